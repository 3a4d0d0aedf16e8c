// SPDX-License-Identifier: GPL-2.0-or-later
// The most frequent values of a facet field over matching rows, without counting all others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/row_set.hpp"
#include "query/value_counts.hpp"
#include "store/facet_union.hpp"

namespace lede::query {

struct TopValues {
  std::vector<ValueCount> values{};  ///< most frequent first, then by number
  std::uint64_t distinct = 0;        ///< values that any of the rows has
};

/// The `limit` most frequent values, all for 0; every count is exact.
///
/// No more matches can have a value than rows have it, so that of the values in the order of their
/// totals only those are counted whose total reaches the count of the last one wanted; whether any
/// match has one of the others shows soon where many rows match. Where few do, or where it was
/// never asked before (FacetColumn::turned), the values of each row are counted.
[[nodiscard]] TopValues top_values(const store::FacetUnion& field, MatchedRows& rows,
                                   std::size_t limit);

}  // namespace lede::query
