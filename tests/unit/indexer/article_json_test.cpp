// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "lede/index_admin.hpp"

TEST_CASE("a dumped article leaves out the fields that are empty") {
  lede::Article article;
  article.id = "a";
  article.text = "Körper";
  CHECK(lede::to_ndjson(article) == R"({"id":"a","title":"","text":"Körper"})");
}
