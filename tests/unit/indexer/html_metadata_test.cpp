// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html_metadata.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

namespace {

lede::Article of(std::string_view head) {
  Reading reading;
  read_html_metadata(HtmlTree(head), reading);
  return reading.article;
}

}  // namespace

TEST_CASE("meta tags give title, date, author, site, section and address") {
  const auto article = of(
      "<html><head><title>Dam bursts | The Post</title>"
      "<link rel=canonical href=https://post.example/dam>"
      "<meta property=og:title content='Dam bursts'><meta property=og:site_name content='The Post'>"
      "<meta property=article:published_time content=2023-05-28T06:15:00Z>"
      "<meta property=article:section content=World><meta name=author content='By Ann Lee'>");
  CHECK(article.title == "Dam bursts");
  CHECK(article.source == "The Post");
  CHECK(article.date == "2023-05-28");
  CHECK(article.section == "World");
  CHECK(article.url == "https://post.example/dam");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee"});
}
TEST_CASE("a bare page has its title, without the site's name, and its time") {
  const auto article =
      of("<title>Dam bursts - Northern Observer</title><body><h1>Dam bursts</h1>"
         "<p class=byline>By <span rel=author>Ann Lee</span> · <time datetime=2023-04-16>16 "
         "April</time>");
  CHECK(article.title == "Dam bursts");
  CHECK(article.source == "Northern Observer");
  CHECK(article.date == "2023-04-16");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee"});
}
TEST_CASE("JSON-LD is trusted before meta tags") {
  const auto article =
      of("<meta property=og:title content='Other'><script type='application/ld+json'>"
         R"({"@type":"NewsArticle","headline":"Dam bursts","datePublished":"2023-05-30"})"
         "</script>");
  CHECK(article.title == "Dam bursts");
  CHECK(article.date == "2023-05-30");
}
TEST_CASE("an address may carry the date") {
  CHECK(of("<link rel=canonical href=https://a.example/world/2023/05/30/dam>").date ==
        "2023-05-30");
}
TEST_CASE("a date in a meta tag that is none is told") {
  Reading reading;
  read_html_metadata(HtmlTree("<meta name=date content=soon>"), reading);
  CHECK(reading.article.date.empty());
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks.front().starts_with("\"soon\" is no date that Lede can read"));
}
