// SPDX-License-Identifier: GPL-2.0-or-later
// Best label sequence under the label scheme's constraints.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/model.hpp"
#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

/// Viterbi search. `emissions` and `classes` (from transition_class) have one entry a token.
/// `labels` too, and receives them.
void best_labels(std::span<const std::int16_t> transitions, std::span<const Scores> emissions,
                 std::span<const std::uint8_t> classes, std::span<std::uint8_t> labels);

/// Appends the spans of a label sequence of sentence `sentence`.
void append_spans(std::uint32_t sentence, std::span<const std::uint8_t> labels,
                  std::vector<TaggedSpan>& spans);

}  // namespace lede::analysis::tagging
