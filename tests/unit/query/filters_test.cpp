// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/filters.hpp"

#include <doctest/doctest.h>

#include "lede/error.hpp"
#include "query/match.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Filters {
  SmallIndex index{strike_articles(), 10};
  store::IndexReader reader{index.path()};
  Remarks remarks{};

  std::optional<Query> planned(const std::vector<Filter>& filters,
                               const std::set<std::string>& except = {}) {
    return plan_filters(reader, Collection::kArticles, filters, except, {}, remarks);
  }

  /// Of the strike articles quoted, denies, kiev, weather, those that pass.
  std::vector<std::uint32_t> rows(const std::vector<Filter>& filters,
                                  const std::set<std::string>& except = {}) {
    const Query query = planned(filters, except).value_or(Query::everything());
    return all_matches(reader, Collection::kArticles, query).segments.at(0);
  }
};

using Rows = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE_FIXTURE(Filters, "values of one field are alternatives, fields are conditions") {
  CHECK(rows({{"source", "bbc news"}}) == Rows{1, 2});
  CHECK(rows({{"source", "BBC News"}, {"source", "Daily Post"}}) == Rows{0, 1, 2, 3});
  CHECK(rows({{"source", "BBC News"}, {"person", "podolyak"}}) == Rows{1});
  CHECK(rows({{"date", "2023-05"}, {"Date", "2023-06"}, {"place", "Kiev"}}) == Rows{1, 2});
  CHECK(rows({{"title", "drone"}}) == Rows{1});
  CHECK(rows({{"id", "kiev"}}) == Rows{2});
}

TEST_CASE_FIXTURE(Filters, "filters of some fields can be left out") {
  const std::vector<Filter> both = {{"source", "BBC News"}, {"person", "Podolyak"}};
  CHECK(rows(both, {"source"}) == Rows{0, 1});
  CHECK(rows(both, {"person"}) == Rows{1, 2});
  CHECK_FALSE(planned(both, {"person", "source"}));
  CHECK_FALSE(planned({}));
}

TEST_CASE_FIXTURE(Filters, "a value that nothing has lets nothing through and is remarked on") {
  const auto query = planned({{"source", "Nobody"}, {"person", "Podolyak"}});
  CHECK(query.value_or(Query::everything()).empty());
  REQUIRE(remarks.all().size() == 1);
  CHECK(remarks.all()[0].message == "no source in this index matches “Nobody”");
}

TEST_CASE_FIXTURE(Filters, "what is no field of an article is refused") {
  for (const char* field : {"colour", "statement", "query"}) {
    CHECK_THROWS_WITH_AS(static_cast<void>(planned({{field, "x"}})),
                         doctest::Contains("there is no such field; fields are title"), Error);
  }
}
