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

struct FeedbackQuery {
  Query query{};
  std::vector<double> reached{};  ///< scores that so many articles are known to reach, best first
};

/// The query, which has so many words, with the telling terms of its best articles added.
[[nodiscard]] FeedbackQuery with_feedback(const store::IndexReader& reader, const Query& query,
                                          std::size_t words, const RankingParameters& ranking);

}  // namespace lede::query
