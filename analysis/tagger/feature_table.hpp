// SPDX-License-Identifier: GPL-2.0-or-later
// Feature hash → weights of lanes, in a model's bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/labels.hpp"
#include "analysis/tagger/model_format.hpp"

namespace lede::analysis::tagging {

/// Where the weights of features lie that were looked up, and which scores they are for.
class FoundWeights {
 public:
  void clear() {
    counts_ = {};
    late_count_ = 0;
  }
  /// Makes room for as many features more.
  void reserve(std::size_t more) {
    // One entry is written and not counted for each feature that is not there.
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (lists_[kind].size() < counts_[kind] + more + 1)
        lists_[kind].resize(2 * (counts_[kind] + more + 1));
    }
    if (late_.size() < late_count_ + more + 1) late_.resize(2 * (late_count_ + more + 1));
  }

 private:
  friend class FeatureTable;
  struct Found {
    std::uint32_t index = 0;
    std::uint32_t target = 0;
  };
  /// A feature that its own bucket had no room for, if it is there at all.
  struct Late {
    std::uint32_t at = 0;
    std::uint32_t fingerprint = 0;
    std::uint32_t target = 0;
  };
  static constexpr std::size_t kKinds = 3;

  [[nodiscard]] std::span<const Found> of(WeightKind kind) const {
    const auto list = static_cast<std::size_t>(kind);
    return std::span(lists_[list]).first(counts_[list]);
  }

  std::array<std::vector<Found>, kKinds> lists_;
  std::array<std::size_t, kKinds> counts_{};
  std::vector<Late> late_;
  std::size_t late_count_ = 0;
};

/// Borrows sections that Model has checked.
class FeatureTable {
 public:
  FeatureTable() = default;
  FeatureTable(std::span<const FeatureBucket> buckets, std::span<const LaneWeight> weights,
               std::span<const WeightRow> rows);

  /// Asks for the memory that `find` will read: the table is far larger than the processor's
  /// caches.
  void prefetch(std::uint64_t feature) const {
    __builtin_prefetch(&buckets_[slot_of(feature, size())]);
  }
  /// Looks features up and asks for the memory that `add` will read. The target of each is the
  /// number of its run; `ends` says where each run ends, the last one with the features.
  void find(std::span<const std::uint64_t> features, std::span<const std::size_t> ends,
            FoundWeights& found) const;
  /// Adds what was found to the scores that are its targets.
  void add(FoundWeights& found, std::span<Scores> scores) const;
  /// As `find` does with what it has found at `where`; there must be room in `found`.
  void list(std::uint32_t where, std::uint32_t target, FoundWeights& found) const {
    const auto index = where & kKindMask;
    const auto kind = where >> kKindShift;
    __builtin_prefetch(memory_[kind].base + (index * memory_[kind].unit >> kUnitBits));
    auto& count = found.counts_[kind];
    found.lists_[kind][count] = {index, target};
    count += static_cast<std::size_t>(where != 0);
  }
  /// The weights of a few features together.
  [[nodiscard]] Scores sum(std::span<const std::uint64_t> features) const;
  /// FeatureBucket::where of a feature, 0 when it is not there.
  [[nodiscard]] std::uint32_t locate(std::uint64_t feature) const;

 private:
  [[nodiscard]] std::uint32_t locate_from(std::uint32_t at, std::uint32_t fingerprint) const;
  void find_late(FoundWeights& found) const;
  void add_run(std::uint32_t index, Scores& scores) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(buckets_.size()); }

  /// Where the weights of a kind lie: at base + index * unit >> kUnitBits. What a kind of its own
  /// had to be asked for would be foretold wrongly.
  struct Memory {
    const char* base = nullptr;
    std::uint64_t unit = 0;
  };
  static constexpr unsigned kUnitBits = 5;

  std::array<Memory, FoundWeights::kKinds> memory_{};
  std::span<const FeatureBucket> buckets_;
  std::span<const LaneWeight> weights_;
  std::span<const WeightRow> rows_;
};

}  // namespace lede::analysis::tagging
