// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/info_text.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("sizes are written for people") {
  CHECK(bytes_text(999) == "999 bytes");
  CHECK(bytes_text(1500) == "1.5 kB");
  CHECK(bytes_text(3'400'000'000) == "3.4 GB");
}
TEST_CASE("the table states languages by number of articles and what is not read") {
  lede::IndexInfo info;
  info.articles = 3;
  info.languages = {{"de", 1}, {"en", 2}};
  const auto text = info_text(info);
  CHECK(text.starts_with("articles     3\n"));
  CHECK(text.find("en 2, de 1; statements are read in English only") != std::string::npos);
  CHECK(text.find("dates        none known") != std::string::npos);
}
TEST_CASE("the JSON form has every figure") {
  lede::IndexInfo info;
  info.articles = 3;
  info.model_version = "none";
  CHECK(info_json(info).find(R"("articles":3)") != std::string::npos);
  CHECK(info_json(info).find(R"("model_version":"none")") != std::string::npos);
}
