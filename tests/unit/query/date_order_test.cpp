// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_order.hpp"

#include <doctest/doctest.h>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

TEST_CASE("rows are ordered by date, those without one last either way") {
  const SmallIndex index(strike_articles());
  const store::IndexReader reader(index.path());
  const RowSet all{{{0, 1}, {0, 1}}};
  const auto order = [&](SortOrder by, std::uint32_t offset, std::uint32_t limit) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    const RankedPage page = by_date(reader, Collection::kArticles, all, by, offset, limit);
    CHECK(page.total == 4);
    for (const Ranked& hit : page.hits) rows.emplace_back(hit.row.segment, hit.row.row);
    return rows;
  };
  using Rows = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  CHECK(order(SortOrder::kDateAscending, 0, 10) == Rows{{0, 0}, {0, 1}, {1, 0}, {1, 1}});
  CHECK(order(SortOrder::kDateDescending, 0, 10) == Rows{{1, 0}, {0, 1}, {0, 0}, {1, 1}});
  CHECK(order(SortOrder::kDateDescending, 1, 2) == Rows{{0, 1}, {0, 0}});
  CHECK(order(SortOrder::kDateDescending, 9, 2).empty());
  CHECK(order(SortOrder::kDateDescending, 0, 0).empty());
}
