// SPDX-License-Identifier: GPL-2.0-or-later
// Matching rows in the order of their dates.
#pragma once

#include "query/match.hpp"

namespace lede::query {

/// The page from `offset` on, newest or oldest first; articles without a date come last, those of
/// one day in the order of their rows.
[[nodiscard]] RankedPage by_date(const store::IndexReader& reader, Collection collection,
                                 const RowSet& rows, SortOrder order, std::uint32_t offset,
                                 std::uint32_t limit);

}  // namespace lede::query
