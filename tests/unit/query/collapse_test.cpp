// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/collapse.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

namespace {

/// What is added to one story. With the first and the second it is no copy of itself, and with what
/// stands between them a copy of both.
struct Added {
  const char* head;
  const char* credit;
};
constexpr Added kFirst = {"", " Reporting by Smith."};
constexpr Added kBridge = {"War in Ukraine: ", " Reporting by Smith."};
constexpr Added kSecond = {"War in Ukraine: ", " Reporting by Jones and Baker."};

AnnotatedArticle story(std::string id, const Added& added, std::string date) {
  const std::string text =
      "The ministry said on Monday that a drone had struck the refinery near Ryazan and that a "
      "fire had been put out by the morning. Nobody was hurt, officials said, and the plant went "
      "on working. Ukraine did not comment. It was the third such attack in a month, after strikes "
      "on depots in Bryansk and in Belgorod. Analysts said the raids were meant to stretch air "
      "defences.";
  return SmallArticle(std::move(id), added.head + text + added.credit)
      .date(std::move(date))
      .value();
}

}  // namespace

TEST_CASE("near-duplicates hide behind the best of them") {
  const std::string text =
      "A long wire story about a drone that fell on a house in the night. "
      "Nobody was hurt and the police came to look at it in the morning.";
  const SmallIndex index({SmallArticle("one", text).value(), SmallArticle("two", text).value(),
                          SmallArticle("other", "A drone show pleased the town.").value()});
  SearchRequest request{.query = "drone"};
  request.collapse = true;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 2);
  const auto story =
      std::ranges::find_if(result.hits, [](const Hit& h) { return h.id != "other"; });
  CHECK(story->collapsed == 1);
  request.offset = 1;
  for (const std::uint32_t limit : {UINT32_MAX, 1U << 29}) {
    request.limit = limit;
    CHECK(searched(index, request).hits.size() == 1);
  }
}

TEST_CASE("a copy of a hidden copy hides too") {
  SearchRequest request{.query = "drone", .sort = SortOrder::kDateAscending};
  request.collapse = true;
  const SmallIndex chain({story("one", kFirst, "2023-05-01"),
                          story("between", kBridge, "2023-05-02"),
                          story("two", kSecond, "2023-05-03")});
  const SearchResult result = searched(chain, request);
  CHECK(ids(result) == Ids{"one"});
  CHECK(result.hits[0].collapsed == 2);
  const SmallIndex apart({story("one", kFirst, "2023-05-01"), story("two", kSecond, "2023-05-02")});
  CHECK(ids(searched(apart, request)) == Ids{"one", "two"});
}

TEST_CASE("a later copy of two shown hits moves nothing from page to page") {
  std::vector<AnnotatedArticle> articles = {story("one", kFirst, "2023-05-01"),
                                            story("two", kSecond, "2023-05-02")};
  Ids expected = {"one", "two"};
  for (int i = 10; i < 20; ++i) {
    std::string text = "A drone";
    for (int word = 0; word < 20; ++word) text += " w" + std::to_string(100 * i + word);
    expected.push_back(std::to_string(i));
    articles.push_back(
        SmallArticle(expected.back(), text).date("2023-06-" + expected.back()).value());
  }
  // The first page looks at eight hits, and so not at this one.
  articles.push_back(story("between", kBridge, "2023-07-01"));
  const SmallIndex index(articles);
  SearchRequest request{.query = "drone", .limit = 1, .sort = SortOrder::kDateAscending};
  request.collapse = true;
  Ids shown;
  for (; request.offset < expected.size(); ++request.offset) {
    for (const std::string& id : ids(searched(index, request))) shown.push_back(id);
  }
  CHECK(shown == expected);
  request.offset = 0;
  request.limit = 20;
  const SearchResult all = searched(index, request);
  CHECK(ids(all) == expected);
  CHECK(all.hits[0].collapsed == 1);
  CHECK(all.hits[1].collapsed == 0);
}

TEST_CASE("a page is full though one story hides more copies than several pages hold") {
  std::vector<AnnotatedArticle> articles;
  for (int i = 10; i < 90; ++i) {
    articles.push_back(story(std::to_string(i), kFirst, "2023-05-" + std::to_string(10 + i / 10)));
  }
  for (const char* id : {"x", "y", "z"}) {
    const std::string text = std::string("A drone show pleased the town of ") + id;
    articles.push_back(SmallArticle(id, text).date("2023-06-01").value());
  }
  const SmallIndex index(articles, 40);
  SearchRequest request{.query = "drone", .limit = 2, .sort = SortOrder::kDateAscending};
  request.collapse = true;
  const SearchResult first = searched(index, request);
  CHECK(ids(first) == Ids{"10", "x"});
  CHECK(first.hits[0].collapsed == 79);
  request.offset = 2;
  CHECK(ids(searched(index, request)) == Ids{"y", "z"});
  request.limit = 0;
  CHECK(searched(index, request).total == 83);
}

TEST_CASE("statements are never taken for each other's copies") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "act:denial OR act:statement"};
  request.collection = Collection::kStatements;
  const std::size_t all = searched(index, request).hits.size();
  request.collapse = true;
  const SearchResult result = searched(index, request);
  CHECK(result.hits.size() == all);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message == "only articles are collapsed, statements are all shown");
}

TEST_CASE("near-duplicates hide behind the first of them when sorted by date") {
  const std::string text =
      "A long wire story about a drone that fell on a house in the night. "
      "Nobody was hurt and the police came to look at it in the morning.";
  const SmallIndex index(
      {SmallArticle("first", text).date("2023-05-01").value(),
       SmallArticle("other", "A drone show pleased the town.").date("2023-05-02").value(),
       SmallArticle("copy", text).date("2023-05-03").value()});
  SearchRequest request{.query = "drone"};
  request.collapse = true;
  request.sort = SortOrder::kDateAscending;
  const SearchResult result = searched(index, request);
  CHECK(ids(result) == Ids{"first", "other"});
  CHECK(result.hits[0].collapsed == 1);
  request.sort = SortOrder::kDateDescending;
  CHECK(ids(searched(index, request)) == Ids{"copy", "other"});
  request.offset = 1;
  CHECK(ids(searched(index, request)) == Ids{"other"});
  // A query of filters only is sorted by date without being asked.
  SearchRequest filters{.query = "*"};
  filters.collapse = true;
  CHECK(ids(searched(index, filters)) == Ids{"copy", "other"});
}
