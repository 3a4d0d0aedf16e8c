// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of an index's segments, and what brings them into a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lede/search_request.hpp"
#include "query/query.hpp"
#include "store/index_reader.hpp"
#include "store/row_bits.hpp"

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

/// Rows, and the same as bits for who counts by them, made once.
class MatchedRows {
 public:
  explicit MatchedRows(RowSet rows) : rows_(std::move(rows)), bits_(rows_.segments.size()) {}

  [[nodiscard]] const RowSet& rows() const { return rows_; }
  /// Of a segment that has `count` rows.
  [[nodiscard]] const store::RowBits& bits(std::size_t segment, std::uint32_t count);

 private:
  RowSet rows_;
  std::vector<store::RowBits> bits_;
};

/// A query that matches `rows`, each with the same score; 0 makes it a filter.
[[nodiscard]] Query rows_query(RowSet rows, double score);

/// Rows whose "date" column lies in first..last.
[[nodiscard]] RowSet rows_of_dates(const store::IndexReader& reader, Collection collection,
                                   std::int64_t first, std::int64_t last);

}  // namespace lede::query
