// SPDX-License-Identifier: GPL-2.0-or-later
// Says what a hit's score is made of.
#pragma once

#include <cstdint>
#include <span>

#include "lede/search_result.hpp"
#include "query/concept.hpp"
#include "query/cursor_opener.hpp"
#include "query/match.hpp"

namespace lede::query {

/// Of one of a hit's MatchedParts: which concept was found, and how often.
struct FoundPart {
  std::uint32_t concept_number = 0;
  double times = 0;
};

/// Asks each part of a query by itself what it adds to a document's score. The query must have been
/// ranked before, so that shards know the frequencies; everything given must outlive it.
class Explainer {
 public:
  Explainer(const store::IndexReader& reader, Collection collection,
            const RankingParameters& ranking, std::span<const Concept> concepts,
            std::span<const Bonus> bonuses)
      : opener_(reader, collection, ranking), concepts_(concepts), bonuses_(bonuses) {}

  /// Fills MatchedPart::score and Hit::explanation, whose parts sum up to the score; `found` lies
  /// beside `hit.matched`.
  void explain(const Ranked& ranked, std::span<const FoundPart> found, Hit& hit) const;

 private:
  [[nodiscard]] double score_of(const Query& query, store::RowRef row) const;
  double explain_concept(std::uint32_t number, const Ranked& ranked,
                         std::span<const FoundPart> found, Hit& hit) const;

  CursorOpener opener_;
  std::span<const Concept> concepts_;
  std::span<const Bonus> bonuses_;
};

}  // namespace lede::query
