// SPDX-License-Identifier: GPL-2.0-or-later
// Pseudo-relevance feedback for verbose queries, and the words that tell an article apart.
#pragma once

#include <vector>

#include "query/concept.hpp"
#include "query/query.hpp"
#include "query/ranking.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// The terms that set these articles apart from the rest, most telling first; weights sum to 1.
[[nodiscard]] std::vector<WeightedTerm> telling_terms(const store::IndexReader& reader,
                                                      const std::vector<store::RowRef>& articles,
                                                      std::size_t limit);

struct Feedback {
  Query query{};                  ///< what to add; empty when there is nothing to learn
  std::vector<double> reached{};  ///< scores that so many articles are known to reach, best first
};

/// The telling terms of the best articles of a query that has so many words.
[[nodiscard]] Feedback feedback(const store::IndexReader& reader, const Query& query,
                                std::size_t words, const RankingParameters& ranking);

}  // namespace lede::query
