// SPDX-License-Identifier: GPL-2.0-or-later
// One hit for each group of near-duplicates, such as copies of a wire story.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "query/match.hpp"

namespace lede::query {

/// The best hits from `offset` on up to `limit`.
using FetchPage = std::function<RankedPage(std::uint32_t offset, std::uint32_t limit)>;

/// A page of the best of each group, in order; `hidden` gets the number of the others, by hit. Of
/// more hits, those that were kept are kept again and come first. A page is full unless so many
/// are copies that 20,000 hits do not fill it, or there are no more.
[[nodiscard]] RankedPage collapsed_page(const store::IndexReader& reader, const FetchPage& fetch,
                                        std::uint32_t offset, std::uint32_t limit,
                                        std::vector<std::uint32_t>& hidden);

}  // namespace lede::query
