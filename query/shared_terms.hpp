// SPDX-License-Identifier: GPL-2.0-or-later
// The telling terms of articles that several shards hold.
#pragma once

#include <vector>

#include "query/concept.hpp"
#include "query/match.hpp"

namespace lede::query {

/// `page` is the same on every shard, and `weights` has one for each of its hits. The terms with
/// the highest shares in them, most telling first, on every shard; weights sum to 1. The reader
/// must have an exchange.
[[nodiscard]] std::vector<WeightedTerm> shared_terms(const store::IndexReader& reader,
                                                     const std::vector<Ranked>& page,
                                                     const std::vector<double>& weights,
                                                     std::size_t limit);

}  // namespace lede::query
