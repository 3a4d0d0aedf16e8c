// SPDX-License-Identifier: GPL-2.0-or-later
// Exact-match scores of a tagger on CoNLL files.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "analysis/tagger.hpp"
#include "tools/eval/ner_conll.hpp"

namespace lede::tools {

struct SpanCounts {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  SpanCounts& operator+=(const SpanCounts& other);
  [[nodiscard]] double precision() const;  ///< 0 when nothing was found
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

using CountsByType = std::array<SpanCounts, kEntityTypes>;

struct NerScore {
  CountsByType by_type{};
  std::size_t tokens = 0;
  double seconds = 0;  ///< spent tagging, CPU time of this thread

  NerScore& operator+=(const NerScore& other);
  [[nodiscard]] SpanCounts total(std::span<const EntityType> types) const;
};

/// Sentences that a document has at most where the file does not mark documents.
inline constexpr std::size_t kSentenceRun = 30;

[[nodiscard]] NerScore score_tagger(const analysis::Tagger& tagger,
                                    const std::vector<ConllSentence>& sentences);

/// The types that occur in the gold tags.
[[nodiscard]] std::vector<EntityType> types_in(const std::vector<ConllSentence>& sentences);

}  // namespace lede::tools
