// SPDX-License-Identifier: GPL-2.0-or-later
// Says what a hit's score is made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lede/search_result.hpp"
#include "query/concept.hpp"
#include "query/match.hpp"
#include "query/ranking.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// Of one of a hit's MatchedParts: which concept was found, and how often.
struct FoundPart {
  std::uint32_t concept_number = 0;
  double times = 0;
};

/// Asks each part of a query by itself what it adds to the scores of documents. The query must have
/// been ranked before, so that shards know the frequencies.
class Explainer {
 public:
  /// Asks about all hits at once; those that are elsewhere are left out. `concepts` and `bonuses`
  /// must outlive it.
  Explainer(const store::IndexReader& reader, Collection collection,
            const RankingParameters& ranking, std::span<const Concept> concepts,
            std::span<const Bonus> bonuses, std::span<const Ranked> hits);

  /// Fills MatchedPart::score and Hit::explanation, whose parts sum up to the score, of the hit
  /// with this number; `found` lies beside `hit.matched`.
  void explain(std::size_t number, std::span<const FoundPart> found, Hit& hit) const;

 private:
  /// Parts are numbered: the shares of the concepts, then the bonuses.
  struct PartScore {
    std::size_t part = 0;
    double score = 0;
  };

  [[nodiscard]] double score_of(std::size_t number, std::size_t part) const;

  std::span<const Concept> concepts_;
  std::span<const Bonus> bonuses_;
  std::vector<std::vector<PartScore>> scores_;  ///< by hit, then by rising part; none of 0
};

}  // namespace lede::query
