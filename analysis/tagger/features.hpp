// SPDX-License-Identifier: GPL-2.0-or-later
// The features of a token in its sentence and document, as hashes.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/tagger/document_words.hpp"

namespace lede::analysis::tagging {

/// Groups that a model may be trained without, to see what each is worth.
enum FeatureGroup : std::uint32_t {
  kClusterFeatures = 1U << 0,
  kGazetteerFeatures = 1U << 1,
  kDocumentFeatures = 1U << 2,
  kBagFeatures = 1U << 3,
  kAffixFeatures = 1U << 4,
  kCasingFeatures = 1U << 5,
  kHeadlineFeatures = 1U << 6,
  kSecondPass = 1U << 8,
  kRegisterFeatures = 1U << 9,
  kOtherCaseFeatures = 1U << 10,
  kLexiconFeatures = 1U << 11,
  kRankFeatures = 1U << 12,
  kGramFeatures = 1U << 13,
  kAcronymFeatures = 1U << 14,
};
inline constexpr std::uint32_t kAllFeatureGroups = (1U << 15) - 1;

/// A feature that every token has.
[[nodiscard]] std::uint64_t bias_feature();

class FeaturePlan;
class GroupFiller;

/// Extracts features token by token; `document` and `words` must outlive it.
class FeatureExtractor {
 public:
  FeatureExtractor(const DocumentTokens& document, const DocumentWords& words, std::uint32_t groups)
      : document_(document), words_(words), groups_(groups) {}

  /// Replaces `out` by the features of token `at` (in the document) of sentence `sentence`.
  void extract(std::size_t sentence, std::size_t at, std::vector<std::uint64_t>& out) const;
  /// Appends the token's groups of features and its single ones to `plan`.
  void plan(std::size_t sentence, std::size_t at, FeaturePlan& plan) const;
  /// Goes over the same groups once more for those that `filler` misses.
  void complete(std::size_t sentence, std::size_t at, GroupFiller& filler) const;

 private:
  template <typename Consumer>
  void visit(std::size_t sentence, std::size_t at, Consumer& consumer) const;

  const DocumentTokens& document_;
  const DocumentWords& words_;
  std::uint32_t groups_;
};

}  // namespace lede::analysis::tagging
