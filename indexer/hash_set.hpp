// SPDX-License-Identifier: GPL-2.0-or-later
// A set of 64-bit hashes that takes 12 to 24 bytes for each, where a standard set takes 48.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lede::indexer {

/// One place for each hash, the next free one behind where it belongs.
class HashSet {
 public:
  /// False if it was there.
  bool insert(std::uint64_t hash) {
    if (hash == kFree) return !std::exchange(has_free_value_, true);
    if (3 * (used_ + 1) > 2 * places_.size()) grow();
    std::uint64_t& place = places_[place_of(hash)];
    if (place == hash) return false;
    place = hash;
    ++used_;
    return true;
  }

  [[nodiscard]] bool contains(std::uint64_t hash) const {
    if (hash == kFree) return has_free_value_;
    return !places_.empty() && places_[place_of(hash)] == hash;
  }

  void clear() { *this = {}; }

 private:
  static constexpr std::uint64_t kFree = 0;
  static constexpr std::size_t kFewest = 1024;  // a power of two

  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;  // spreads hashes that end alike
    auto at = static_cast<std::size_t>((hash * kGolden) >> shift_);
    while (places_[at] != kFree && places_[at] != hash) at = (at + 1) & (places_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<std::uint64_t> old(places_.empty() ? kFewest : 2 * places_.size(), kFree);
    old.swap(places_);
    shift_ = 64U - static_cast<unsigned>(std::countr_zero(places_.size()));
    for (const std::uint64_t hash : old) {
      if (hash != kFree) places_[place_of(hash)] = hash;
    }
  }

  std::vector<std::uint64_t> places_{};
  std::size_t used_ = 0;
  unsigned shift_ = 0;  ///< of the hash's high bits to a place
  bool has_free_value_ = false;
};

}  // namespace lede::indexer
