// SPDX-License-Identifier: GPL-2.0-or-later
// Linear-chain conditional random field: expectations over label sequences.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/transitions.hpp"
#include "tools/train/labelled_text.hpp"

namespace lede::tools {

/// Rows are padded so that loops over labels run in whole vector registers.
inline constexpr std::size_t kPaddedLabels = 40;
using LabelRow = std::array<float, kPaddedLabels>;
using TransitionMatrix = std::array<LabelRow, analysis::tagging::kLabels>;  ///< [from][to]

/// What a sentence's label sequences expect: `marginals` one row a token, `pairs` one matrix a
/// transition class.
struct Expectations {
  std::vector<LabelRow> marginals{};
  std::array<TransitionMatrix, analysis::tagging::kTransitionClasses> pairs{};
  double log_partition = 0;
};

class Lattice {
 public:
  /// `factors`: exp of the transition weights, 0 where a label may not follow.
  explicit Lattice(std::span<const TransitionMatrix, analysis::tagging::kTransitionClasses> factors)
      : factors_(factors) {}

  /// Adds `sign` times the expectations over the label sequences that `allowed` permits.
  /// `emissions` are log scores. Returns the log partition.
  double accumulate(std::span<const LabelRow> emissions, std::span<const std::uint8_t> classes,
                    std::span<const LabelSet> allowed, float sign, std::vector<LabelRow>& marginals,
                    std::span<TransitionMatrix, analysis::tagging::kTransitionClasses> pairs);

 private:
  void weigh(std::span<const LabelRow> emissions, std::span<const LabelSet> allowed);
  void forward(std::span<const std::uint8_t> classes);
  void backward(std::span<const std::uint8_t> classes);

  std::span<const TransitionMatrix, analysis::tagging::kTransitionClasses> factors_;
  std::vector<LabelRow> weights_, forward_, backward_;
  double log_scale_ = 0;
};

}  // namespace lede::tools
