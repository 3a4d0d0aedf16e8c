// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/rounding.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

int steps(float weight) {
  return static_cast<int>(std::lround(weight / kQuantum));
}

}  // namespace

std::vector<FeatureRow> rounded_features(const std::vector<std::uint64_t>& features,
                                         const std::vector<LabelRow>& weights) {
  std::vector<FeatureRow> rows;
  for (std::size_t at = 0; at < features.size(); ++at) {
    FeatureRow row;
    row.feature = features[at];
    for (std::size_t label = 0; label < kLabels; ++label) {
      const int weight = std::clamp(steps(weights[at][label]), -127, 127);
      if (weight != 0) {
        row.weights.push_back({static_cast<std::uint8_t>(label), static_cast<std::int8_t>(weight)});
      }
    }
    if (!row.weights.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::int16_t> rounded_transitions(const LearnedWeights& weights) {
  std::vector<std::int16_t> out;
  for (const auto& matrix : weights.transitions) {
    for (const auto& row : matrix) {
      for (std::size_t to = 0; to < kLabels; ++to) {
        out.push_back(static_cast<std::int16_t>(steps(row[to])));
      }
    }
  }
  return out;
}

Scores rounded_scores(const LabelRow& scores, const Lanes& lanes) {
  Scores out{};
  for (std::size_t label = 0; label < kLabels; ++label) {
    const auto lane = lanes.of(label);
    if (lane == kLanes) continue;
    out[lane] = static_cast<std::int16_t>(std::clamp(steps(scores[label]), -15'000, 15'000));
  }
  return out;
}

}  // namespace lede::tools
