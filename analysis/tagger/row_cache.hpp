// SPDX-License-Identifier: GPL-2.0-or-later
// The summed weights of groups of features that came up lately, so that a group is added as one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/tagger/labels.hpp"

namespace lede::analysis::tagging {

/// Of fixed size: a row gives way to one that belongs to the same places, of which there are two.
/// Keys lie apart from the rows, so that many share a line of the processor's cache. Not
/// thread-safe.
class RowCache {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  RowCache() : pairs_(kPairs), rows_(2 * kPairs) {
    // An empty place must hold no key that belongs to it.
    pairs_.front() = {UINT64_MAX, UINT64_MAX};
  }

  /// Asks for the memory that `find` will read.
  void prefetch(std::uint64_t key) const { __builtin_prefetch(&pairs_[pair_of(key)]); }
  /// Where the row is, whose memory is asked for; kNone when it is not there. Holds until the next
  /// call of `put`.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const auto pair = pair_of(key);
    const auto second = static_cast<std::uint32_t>(pairs_[pair][1] == key);
    const auto at = 2 * pair + second;
    __builtin_prefetch(&rows_[at]);
    return pairs_[pair][second] == key ? at : kNone;
  }
  [[nodiscard]] const Scores& row(std::uint32_t place) const { return rows_[place]; }
  void put(std::uint64_t key, const Scores& row) {
    if (find(key) != kNone) return;
    // Taken in turn: which of the two was used last would have to be written at every look.
    turn_ ^= 1;
    const auto pair = pair_of(key);
    pairs_[pair][turn_] = key;
    rows_[2 * pair + turn_] = row;
  }

 private:
  static constexpr unsigned kPairBits = 16;
  static constexpr std::size_t kPairs = std::size_t{1} << kPairBits;
  static constexpr std::uint32_t pair_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> (64 - kPairBits));
  }
  using Pair = std::array<std::uint64_t, 2>;
  std::vector<Pair> pairs_;
  std::vector<Scores> rows_;
  std::uint32_t turn_ = 0;
};

}  // namespace lede::analysis::tagging
