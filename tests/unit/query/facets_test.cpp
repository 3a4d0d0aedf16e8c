// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.hpp"

#include <doctest/doctest.h>

#include "lede/error.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("facets count all matches and keep their siblings under a filter") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.limit = 1;
  request.filters = {{"source", "bbc news"}};
  request.facets = {{.field = "source"}, {.field = "place"}, {.field = "date:month"}};
  const SearchResult result = searched(index, request);
  CHECK(result.total == 2);
  REQUIRE(result.facets.size() == 3);
  const auto& sources = result.facets[0].values;
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].value == "BBC News");
  CHECK(sources[0].count == 2);
  CHECK(sources[0].selected);
  CHECK(sources[1].count == 2);
  CHECK_FALSE(sources[1].selected);
  REQUIRE(result.facets[1].values.size() == 2);
  CHECK(result.facets[1].values[0].value == "Kyiv");
  CHECK(result.facets[1].values[0].count == 2);
  REQUIRE(result.facets[2].values.size() == 2);
  CHECK(result.facets[2].values[0].value == "2023-05");
  request.facets = {{.field = "colour"}};
  CHECK_THROWS_WITH_AS(searched(index, request),
                       doctest::Contains("facet colour: there is no such facet"), Error);
}

TEST_CASE("a filter is marked in its facet, whatever the case of its field") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.filters = {{"Source", "bbc news"}};
  request.facets = {{.field = "source"}};
  const auto values = searched(index, request).facets.at(0).values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].selected);
  CHECK_FALSE(values[1].selected);
}

TEST_CASE("what a facet cannot do is an error that says so") {
  const SmallIndex index(strike_articles());
  const auto refused = [&](const std::string& facet, const char* why) {
    SearchRequest request{.query = "*"};
    request.facets = {{.field = facet}};
    CHECK_THROWS_WITH_AS(searched(index, request), doctest::Contains(why), Error);
  };
  refused("person,org,act", "facet person,org,act: no more than two facets cross");
  refused("person,", "facet : there is no such facet; facets are person, org");
  refused("person,date:month",
          "facet person,date:month: dates can't be crossed with another facet");
}

TEST_CASE("a histogram marks the month that a filter names") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.filters = {{"date", "2023-05"}};
  request.facets = {{.field = "date:month"}};
  const auto values = searched(index, request).facets.at(0).values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].value == "2023-05");
  CHECK(values[0].selected);
  CHECK_FALSE(values[1].selected);
}

TEST_CASE("the most surprising values come first when that is asked for") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "drones"};
  request.facets = {{.field = "place", .order = FacetOrder::kSurprise}};
  const auto values = searched(index, request).facets.at(0).values;
  REQUIRE(values.size() == 2);
  // Both are in the one match; Kyiv is elsewhere, too.
  CHECK(values[0].value == "Moscow");
}
