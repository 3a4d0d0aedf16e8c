// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens of a document → the scores of their labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/feature_plan.hpp"
#include "analysis/tagger/features.hpp"

namespace lede::analysis::tagging {

/// A token by its number in the document.
struct PlacedToken {
  std::uint32_t sentence = 0;
  std::uint32_t at = 0;
};

/// Works in sweeps over many tokens, so that the memory's answers come while others are asked for;
/// a part of the tokens at a time, as each holds a kilobyte meanwhile. The cache must be of the
/// same table.
class TokenScorer {
 public:
  static constexpr std::size_t kMostTokens = 128;  ///< at once

  TokenScorer(const FeatureTable& table, RowCache& cache)
      : table_(table), cache_(cache), plan_(table, cache), filler_(table) {}

  /// Adds to `scores`, which has one entry a token.
  void score(const FeatureExtractor& extractor, std::span<const PlacedToken> tokens,
             std::span<Scores> scores);

 private:
  struct MissingRow {
    std::uint64_t key = 0;
    std::uint32_t token = 0;
  };
  void score_part(const FeatureExtractor& extractor, std::span<const PlacedToken> tokens,
                  std::span<Scores> scores);
  /// Lists the rows that the cache has; returns whether it has all.
  bool find_rows(std::uint32_t token);
  void add_rows(std::span<Scores> scores) const;
  void add_missing(std::span<Scores> scores);

  const FeatureTable& table_;
  RowCache& cache_;
  FeaturePlan plan_;
  GroupFiller filler_;
  FoundWeights found_;
  std::vector<std::uint32_t> rows_;       ///< those that were found, token after token
  std::vector<std::uint32_t> rows_ends_;  ///< of each token
  std::vector<MissingRow> missing_rows_;
  std::vector<Scores> made_;
  std::vector<std::uint8_t> missing_;
};

}  // namespace lede::analysis::tagging
