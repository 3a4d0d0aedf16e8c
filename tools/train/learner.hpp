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
  int finishing = 0;  ///< more epochs, over the sentences that are marked for them
  float rate = 0.1F;
  float l1 = 0.3F;
  float l2 = 0.01F;
  float dropout = 0;        ///< share of a token's features left out at each visit
  std::uint32_t types = 0;  ///< bit set: labels of other types are never proposed
  /// Sentences of documents whose number leaves this rest are not learned from.
  struct LeaveOut {
    std::uint32_t of = 0;  ///< 0: learn from all
    std::uint32_t rest = 0;
  } leave_out{};
};

/// Where learning starts: fixed scores of the tokens, one vector a sentence, to which the features
/// add, and transition weights that stay as they are. Both or none.
struct LearnerStart {
  const std::vector<std::vector<LabelRow>>* scores = nullptr;
  const std::array<TransitionMatrix, analysis::tagging::kTransitionClasses>* transitions = nullptr;
};

struct LearnedWeights {
  std::vector<LabelRow> features{};  ///< one row for each feature of the text
  std::array<TransitionMatrix, analysis::tagging::kTransitionClasses> transitions{};
};

/// A conditional random field over partly labelled sentences, trained online by FTRL-Proximal
/// (McMahan and others 2013, "Ad click prediction"), which keeps most weights at zero.
/// The same input gives the same weights.
[[nodiscard]] LearnedWeights learn(const CompiledText& text, const LearnerSettings& settings,
                                   const LearnerStart& start = {});

}  // namespace lede::tools
