// SPDX-License-Identifier: GPL-2.0-or-later
// Histograms of the dates of matching rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/search_request.hpp"
#include "query/row_set.hpp"

namespace lede::query {

/// The start of a year, month or day as ISO has it, and how many rows lie in it; earliest first,
/// only those that have rows.
using DateCounts = std::vector<std::pair<std::string, std::uint64_t>>;

/// By "date:year", "date:month" or "date:day"; "date" takes the finest of them that gives no more
/// than 62 bars. Rows without a date are not counted. Throws Error kDamaged.
[[nodiscard]] DateCounts count_dates(const store::IndexReader& reader, Collection collection,
                                     const RowSet& rows, std::string_view field);

}  // namespace lede::query
