// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/row_set.hpp"

#include <doctest/doctest.h>

#include "query/dates.hpp"
#include "query/match.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

TEST_CASE("rows as a query match themselves with one score each") {
  const SmallIndex index(strike_articles());
  const store::IndexReader reader(index.path());
  const RowSet rows{{{1}, {0}}};
  CHECK(rows.size() == 2);
  const Query query = rows_query(rows, 3);
  CHECK(all_matches(reader, Collection::kArticles, query).segments == rows.segments);
  const RankedPage page = best_matches(reader, Collection::kArticles, query, {}, {});
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits[0].score == 3);
  CHECK(rows_query({}, 1).empty());
  CHECK(rows_query({{{}, {}}}, 1).empty());
}

TEST_CASE("rows of dates leave out articles without one") {
  const SmallIndex index(strike_articles());
  const store::IndexReader reader(index.path());
  const auto rows = [&](const char* first, const char* last) {
    return rows_of_dates(reader, Collection::kArticles, *parse_day(first), *parse_day(last))
        .segments;
  };
  using Rows = std::vector<std::vector<std::uint32_t>>;
  CHECK(rows("2023-05-03", "2023-05-30") == Rows{{0, 1}, {}});
  CHECK(rows("2023-05-04", "2023-06-02") == Rows{{1}, {0}});
  CHECK(rows("1000-01-01", "2999-01-01") == Rows{{0, 1}, {0}});
}
