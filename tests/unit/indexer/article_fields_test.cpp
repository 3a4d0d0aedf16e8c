// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_fields.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("the better name of a field has the lower rank") {
  unsigned id = 0;
  unsigned underscore = 0;
  CHECK(field_named("id", id) == Field::kId);
  CHECK(field_named("_id", underscore) == Field::kId);
  CHECK(id < underscore);
  CHECK(field_named("shoe size", id) == Field::kNone);
}
TEST_CASE("the first value of a field stays") {
  Reading reading;
  set_field("title", "  One\nline ", reading);
  set_field("headline", "Two", reading);
  CHECK(reading.article.title == "One line");
}
TEST_CASE("each field has its place; ids, texts and unknown keys have none here") {
  Reading reading;
  for (const auto& [key, value] : {std::pair{"source", "Post"},
                                   {"section", "World"},
                                   {"url", "https://example.org/a"},
                                   {"dateline", "Kyiv"},
                                   {"language", "en-GB"},
                                   {"author", "Ann Lee and Bob Ray"},
                                   {"date", "2023-05-30"},
                                   {"id", "a"},
                                   {"text", "Rain."},
                                   {"shoe size", "44"}}) {
    set_field(key, value, reading);
  }
  const lede::Article& article = reading.article;
  CHECK(article.source == "Post");
  CHECK(article.section == "World");
  CHECK(article.url == "https://example.org/a");
  CHECK(article.place == "Kyiv");
  CHECK(article.language == "en");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee", "Bob Ray"});
  CHECK(article.date == "2023-05-30");
  CHECK(article.id.empty());
  CHECK(article.text.empty());
}
TEST_CASE("languages are two letters") {
  CHECK(language_code("en-GB") == "en");
  CHECK(language_code("uk") == "uk");
  CHECK(language_code("English").empty());
}
TEST_CASE("a remark on a date shows the value without its control characters") {
  Reading reading;
  set_date("soon\x1b[31m", reading);
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks.front().starts_with("\"soon[31m\" is no date that Lede can read"));
}
