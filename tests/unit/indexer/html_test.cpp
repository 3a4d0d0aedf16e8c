// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("a page becomes an article without its furniture") {
  const auto article =
      read_html(
          "<html><head><title>Dam bursts | The Post</title></head><body>"
          "<div class=cookie><p>We use cookies.</p></div><nav><a>World</a></nav>"
          "<article><h1>Dam bursts</h1><p class=byline>By <span>Ann Lee</span></p>"
          "<p>KHERSON (The Post) &mdash; The dam burst on Tuesday, officials said.</p>"
          "<p>&ldquo;Nobody was hurt,&rdquo; the mayor said.</p><p>Read more: the dam</p></article>"
          "<section id=comments><h2>Comments</h2><form>Your name</form></section>",
          "2023-06-06-dam.html")
          .article;
  CHECK(article.title == "Dam bursts");
  CHECK(article.source == "The Post");
  CHECK(article.place == "KHERSON");
  CHECK(article.date == "2023-06-06");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee"});
  CHECK(article.text ==
        "The dam burst on Tuesday, officials said.\n\n“Nobody was hurt,” the mayor said.");
}
TEST_CASE("a page that scripts would fill gives the body of its JSON-LD") {
  const auto article =
      read_html(
          "<body><div id=app></div><script type='application/ld+json'>"
          R"({"@type":"NewsArticle","headline":"Dam","articleBody":"The dam burst.\n\nIt rained."})"
          "</script>",
          "a.html")
          .article;
  CHECK(article.text == "The dam burst.\n\nIt rained.");
}
