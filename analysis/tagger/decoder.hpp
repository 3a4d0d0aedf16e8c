// SPDX-License-Identifier: GPL-2.0-or-later
// Best label sequence under the label scheme's constraints.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger.hpp"
#include "analysis/tagger/labels.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::analysis::tagging {

inline constexpr std::uint32_t kEveryType = (1U << kEntityTypes) - 1;

/// Viterbi search. Transitions are laid out as Section::kTransitions says.
class Decoder {
 public:
  /// Labels of types outside the bit set `types`, of which the model has learned nothing, are
  /// never proposed.
  explicit Decoder(std::span<const std::int16_t> transitions, std::uint32_t types = kEveryType);

  /// `emissions`, `classes` (from transition_class) and `labels`, which receives the answer,
  /// have one entry a token.
  void best_labels(std::span<const Scores> emissions, std::span<const std::uint8_t> classes,
                   std::span<std::uint8_t> labels) const;

 private:
  struct LabelList {
    PerLabel<std::uint8_t> labels{};
    std::size_t count = 0;
    void add(std::size_t label) { labels[count++] = static_cast<std::uint8_t>(label); }
    [[nodiscard]] std::span<const std::uint8_t> all() const {
      return std::span(labels).first(count);
    }
  };
  /// A token's best scores by label, and the labels before them.
  struct Step {
    std::array<std::int32_t, kLanes> score;
    Scores from;
  };

  void start(const Scores& emission, Step& step) const;
  void advance(const Step& before, const Scores& emission, std::size_t transition_class,
               Step& after) const;
  void enter_names(const Step& before, const Scores& emission, std::size_t transition_class,
                   Step& after) const;
  void stay_in_names(const Step& before, const Scores& emission, std::size_t transition_class,
                     Step& after) const;
  [[nodiscard]] const Scores& transitions(std::size_t transition_class, std::size_t from) const {
    return rows_[transition_class * kLabels + from];
  }

  std::vector<Scores> rows_;  ///< transition weights by class and label before
  LabelList starts_, ends_;   ///< of the types that are known
  std::vector<EntityType> types_;
  /// By class: by how much transitions between whole names differ at most.
  std::array<std::int32_t, kTransitionClasses> spread_{};
};

/// Appends the spans of a label sequence of sentence `sentence`.
void append_spans(std::uint32_t sentence, std::span<const std::uint8_t> labels,
                  std::vector<TaggedSpan>& spans);

}  // namespace lede::analysis::tagging
