// SPDX-License-Identifier: GPL-2.0-or-later
// Learns feature and transition weights from compiled text.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "tools/train/compiled_text.hpp"
#include "tools/train/crf.hpp"

namespace lede::tools {

struct LearnerSettings {
  int epochs = 10;
  float rate = 0.1F;
  float l1 = 0.3F;
  float l2 = 0.01F;
  std::uint32_t types = 0;  ///< bit set: labels of other types are never proposed
  bool verbose = true;
};

struct LearnedWeights {
  std::vector<LabelRow> features{};  ///< one row for each feature of the text
  std::array<TransitionMatrix, analysis::tagging::kTransitionClasses> transitions{};
};

/// A conditional random field over partly labelled sentences, trained online by FTRL-Proximal
/// (McMahan and others 2013, "Ad click prediction"), which keeps most weights at zero.
/// `biases`, when given, are fixed scores of the tokens to which the weights add, one vector a
/// sentence. The same input gives the same weights.
[[nodiscard]] LearnedWeights learn(const CompiledText& text, const LearnerSettings& settings,
                                   const std::vector<std::vector<LabelRow>>* biases = nullptr);

}  // namespace lede::tools
