// SPDX-License-Identifier: GPL-2.0-or-later
// Learned weights → the small integers that a model stores.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "analysis/tagger/model.hpp"
#include "tools/train/learner.hpp"
#include "tools/train/model_writer.hpp"

namespace lede::tools {

/// Weights are stored as multiples of this; larger ones than 127 of it are clipped.
inline constexpr float kQuantum = 1.0F / 32;

[[nodiscard]] std::vector<FeatureRow> rounded_features(const std::vector<std::uint64_t>& features,
                                                       const std::vector<LabelRow>& weights);
[[nodiscard]] std::vector<std::int16_t> rounded_transitions(const LearnedWeights& weights);
[[nodiscard]] analysis::tagging::Scores rounded_scores(const LabelRow& scores,
                                                       const analysis::tagging::Lanes& lanes);

}  // namespace lede::tools
