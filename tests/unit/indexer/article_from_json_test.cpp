// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lede/error.hpp"
#include "lede/reader.hpp"

using namespace lede;

TEST_CASE("a record is an article, blanks around it or not") {
  const Article article = article_from_json(" \n {\"id\": \"a\", \"text\": \"Rain.\"}\n");
  CHECK(article.id == "a");
  CHECK(article.text == "Rain.");
}

TEST_CASE("what is not one object of one article is refused with the way out") {
  const std::string no_object = "the record is no JSON object; give one object an article";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", no_object},
      {"  \n", no_object},
      // A list of one is a list: the next record may hold two.
      {R"([{"id":"a","text":"Rain."}])", no_object},
      {"Rain.", no_object},
      {R"({"articles":[{"text":"Rain."},{"text":"Sun."}]})",
       "the record holds 2 articles; give one object an article"},
  };
  for (const auto& [record, message] : rows) {
    CAPTURE(record);
    CHECK_THROWS_WITH_AS(static_cast<void>(article_from_json(record)), message.c_str(), Error);
    try {
      static_cast<void>(article_from_json(record));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kInvalidInput);
    }
  }
}

TEST_CASE("JSON that is broken is an error of the library, not of its JSON parser") {
  try {
    static_cast<void>(article_from_json(R"({"id":"a","text":)"));
    FAIL("no error was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kInvalidInput);
    CHECK(std::string(error.what()).find("JSON") != std::string::npos);
  }
}

TEST_CASE("a date that is none is told with the article's id, and the rest is read") {
  std::vector<std::string> told;
  const Article article =
      article_from_json(R"({"id":"a","text":"Rain.","date":"soon"})", [&](const Problem& problem) {
        CHECK(problem.code == ErrorCode::kInvalidInput);
        told.push_back(problem.message);
      });
  CHECK(article.date.empty());
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("a: \"soon\" is no date"));
}
