// SPDX-License-Identifier: GPL-2.0-or-later
// A checked view of a model's bytes: look-ups need no bounds checks afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analysis/tagger/feature_table.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/model_format.hpp"

namespace lede::analysis::tagging {

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
