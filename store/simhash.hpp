// SPDX-License-Identifier: GPL-2.0-or-later
// 64-bit SimHash (Charikar, STOC 2002) over shingles of three stems: near-duplicates differ in few
// bits.
#pragma once

#include <array>
#include <cstdint>

namespace lede::store {

class SimHash {
 public:
  /// The hash of the next word of the text.
  void add(std::uint64_t word) {
    const std::uint64_t shingle = mix(before_last_ * 3 + last_ * 5 + word);
    before_last_ = last_;
    last_ = word;
    ++words_;
    if (words_ < kShingleWords) return;
    for (unsigned bit = 0; bit < votes_.size(); ++bit) {
      votes_[bit] += static_cast<std::int32_t>((shingle >> bit) & 1U) * 2 - 1;
    }
  }
  /// Zero for a text of fewer than three words, which says too little to compare.
  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t value = 0;
    if (words_ < kShingleWords) return value;
    for (unsigned bit = 0; bit < votes_.size(); ++bit) {
      value |= static_cast<std::uint64_t>(votes_[bit] > 0 ? 1 : 0) << bit;
    }
    return value;
  }

 private:
  static constexpr std::uint32_t kShingleWords = 3;

  /// The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  static std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
  }

  std::array<std::int32_t, 64> votes_{};
  std::uint64_t before_last_ = 0;
  std::uint64_t last_ = 0;
  std::uint32_t words_ = 0;
};

}  // namespace lede::store
