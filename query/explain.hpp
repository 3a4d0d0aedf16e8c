// SPDX-License-Identifier: GPL-2.0-or-later
// Says what a hit's score is made of.
#pragma once

#include <span>

#include "lede/search_result.hpp"
#include "query/concept.hpp"
#include "query/match.hpp"

namespace lede::query {

/// Fills MatchedPart::score and Hit::explanation.
void explain(const store::IndexReader& reader, Collection collection, const Ranked& ranked,
             std::span<const Concept> concepts, const RankingParameters& ranking, Hit& hit);

}  // namespace lede::query
