// SPDX-License-Identifier: GPL-2.0-or-later
// Training text: tokens, and for each token the labels that its annotation allows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger/labels.hpp"

namespace lede::tools {

/// Bit set over labels. A set that does not annotate dates says of "Friday" only that it is
/// outside or part of a date, so such tokens allow several labels.
using LabelSet = std::uint64_t;
static_assert(analysis::tagging::kLabels <= 64);

inline constexpr LabelSet kAnyLabel = (LabelSet{1} << analysis::tagging::kLabels) - 1;
[[nodiscard]] constexpr LabelSet only(std::size_t label) {
  return LabelSet{1} << label;
}

/// All labels of a type.
[[nodiscard]] constexpr LabelSet labels_of(EntityType type) {
  return LabelSet{15} << analysis::tagging::label_of(type, analysis::tagging::SpanPart::kBegin);
}

struct LabelledSentence {
  std::vector<std::string> tokens{};
  std::vector<LabelSet> allowed{};

  void add(std::string_view token, LabelSet labels) {
    tokens.emplace_back(token);
    allowed.push_back(labels);
  }
};

struct LabelledDocument {
  std::vector<LabelledSentence> sentences{};
  float weight = 1;     ///< of its sentences' gradients
  bool finish = false;  ///< learned from in the finishing epochs too
};

/// What an unmarked token may be in a set that annotates `types` (a bit set) throughout: outside,
/// or part of a name of another type; part of a date only when it looks like one.
[[nodiscard]] LabelSet outside_labels(std::uint32_t types, std::string_view token);

/// The label set of part `at - begin` of a span [begin, end) of any of `types` (a bit set).
[[nodiscard]] LabelSet span_labels(std::uint32_t types, std::size_t begin, std::size_t end,
                                   std::size_t at);

}  // namespace lede::tools
