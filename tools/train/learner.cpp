// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/learner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <random>

namespace lede::tools {

using namespace analysis::tagging;

namespace {

constexpr float kBeta = 1;              ///< of FTRL's learning rate schedule
constexpr float kTinyGradient = 1e-3F;  ///< tokens below it are learned already

/// Weights with FTRL-Proximal's two sums.
struct FtrlRow {
  LabelRow weight{};
  LabelRow sum{};      ///< z: adjusted sum of gradients
  LabelRow squares{};  ///< n: sum of squared gradients
};

class Ftrl {
 public:
  explicit Ftrl(const LearnerSettings& settings) : settings_(settings) {}

  void update(FtrlRow& row, const LabelRow& gradient) const {
    for (std::size_t at = 0; at < kPaddedLabels; ++at) {
      const float g = gradient[at];
      const float before = std::sqrt(row.squares[at]);
      row.squares[at] += g * g;
      const float after = std::sqrt(row.squares[at]);
      row.sum[at] += g - (after - before) / settings_.rate * row.weight[at];
      const float excess = std::max(std::fabs(row.sum[at]) - settings_.l1, 0.0F);
      const float curvature = (kBeta + after) / settings_.rate + settings_.l2;
      row.weight[at] = -std::copysign(excess / curvature, row.sum[at]);
    }
  }

 private:
  LearnerSettings settings_;
};

using PairGradients = std::array<TransitionMatrix, kTransitionClasses>;

class Learner {
 public:
  Learner(const CompiledText& text, const LearnerSettings& settings,
          const std::vector<std::vector<LabelRow>>* biases)
      : text_(text),
        settings_(settings),
        biases_(biases),
        ftrl_(settings),
        rows_(text.features.size()),
        transitions_(std::make_unique<Transitions>()),
        factors_(std::make_unique<PairGradients>()),
        pairs_(std::make_unique<PairGradients>()),
        lattice_(*factors_) {
    proposable_ = only(kOutside);
    for (std::size_t type = 0; type < kEntityTypes; ++type) {
      if ((settings.types >> type & 1) != 0) {
        proposable_ |= labels_of(static_cast<EntityType>(type));
      }
    }
    for (std::size_t c = 0; c < kTransitionClasses; ++c) refresh_factors(c);
  }

  void run() {
    std::vector<std::uint32_t> order(text_.sentences.size());
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937_64 random(20231122);
    for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
      for (auto left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[random() % left]);
      }
      double loss = 0;
      for (const auto index : order) loss += learn_sentence(index);
      if (settings_.verbose) fmt::print(stderr, "epoch {:>2}  loss {:.0f}\n", epoch + 1, loss);
    }
  }

  [[nodiscard]] LearnedWeights weights() const {
    LearnedWeights out;
    out.features.reserve(rows_.size());
    for (const auto& row : rows_) out.features.push_back(row.weight);
    for (std::size_t c = 0; c < kTransitionClasses; ++c) {
      for (std::size_t from = 0; from < kLabels; ++from) {
        out.transitions[c][from] = (*transitions_)[c][from].weight;
      }
    }
    return out;
  }

 private:
  using Transitions = std::array<std::array<FtrlRow, kLabels>, kTransitionClasses>;

  void score(const CompiledSentence& sentence, std::uint32_t index) {
    emissions_.assign(sentence.size(), LabelRow{});
    if (biases_ != nullptr) emissions_ = (*biases_)[index];
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      for (const auto feature : sentence.features_of(at)) {
        const auto& weight = rows_[feature].weight;
        for (std::size_t k = 0; k < kPaddedLabels; ++k) emissions_[at][k] += weight[k];
      }
    }
  }

  double learn_sentence(std::uint32_t index) {
    const auto& sentence = text_.sentences[index];
    if (sentence.size() == 0) return 0;
    score(sentence, index);
    marginals_.assign(sentence.size(), LabelRow{});
    free_.assign(sentence.size(), proposable_);
    constrained_ = sentence.allowed;
    for (auto& allowed : constrained_) allowed &= proposable_;
    for (const auto c : sentence.classes) (*pairs_)[c] = TransitionMatrix{};
    const double all = lattice_.accumulate(emissions_, sentence.classes, free_, sentence.weight,
                                           marginals_, *pairs_);
    const double right = lattice_.accumulate(emissions_, sentence.classes, constrained_,
                                             -sentence.weight, marginals_, *pairs_);
    update_features(sentence);
    update_transitions(sentence);
    return all - right;
  }

  void update_features(const CompiledSentence& sentence) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      const auto& gradient = marginals_[at];
      const bool learned = std::ranges::all_of(
          gradient, [](float value) { return std::fabs(value) < kTinyGradient; });
      if (learned) continue;
      for (const auto feature : sentence.features_of(at)) ftrl_.update(rows_[feature], gradient);
    }
  }

  void update_transitions(const CompiledSentence& sentence) {
    std::array<bool, kTransitionClasses> seen{};
    for (std::size_t at = 1; at < sentence.size(); ++at) seen[sentence.classes[at]] = true;
    for (std::size_t c = 0; c < kTransitionClasses; ++c) {
      if (!seen[c]) continue;
      float largest = 0;
      for (const auto& row : (*pairs_)[c]) {
        for (const float value : row) largest = std::max(largest, std::fabs(value));
      }
      if (largest < kTinyGradient) continue;
      for (std::size_t from = 0; from < kLabels; ++from) {
        ftrl_.update((*transitions_)[c][from], (*pairs_)[c][from]);
      }
      refresh_factors(c);
    }
  }

  void refresh_factors(std::size_t c) {
    for (std::size_t from = 0; from < kLabels; ++from) {
      for (std::size_t to = 0; to < kLabels; ++to) {
        (*factors_)[c][from][to] =
            may_follow(from, to) ? std::exp((*transitions_)[c][from].weight[to]) : 0.0F;
      }
    }
  }

  const CompiledText& text_;
  LearnerSettings settings_;
  const std::vector<std::vector<LabelRow>>* biases_;
  Ftrl ftrl_;
  std::vector<FtrlRow> rows_;
  std::unique_ptr<Transitions> transitions_;
  std::unique_ptr<PairGradients> factors_;
  std::unique_ptr<PairGradients> pairs_;
  Lattice lattice_;
  LabelSet proposable_ = 0;
  std::vector<LabelRow> emissions_, marginals_;
  std::vector<LabelSet> free_, constrained_;
};

}  // namespace

LearnedWeights learn(const CompiledText& text, const LearnerSettings& settings,
                     const std::vector<std::vector<LabelRow>>* biases) {
  Learner learner(text, settings, biases);
  learner.run();
  return learner.weights();
}

}  // namespace lede::tools
