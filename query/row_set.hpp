// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of an index's segments, and what brings them into a query.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/search_request.hpp"
#include "query/query.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// Sorted rows of each segment, segments in the reader's order.
struct RowSet {
  std::vector<std::vector<std::uint32_t>> segments{};

  [[nodiscard]] std::uint64_t size() const {
    std::uint64_t total = 0;
    for (const auto& rows : segments) total += rows.size();
    return total;
  }
};

/// A query that matches `rows`, each with the same score; 0 makes it a filter.
[[nodiscard]] Query rows_query(RowSet rows, double score);

/// Rows whose "date" column lies in first..last.
[[nodiscard]] RowSet rows_of_dates(const store::IndexReader& reader, Collection collection,
                                   std::int64_t first, std::int64_t last);

}  // namespace lede::query
