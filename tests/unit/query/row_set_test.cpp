// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/row_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/cursor_opener.hpp"
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

TEST_CASE("a row is found from wherever the cursor stands, near and far") {
  const SmallIndex index(strike_articles());
  const store::IndexReader reader(index.path());
  RowSet rows;
  rows.segments.resize(reader.segments());
  for (std::uint32_t row = 0; row < 5000; row += 1 + row % 7) rows.segments[0].push_back(row);
  const Query query = rows_query(rows, 1);
  const CursorOpener opener(reader, Collection::kArticles, {});
  for (const std::uint32_t step : {1U, 3U, 50U, 1900U}) {
    const CursorPtr cursor = opener.open_unscored(query, 0);
    REQUIRE(cursor);
    for (std::uint32_t docid = 1; docid < 5100; docid += step) {
      cursor->seek(docid);
      const auto at = std::ranges::lower_bound(rows.segments[0], docid - 1);
      CHECK(cursor->docid() == (at == rows.segments[0].end() ? kNoMore : *at + 1));
    }
  }
}
