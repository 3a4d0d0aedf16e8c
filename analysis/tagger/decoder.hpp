// SPDX-License-Identifier: GPL-2.0-or-later
// Best label sequence under the label scheme's constraints.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/model.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::analysis::tagging {

/// Scores from which a token starts: the labels of types outside the bit set `types`, of which
/// the model has learned nothing, are barred.
[[nodiscard]] Scores starting_scores(std::uint32_t types);

/// Viterbi search; borrows the transitions of a model, laid out as Section::kTransitions says.
class Decoder {
 public:
  explicit Decoder(std::span<const std::int16_t> transitions);

  /// `emissions`, `classes` (from transition_class) and `labels`, which receives the answer,
  /// have one entry a token.
  void best_labels(std::span<const Scores> emissions, std::span<const std::uint8_t> classes,
                   std::span<std::uint8_t> labels) const;

 private:
  std::span<const std::int16_t> transitions_;
  /// By class: by how much transitions between whole names differ at most.
  std::array<std::int32_t, kTransitionClasses> spread_{};
};

/// Appends the spans of a label sequence of sentence `sentence`.
void append_spans(std::uint32_t sentence, std::span<const std::uint8_t> labels,
                  std::vector<TaggedSpan>& spans);

}  // namespace lede::analysis::tagging
