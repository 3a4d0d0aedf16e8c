// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cross_counts.hpp"

#include <doctest/doctest.h>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("two facets cross") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.collection = Collection::kStatements;
  request.facets = {{.field = "speaker,act"}};
  const auto values = searched(index, request).facets.at(0).values;
  REQUIRE(values.size() == 3);
  CHECK(values[0].value == "Mykhailo Podolyak × denial");
  CHECK(values[0].count == 1);
  CHECK(values[0].parts == std::vector<std::string>{"Mykhailo Podolyak", "denial"});
}

TEST_CASE("speaker and act of an article cross only where they meet in one statement") {
  const SmallIndex index(
      {SmallArticle("both", "Ann denied it. Bo threatened war. Ann denied more.")
           .states("Ann", Act::kDenial, "denied it")
           .states("Bo", Act::kThreat, "threatened")
           .states("Ann", Act::kDenial, "denied more")
           .value(),
       SmallArticle("quiet", "Nobody said anything.").value(),
       SmallArticle("again", "Bo denied it.").states("Bo", Act::kDenial, "denied").value()});
  SearchRequest request{.query = "*"};
  request.facets = {{.field = "speaker,act"}, {.field = "act,speaker", .limit = 1}};
  const SearchResult result = searched(index, request);
  std::vector<std::string> pairs;
  for (const FacetValue& value : result.facets.at(0).values) {
    CHECK(value.count == 1);
    pairs.push_back(value.value);
  }
  CHECK(pairs == std::vector<std::string>{"Ann × denial", "Bo × denial", "Bo × threat"});
  REQUIRE(result.facets.at(1).values.size() == 1);
  CHECK(result.facets.at(1).values[0].value == "denial × Bo");
  CHECK(result.facets.at(1).distinct == 3);
}

TEST_CASE("a cross leaves out the filters of both its fields and marks the pairs that they name") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.collection = Collection::kStatements;
  request.filters = {{"speaker", "podolyak"}};
  request.facets = {{.field = "speaker,act"}};
  SearchResult result = searched(index, request);
  CHECK(result.total == 2);
  std::vector<std::string> chosen;
  REQUIRE(result.facets.at(0).values.size() == 3);
  for (const FacetValue& value : result.facets[0].values) {
    if (value.selected) chosen.push_back(value.value);
  }
  CHECK(chosen ==
        std::vector<std::string>{"Mykhailo Podolyak × denial", "Mykhailo Podolyak × statement"});
  request.filters.push_back({"act", "denial"});
  result = searched(index, request);
  CHECK(result.total == 1);
  REQUIRE(result.facets.at(0).values.size() == 3);
  for (const FacetValue& value : result.facets[0].values) {
    CHECK(value.selected == (value.value == "Mykhailo Podolyak × denial"));
  }
  // Filters of other fields count.
  request.filters = {{"source", "bbc news"}};
  CHECK(searched(index, request).facets.at(0).values.size() == 1);
}
