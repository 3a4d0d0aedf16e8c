// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/collapse.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

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

TEST_CASE("a copy of a copy hides too, whichever of them comes first") {
  const std::string story =
      "The ministry said on Monday that a drone had struck the refinery near Ryazan and that a "
      "fire "
      "had been put out by the morning. Nobody was hurt, officials said, and the plant went on "
      "working. Ukraine did not comment. It was the third such attack in a month, after strikes on "
      "depots in Bryansk and in Belgorod. Analysts said the raids were meant to stretch air "
      "defences. (Reporting by desk ";
  std::vector<AnnotatedArticle> articles;
  for (int desk = 0; desk < 5; ++desk) {
    const std::string number = std::to_string(desk);
    articles.push_back(SmallArticle(number, story + number).date("2023-05-1" + number).value());
  }
  const SmallIndex index(articles);
  SearchRequest request{.query = "drone"};
  request.collapse = true;
  for (const SortOrder sort :
       {SortOrder::kRelevance, SortOrder::kDateAscending, SortOrder::kDateDescending}) {
    request.sort = sort;
    const SearchResult result = searched(index, request);
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits[0].collapsed == 4);
  }
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
