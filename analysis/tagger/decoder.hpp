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

/// What is known of the tokens around a stretch of a sentence.
struct Around {
  bool outside_before = false;  ///< else a sentence starts
  bool outside_after = false;   ///< else the sentence ends
  std::uint8_t class_after = 0;
};

/// Viterbi search. Transitions are laid out as Section::kTransitions says.
class Decoder {
 public:
  /// Labels of types outside the bit set `types`, of which the model has learned nothing, are
  /// never proposed.
  Decoder(std::span<const std::int16_t> transitions, std::uint32_t types);

  /// `emissions`, `classes` (from transition_class) and `labels`, which receives the answer,
  /// have one entry a token.
  void best_labels(std::span<const Scores> emissions, std::span<const std::uint8_t> classes,
                   std::span<std::uint8_t> labels, const Around& around = {}) const;
  /// How the scores of emissions are laid out.
  [[nodiscard]] const Lanes& lanes() const { return lanes_; }

 private:
  static constexpr std::size_t kStarts = 2 * kBlock;  ///< lanes that may start a sentence
  template <std::size_t kCount>
  using Numbers = std::array<std::int32_t, kCount>;
  /// A token's best scores by lane, and the lanes before them.
  struct Step {
    Numbers<kLanes> score;
    Numbers<kLanes> from;
  };
  /// Weights within names, by type.
  struct Stay {
    Numbers<kBlock> from_begin{}, from_inside{};
  };

  /// `transitions` are those of one class.
  void prepare(std::size_t transition_class, std::span<const std::int16_t> transitions);
  void start(const Scores& emission, const Around& around, std::size_t transition_class,
             Step& step) const;
  [[nodiscard]] std::size_t best_end(const Step& last, const Around& around) const;
  void advance(const Step& before, const Scores& emission, std::size_t transition_class,
               Step& after) const;
  /// Mostly all names are so far behind that whatever comes next had better come from outside.
  [[nodiscard]] bool names_may_win(const Step& before, std::size_t transition_class) const;
  void enter_from_outside(const Step& before, std::size_t transition_class, Step& after) const;
  void enter_from_names(const Step& before, std::size_t transition_class, Step& after) const;
  static void stay_in_names(const Step& before, const Scores& emission, const Stay& weights,
                            std::size_t block, Step& after);

  Lanes lanes_;
  std::array<std::uint8_t, kLanes> label_{};  ///< of a lane
  Numbers<kLanes> open_{};                    ///< by lane: -1 where a label is, else 0
  std::vector<std::uint8_t> ends_;            ///< lanes that may end a sentence, by label
  std::vector<Numbers<kStarts>> entries_;     ///< weights by class and lane before
  /// By class: to the types' kInside and kLast.
  std::array<std::array<Stay, 2>, kTransitionClasses> stays_{};
  /// By class and lane: a name that is not ahead of outside by more never wins. Of equals the one
  /// wins whose label comes first, and that is outside.
  std::array<Numbers<kLanes>, kTransitionClasses> margins_{};
};

/// Appends the spans of a label sequence of sentence `sentence`.
void append_spans(std::uint32_t sentence, std::span<const std::uint8_t> labels,
                  std::vector<TaggedSpan>& spans);

}  // namespace lede::analysis::tagging
