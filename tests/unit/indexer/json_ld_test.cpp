// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_ld.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("an article is found alone, in lists and in graphs") {
  for (const char* script :
       {R"({"@type":"NewsArticle","headline":"Dam &amp; town","author":{"name":"Ann Lee"},
            "publisher":{"name":"The Post"},"articleSection":["World"],"articleBody":"Body."})",
        R"([{"@type":"WebSite"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Dam & town",
            "author":["Ann Lee"],"publisher":"The Post","articleSection":"World","articleBody":"Body."}])",
        R"({"@graph":[{"@type":"Organization"},{"@type":"BlogPosting","headline":"Dam & town",
            "author":[{"name":"Ann Lee"}],"publisher":{"name":"The Post"},
            "articleSection":"World","articleBody":"Body."}]})"}) {
    CAPTURE(script);
    Reading reading;
    CHECK(read_json_ld(script, reading) == "Body.");
    CHECK(reading.article.title == "Dam & town");
    CHECK(reading.article.authors == std::vector<std::string>{"Ann Lee"});
    CHECK(reading.article.source == "The Post");
    CHECK(reading.article.section == "World");
  }
}
TEST_CASE("malformed and endlessly nested scripts are passed over") {
  Reading reading;
  CHECK(read_json_ld("{\"@type\":", reading).empty());
  CHECK(read_json_ld(std::string(1'000'000, '['), reading).empty());
  CHECK(reading.article.title.empty());
}
