// SPDX-License-Identifier: GPL-2.0-or-later
// Did you mean: words of the index near those that it does not have, or hardly.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/plan_context.hpp"

namespace lede::query {

/// Whole queries in which each word that no article has is replaced, the likeliest first; never
/// applied by itself. When there are few `hits`, so are rare words with a frequent neighbour.
[[nodiscard]] std::vector<std::string> suggest(const store::IndexReader& reader,
                                               const std::string& query,
                                               const std::vector<Concept>& concepts,
                                               const PlanOptions& options, Collection collection,
                                               std::uint64_t hits, Remarks& remarks);

}  // namespace lede::query
