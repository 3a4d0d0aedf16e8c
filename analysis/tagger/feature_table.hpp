// SPDX-License-Identifier: GPL-2.0-or-later
// Feature hash → weights of lanes, in a model's bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/labels.hpp"
#include "analysis/tagger/model_format.hpp"

namespace lede::analysis::tagging {

/// Where the weights of features lie that were looked up, and which scores they are for.
class FoundWeights {
 public:
  void clear() { counts_ = {}; }

 private:
  friend class FeatureTable;
  struct Found {
    std::uint32_t index = 0;
    std::uint32_t target = 0;
  };
  static constexpr std::size_t kKinds = 4;  ///< those of WeightKind, and what is not there

  void reserve(std::size_t more) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (lists_[kind].size() < counts_[kind] + more) lists_[kind].resize(counts_[kind] + more);
    }
  }
  [[nodiscard]] std::span<const Found> of(WeightKind kind) const {
    const auto list = static_cast<std::size_t>(kind);
    return std::span(lists_[list]).first(counts_[list]);
  }

  std::array<std::vector<Found>, kKinds> lists_;
  std::array<std::size_t, kKinds> counts_{};
};

/// Borrows sections that Model has checked.
class FeatureTable {
 public:
  FeatureTable() = default;
  FeatureTable(std::span<const FeatureBucket> buckets, std::span<const LaneWeight> weights,
               std::span<const WeightRow> rows)
      : buckets_(buckets), weights_(weights), rows_(rows) {}

  /// Asks for the memory that `find` will read: the table is far larger than the processor's
  /// caches.
  void prefetch(std::uint64_t feature) const;
  /// Looks features up and asks for the memory that `add` will read.
  void find(std::span<const std::uint64_t> features, std::uint32_t target,
            FoundWeights& found) const;
  /// Adds what was found to the scores that are its targets.
  void add(const FoundWeights& found, std::span<Scores> scores) const;

 private:
  [[nodiscard]] std::uint32_t locate(std::uint64_t feature) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(buckets_.size()); }

  std::span<const FeatureBucket> buckets_;
  std::span<const LaneWeight> weights_;
  std::span<const WeightRow> rows_;
};

}  // namespace lede::analysis::tagging
