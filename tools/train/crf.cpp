// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/crf.hpp"

#include <algorithm>
#include <cmath>

namespace lede::tools {

using namespace analysis::tagging;

namespace {

float sum(const LabelRow& row) {
  float total = 0;
  for (const float value : row) total += value;
  return total;
}

void scale(LabelRow& row, float factor) {
  for (float& value : row) value *= factor;
}

}  // namespace

void Lattice::weigh(std::span<const LabelRow> emissions, std::span<const LabelSet> allowed) {
  weights_.resize(emissions.size());
  log_scale_ = 0;
  for (std::size_t at = 0; at < emissions.size(); ++at) {
    const auto highest = *std::max_element(emissions[at].begin(), emissions[at].begin() + kLabels);
    log_scale_ += static_cast<double>(highest);
    weights_[at].fill(0);
    for (std::size_t label = 0; label < kLabels; ++label) {
      const bool edge =
          (at == 0 && !may_start(label)) || (at + 1 == emissions.size() && !may_end(label));
      if (edge || (allowed[at] >> label & 1) == 0) continue;
      // The floor keeps an allowed path alive that the model thinks all but impossible.
      weights_[at][label] = std::exp(std::max(emissions[at][label] - highest, -30.0F));
    }
  }
}

void Lattice::forward(std::span<const std::uint8_t> classes) {
  forward_.resize(weights_.size());
  for (std::size_t at = 0; at < weights_.size(); ++at) {
    auto& row = forward_[at];
    if (at == 0) {
      row = weights_[0];
    } else {
      row.fill(0);
      const auto& factors = factors_[classes[at]];
      for (std::size_t from = 0; from < kLabels; ++from) {
        const float before = forward_[at - 1][from];
        if (before == 0) continue;
        for (std::size_t to = 0; to < kPaddedLabels; ++to) row[to] += before * factors[from][to];
      }
      for (std::size_t to = 0; to < kPaddedLabels; ++to) row[to] *= weights_[at][to];
    }
    const float total = sum(row);
    log_scale_ += std::log(static_cast<double>(total));
    scale(row, 1 / total);
  }
}

void Lattice::backward(std::span<const std::uint8_t> classes) {
  backward_.resize(weights_.size());
  backward_.back().fill(1);
  for (auto at = weights_.size(); at-- > 1;) {
    LabelRow after = backward_[at];
    for (std::size_t to = 0; to < kPaddedLabels; ++to) after[to] *= weights_[at][to];
    const auto& factors = factors_[classes[at]];
    auto& row = backward_[at - 1];
    row.fill(0);
    for (std::size_t from = 0; from < kLabels; ++from) {
      float total = 0;
      for (std::size_t to = 0; to < kPaddedLabels; ++to) total += factors[from][to] * after[to];
      row[from] = total;
    }
    scale(row, 1 / std::max(sum(row), 1e-30F));
  }
}

double Lattice::accumulate(std::span<const LabelRow> emissions,
                           std::span<const std::uint8_t> classes, std::span<const LabelSet> allowed,
                           float sign, std::vector<LabelRow>& marginals,
                           std::span<TransitionMatrix, kTransitionClasses> pairs) {
  weigh(emissions, allowed);
  forward(classes);
  backward(classes);
  for (std::size_t at = 0; at < weights_.size(); ++at) {
    LabelRow both;
    for (std::size_t label = 0; label < kPaddedLabels; ++label) {
      both[label] = forward_[at][label] * backward_[at][label];
    }
    const float norm = sign / sum(both);
    for (std::size_t label = 0; label < kPaddedLabels; ++label) {
      marginals[at][label] += both[label] * norm;
    }
    if (at == 0) continue;
    LabelRow after = backward_[at];
    for (std::size_t to = 0; to < kPaddedLabels; ++to) after[to] *= weights_[at][to];
    const auto& factors = factors_[classes[at]];
    float total = 0;
    for (std::size_t from = 0; from < kLabels; ++from) {
      const float before = forward_[at - 1][from];
      if (before == 0) continue;
      for (std::size_t to = 0; to < kPaddedLabels; ++to) {
        total += before * factors[from][to] * after[to];
      }
    }
    auto& pair = pairs[classes[at]];
    for (std::size_t from = 0; from < kLabels; ++from) {
      const float before = forward_[at - 1][from] * sign / total;
      if (before == 0) continue;
      for (std::size_t to = 0; to < kPaddedLabels; ++to) {
        pair[from][to] += before * factors[from][to] * after[to];
      }
    }
  }
  return log_scale_;
}

}  // namespace lede::tools
