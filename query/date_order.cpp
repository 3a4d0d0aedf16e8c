// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_order.hpp"

#include <algorithm>
#include <tuple>

#include "store/schema.hpp"

namespace lede::query {
namespace {

/// Small keys come first.
struct Dated {
  std::int64_t key = 0;
  store::RowRef row{};

  friend bool operator<(const Dated& a, const Dated& b) {
    return std::tie(a.key, a.row.segment, a.row.row) < std::tie(b.key, b.row.segment, b.row.row);
  }
};

std::int64_t key_of(std::int64_t date, SortOrder order) {
  if (date == store::kNoDate) return INT64_MAX;
  return order == SortOrder::kDateAscending ? date : -date;
}

}  // namespace

RankedPage by_date(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                   SortOrder order, std::uint32_t offset, std::uint32_t limit) {
  const std::size_t wanted = std::size_t{offset} + limit;
  // The last of those kept lies on top of a heap; most rows are compared with it alone.
  std::vector<Dated> first;
  for (std::uint32_t segment = 0; segment < rows.segments.size() && wanted > 0; ++segment) {
    const auto dates = reader.columns(segment, collection).numbers("date");
    for (const std::uint32_t row : rows.segments[segment]) {
      const Dated dated{key_of(dates[row], order), {segment, row}};
      if (first.size() == wanted) {
        if (!(dated < first.front())) continue;
        std::pop_heap(first.begin(), first.end());
        first.pop_back();
      }
      first.push_back(dated);
      std::push_heap(first.begin(), first.end());
    }
  }
  std::sort_heap(first.begin(), first.end());
  RankedPage page;
  page.total = rows.size();
  for (std::size_t i = offset; i < first.size(); ++i) page.hits.push_back({first[i].row, 0});
  return page;
}

}  // namespace lede::query
