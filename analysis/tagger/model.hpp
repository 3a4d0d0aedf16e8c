// SPDX-License-Identifier: GPL-2.0-or-later
// A checked view of a model's bytes: look-ups need no bounds checks afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/labels.hpp"
#include "analysis/tagger/model_format.hpp"

namespace lede::analysis::tagging {

using Scores = PerLabel<std::int32_t>;

/// Feature hash → weights of some labels.
class FeatureTable {
 public:
  FeatureTable() = default;
  FeatureTable(std::span<const FeatureSlot> slots, std::span<const LabelWeight> weights)
      : slots_(slots), weights_(weights) {}

  void prefetch(std::uint64_t feature) const {
    __builtin_prefetch(&slots_[slot_of(feature, size())]);
  }
  /// The run of `feature`'s weights, which are asked for ahead; 0 when the table lacks it.
  [[nodiscard]] std::uint32_t find(std::uint64_t feature) const {
    const auto fingerprint = static_cast<std::uint32_t>(feature);
    for (auto at = slot_of(feature, size()); slots_[at].run != 0;) {
      if (slots_[at].fingerprint == fingerprint) {
        __builtin_prefetch(&weights_[slots_[at].run >> kRunBits]);
        return slots_[at].run;
      }
      if (++at == size()) at = 0;
    }
    return 0;
  }
  void add(std::uint32_t run, Scores& scores) const {
    const auto first = run >> kRunBits;
    const auto count = run & ((1U << kRunBits) - 1);
    for (const auto& entry : weights_.subspan(first, count)) scores[entry.label] += entry.weight;
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }

  std::span<const FeatureSlot> slots_;
  std::span<const LabelWeight> weights_;
};

/// Borrows the bytes, which must stay where they are.
class Model {
 public:
  /// Checks everything; throws Error (kDamaged, kIncompatible) naming `origin`.
  Model(std::string_view bytes, const std::string& origin);

  [[nodiscard]] const FeatureTable& features() const { return features_; }
  [[nodiscard]] const FeatureTable& context_features() const { return context_; }
  [[nodiscard]] std::span<const std::int16_t> transitions() const { return transitions_; }
  [[nodiscard]] const WordSlot* find_word(std::uint64_t exact_hash) const;
  [[nodiscard]] const GazetteerSlot* find_phrase(std::uint64_t phrase_hash) const;
  [[nodiscard]] std::uint32_t feature_groups() const { return header_.feature_groups; }
  [[nodiscard]] std::uint32_t types() const { return header_.types; }
  [[nodiscard]] std::uint64_t checksum() const { return header_.checksum; }

 private:
  ModelHeader header_;
  FeatureTable features_;
  FeatureTable context_;
  std::span<const std::int16_t> transitions_;
  std::span<const WordSlot> words_;
  std::span<const GazetteerSlot> phrases_;
};

}  // namespace lede::analysis::tagging
