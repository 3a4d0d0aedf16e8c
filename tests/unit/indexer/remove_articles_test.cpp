// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "lede/index_admin.hpp"
#include "lede/index_writer.hpp"
#include "temporary_folder.hpp"

TEST_CASE("articles are removed by id, whichever analyser read them") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  {
    lede::WriterOptions options;
    options.annotator.words_only = true;
    lede::IndexWriter writer(index, options);
    for (const char* id : {"a", "b"}) {
      lede::Article article;
      article.id = id;
      article.text = "Text.";
      writer.add(std::move(article));
    }
    writer.commit();
  }
  CHECK(lede::remove_articles(index, {"a", "c"}) == std::vector<std::string>{"c"});
  CHECK(lede::index_info(index).articles == 1);
}
TEST_CASE("nothing is created where there is no index") {
  const TemporaryFolder folder;
  try {
    (void)lede::remove_articles(folder / "none", {"a"});
    FAIL("no error");
  } catch (const lede::Error& error) {
    CHECK(error.code() == lede::ErrorCode::kNotFound);
  }
}
