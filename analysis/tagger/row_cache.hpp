// SPDX-License-Identifier: GPL-2.0-or-later
// The summed weights of groups of features that came up lately, so that a group is added as one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/tagger/labels.hpp"

namespace lede::analysis::tagging {

/// Of fixed size: a row gives way to the next one that belongs to its place. Not thread-safe.
class RowCache {
 public:
  RowCache() : entries_(kEntries) {
    // An empty place must hold no key that belongs to it.
    entries_.front().key = UINT64_MAX;
  }

  /// Asks for the memory of a row that will be looked for.
  void prefetch(std::uint64_t key) const {
    const auto* entry = &entries_[place_of(key)];
    __builtin_prefetch(entry);
    __builtin_prefetch(reinterpret_cast<const char*>(entry) + sizeof(Entry) - 1);
  }
  /// Null when the row is not there. Stays until the next call of `put`.
  [[nodiscard]] const Scores* find(std::uint64_t key) const {
    const auto& entry = entries_[place_of(key)];
    return entry.key == key ? &entry.row : nullptr;
  }
  void put(std::uint64_t key, const Scores& row) { entries_[place_of(key)] = {key, row}; }

 private:
  static constexpr unsigned kEntryBits = 15;
  static constexpr std::size_t kEntries = std::size_t{1} << kEntryBits;
  static constexpr std::size_t place_of(std::uint64_t key) { return key >> (64 - kEntryBits); }
  struct Entry {
    std::uint64_t key = 0;
    Scores row{};
  };
  std::vector<Entry> entries_;
};

}  // namespace lede::analysis::tagging
