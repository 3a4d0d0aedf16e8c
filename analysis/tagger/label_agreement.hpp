// SPDX-License-Identifier: GPL-2.0-or-later
// What the first pass called a word's other mentions in the document: features of the second
// pass, after Krishnan and Manning 2006, "An effective two-stage model for exploiting non-local
// dependencies in named entity recognition".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/labels.hpp"

namespace lede::analysis::tagging {

/// `words` and `labels` (the first pass's, of every token) must outlive it.
class LabelAgreement {
 public:
  LabelAgreement(const DocumentWords& words, std::span<const std::uint8_t> labels);

  /// Appends to `out` the second pass's features of token `at` of [begin, end), its sentence;
  /// none when the document says nothing about it or its neighbours.
  void extract(std::size_t begin, std::size_t end, std::size_t at,
               std::vector<std::uint64_t>& out) const;

 private:
  using LabelCounts = PerLabel<std::uint16_t>;
  /// What the other mentions of a word are.
  struct Others {
    std::uint8_t majority = 0;   ///< 0 no other mention, 1 outside, else type + 2
    std::uint8_t longer = 0;     ///< commonest label inside longer names, 0 when none
    std::uint8_t count = 0;      ///< mentions, at most 3
    std::uint8_t agreement = 0;  ///< share of the majority: 1 for half to 3 for all
  };
  /// Of a group of words.
  struct Mentions {
    LabelCounts by_label{};
    std::array<unsigned, 1 + kEntityTypes> by_type{};  ///< after the count of outside
    unsigned all = 0;
    std::uint8_t longer = 0;  ///< commonest label inside longer names, 0 when none
  };
  [[nodiscard]] Others others_of(std::size_t at) const;

  const DocumentWords& words_;
  std::span<const std::uint8_t> labels_;
  std::vector<Mentions> groups_;
  std::vector<Others> others_;  ///< of each token
};

}  // namespace lede::analysis::tagging
