// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/learner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>

namespace lede::tools {

using namespace analysis::tagging;

namespace {

constexpr float kBeta = 1;              ///< of FTRL's learning rate schedule
constexpr float kTinyGradient = 1e-3F;  ///< tokens below it are learned already

/// Labels whose probability is this far off are worth an update.
constexpr float kTinyShare = 1e-4F;

constexpr std::uint32_t kDroppedFeature = UINT32_MAX;
constexpr std::size_t kAhead = 6;  ///< features for whose memory is asked before their turn
constexpr std::size_t kCacheLine = 64;
constexpr double kKnownLoss = 0.03;
constexpr std::uint8_t kRest = 2;  ///< epochs

/// FTRL-Proximal's two sums for one weight.
struct FtrlState {
  float sum = 0;      ///< z: adjusted sum of gradients
  float squares = 0;  ///< n: sum of squared gradients
};
using FtrlRow = std::array<FtrlState, kPaddedLabels>;

class Ftrl {
 public:
  explicit Ftrl(const LearnerSettings& settings) : settings_(settings) {}

  void update(FtrlState& state, float& weight, float gradient) const {
    const float before = std::sqrt(state.squares);
    state.squares += gradient * gradient;
    const float after = std::sqrt(state.squares);
    state.sum += gradient - (after - before) / settings_.rate * weight;
    const float excess = std::max(std::fabs(state.sum) - settings_.l1, 0.0F);
    const float curvature = (kBeta + after) / settings_.rate + settings_.l2;
    weight = -std::copysign(excess / curvature, state.sum);
  }

 private:
  LearnerSettings settings_;
};

void scale(LabelRow& row, float factor) {
  for (float& weight : row) weight *= factor;
}

using PairGradients = std::array<TransitionMatrix, kTransitionClasses>;

class Learner {
 public:
  Learner(const CompiledText& text, const LearnerSettings& settings, const LearnerStart& start)
      : text_(text),
        settings_(settings),
        start_(start),
        ftrl_(settings),
        weights_(text.features.size()),
        states_(text.features.size()),
        rest_(text.sentences.size()),
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
    if (start.transitions != nullptr) transitions_->weights = *start.transitions;
    for (std::size_t c = 0; c < kTransitionClasses; ++c) refresh_factors(c);
  }

  void run() {
    auto order = sentences_to_learn();
    for (int epoch = 0; epoch < settings_.epochs + settings_.finishing; ++epoch) {
      if (epoch == settings_.epochs) {
        std::erase_if(order, [this](auto index) { return !text_.sentences[index].finish; });
      }
      for (auto left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[random_() % left]);
      }
      double loss = 0;
      std::size_t visited = 0;
      for (const auto index : order) {
        if (rest_[index] > 0) {
          --rest_[index];
          continue;
        }
        const double lost = learn_sentence(index);
        // What is known by heart is looked at again only now and then.
        rest_[index] = lost < kKnownLoss ? kRest : 0;
        loss += lost;
        ++visited;
      }
      fmt::print(stderr, "epoch {:>2}  loss {:.0f} of {} sentences\n", epoch + 1, loss, visited);
    }
  }

  [[nodiscard]] LearnedWeights weights() const {
    LearnedWeights out;
    out.features = weights_;
    out.transitions = transitions_->weights;
    // Features were learned beside fewer than there will be. Transitions, which never were left
    // out, would overrule them at full strength; half the discount measured best.
    for (auto& row : out.features) scale(row, 1 - settings_.dropout);
    for (auto& matrix : out.transitions) {
      for (auto& row : matrix) scale(row, 1 - settings_.dropout / 2);
    }
    return out;
  }

 private:
  struct Transitions {
    PairGradients weights{};
    std::array<std::array<FtrlRow, kLabels>, kTransitionClasses> states{};
  };

  [[nodiscard]] std::vector<std::uint32_t> sentences_to_learn() const {
    std::vector<std::uint32_t> order;
    const auto& left_out = settings_.leave_out;
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const auto document = text_.sentences[s].document;
      if (left_out.of == 0 || document % left_out.of != left_out.rest) order.push_back(s);
    }
    return order;
  }

  void score(const CompiledSentence& sentence, std::uint32_t index) {
    emissions_.assign(sentence.size(), LabelRow{});
    if (start_.scores != nullptr) emissions_ = (*start_.scores)[index];
    kept_.assign(sentence.features.begin(), sentence.features.end());
    if (settings_.dropout > 0) drop_features();
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      for (auto k = sentence.first_feature[at]; k < sentence.first_feature[at + 1]; ++k) {
        ask_for_weights(k + kAhead);
        if (kept_[k] == kDroppedFeature) continue;
        const auto& weight = weights_[kept_[k]];
        for (std::size_t label = 0; label < kPaddedLabels; ++label) {
          emissions_[at][label] += weight[label];
        }
      }
    }
  }

  /// The tables are far larger than the caches: rows are asked for some features ahead.
  void ask_for_weights(std::size_t k) const {
    if (k >= kept_.size() || kept_[k] == kDroppedFeature) return;
    const auto* bytes = reinterpret_cast<const char*>(weights_[kept_[k]].data());
    for (std::size_t at = 0; at < sizeof(LabelRow); at += kCacheLine) {
      __builtin_prefetch(bytes + at);
    }
  }
  void ask_for_states(std::size_t k) const {
    if (k >= kept_.size() || kept_[k] == kDroppedFeature) return;
    for (const auto label : active_) __builtin_prefetch(&states_[kept_[k]][label], 1);
  }

  /// So that no weight relies on another's always being there.
  void drop_features() {
    const auto limit =
        static_cast<std::uint64_t>(static_cast<double>(settings_.dropout) * 4294967296.0);
    for (auto& feature : kept_) {
      if (random_() >> 32 < limit) feature = kDroppedFeature;
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
    if (start_.transitions == nullptr) update_transitions(sentence);
    return all - right;
  }

  void update_features(const CompiledSentence& sentence) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      const auto& gradient = marginals_[at];
      active_.clear();
      float largest = 0;
      for (std::size_t label = 0; label < kLabels; ++label) {
        const float size = std::fabs(gradient[label]);
        largest = std::max(largest, size);
        if (size > kTinyShare) active_.push_back(label);
      }
      if (largest < kTinyGradient) continue;
      for (auto k = sentence.first_feature[at]; k < sentence.first_feature[at + 1]; ++k) {
        ask_for_states(k + kAhead);
        if (kept_[k] == kDroppedFeature) continue;
        for (const auto label : active_) {
          ftrl_.update(states_[kept_[k]][label], weights_[kept_[k]][label], gradient[label]);
        }
      }
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
        for (std::size_t to = 0; to < kLabels; ++to) {
          ftrl_.update(transitions_->states[c][from][to], transitions_->weights[c][from][to],
                       (*pairs_)[c][from][to]);
        }
      }
      refresh_factors(c);
    }
  }

  void refresh_factors(std::size_t c) {
    for (std::size_t from = 0; from < kLabels; ++from) {
      for (std::size_t to = 0; to < kLabels; ++to) {
        (*factors_)[c][from][to] =
            may_follow(from, to) ? std::exp(transitions_->weights[c][from][to]) : 0.0F;
      }
    }
  }

  const CompiledText& text_;
  LearnerSettings settings_;
  LearnerStart start_;
  Ftrl ftrl_;
  std::vector<LabelRow> weights_;
  std::vector<FtrlRow> states_;
  std::vector<std::uint8_t> rest_;  ///< epochs that each sentence sits out
  std::unique_ptr<Transitions> transitions_;
  std::unique_ptr<PairGradients> factors_;
  std::unique_ptr<PairGradients> pairs_;
  Lattice lattice_;
  LabelSet proposable_ = 0;
  std::vector<LabelRow> emissions_, marginals_;
  std::vector<LabelSet> free_, constrained_;
  std::vector<std::size_t> active_;
  std::vector<std::uint32_t> kept_;
  std::mt19937_64 random_{20231122};
};

}  // namespace

LearnedWeights learn(const CompiledText& text, const LearnerSettings& settings,
                     const LearnerStart& start) {
  Learner learner(text, settings, start);
  learner.run();
  return learner.weights();
}

}  // namespace lede::tools
