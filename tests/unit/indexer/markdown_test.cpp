// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markdown.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("front matter fills the fields, markup leaves plain text") {
  const auto reading = read_markdown(
      "---\ntitle: Acquitted\ndate: 2023-01-18\nauthor: Asia desk\nsource: The Chronicle\n---\n"
      "# Acquitted\n\nMANILA: *Tears* gave way to [applause](https://a.example) &amp; joy.\n\n"
      "```\ncode\n```\n\n![alt](x.png)\n\nShe said **no**.\n\n---\n\n[All "
      "stories](https://b.example)\n",
      "a.md");
  const auto& article = reading.article;
  CHECK(article.title == "Acquitted");
  CHECK(article.date == "2023-01-18");
  CHECK(article.authors == std::vector<std::string>{"Asia desk"});
  CHECK(article.source == "The Chronicle");
  CHECK(article.place == "MANILA");
  CHECK(article.text == "Tears gave way to applause & joy.\n\nShe said no.");
}
TEST_CASE("without front matter the first heading and an italic byline count") {
  const auto article =
      read_markdown(
          "# Cleared\n\n*Southern Chronicle, Asia desk, 2023-01-18*\n\nShe was cleared.\n", "a.md")
          .article;
  CHECK(article.title == "Cleared");
  CHECK(article.source == "Southern Chronicle");
  CHECK(article.date == "2023-01-18");
  CHECK(article.text == "She was cleared.");
}
TEST_CASE("a date in front matter that is none is told") {
  const auto reading = read_markdown("---\ndate: soon\n---\nBody.\n", "a.md");
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks.front() ==
        "\"soon\" is no date that Lede can read; the article is read without it, write dates as "
        "2023-05-30");
}
