// SPDX-License-Identifier: GPL-2.0-or-later
// One hit for each group of near-duplicates, such as copies of a wire story.
#pragma once

#include <cstdint>
#include <vector>

#include "query/match.hpp"

namespace lede::query {

/// Keeps the best of each group, in order; `hidden` gets the number of the others, by kept hit. Of
/// more hits, those that were kept are kept again and come first.
[[nodiscard]] std::vector<Ranked> collapse(const store::IndexReader& reader,
                                           std::vector<Ranked> hits,
                                           std::vector<std::uint32_t>& hidden);

}  // namespace lede::query
