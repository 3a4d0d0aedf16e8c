// SPDX-License-Identifier: GPL-2.0-or-later
// How many of some rows have each value of a facet field.
#pragma once

#include <cstdint>
#include <vector>

#include "query/row_set.hpp"
#include "store/facet_union.hpp"

namespace lede::query {

struct ValueCount {
  std::uint32_t value = 0;  ///< its number in the FacetUnion
  std::uint32_t count = 0;
};

/// Only values that some row has, by rising number.
[[nodiscard]] std::vector<ValueCount> count_values(const store::FacetUnion& field,
                                                   const RowSet& rows);

/// By number, how many rows of the whole index have each value, deleted ones included.
[[nodiscard]] std::vector<std::uint32_t> value_totals(const store::FacetUnion& field);

}  // namespace lede::query
