// SPDX-License-Identifier: GPL-2.0-or-later
// 64-bit SimHash (Charikar, STOC 2002) over shingles of three stems: near-duplicates differ in few
// bits.
#pragma once

#include <array>
#include <cstddef>
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
    std::uint64_t carry = shingle;
    for (std::size_t place = 0; carry != 0; ++place) {
      const std::uint64_t before = counts_[place];
      counts_[place] = before ^ carry;
      carry &= before;
    }
  }
  /// The bits that more than half of the shingles have. Zero for a text of fewer than three words,
  /// which says too little to compare.
  [[nodiscard]] std::uint64_t value() const {
    if (words_ < kShingleWords) return 0;
    const std::uint32_t half = (words_ - kShingleWords + 1) / 2;
    std::uint64_t more = 0;
    std::uint64_t equal = ~std::uint64_t{0};
    for (std::size_t place = counts_.size(); place-- > 0;) {
      if ((half >> place & 1U) != 0) {
        equal &= counts_[place];
      } else {
        more |= equal & counts_[place];
        equal &= ~counts_[place];
      }
    }
    return more;
  }

 private:
  static constexpr std::uint32_t kShingleWords = 3;

  /// The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  static std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
  }

  /// How many shingles have each bit, as 64 binary numbers side by side: the first word holds their
  /// lowest digits. Adding to all of them takes a few operations, since carries end soon.
  std::array<std::uint64_t, 32> counts_{};
  std::uint64_t before_last_ = 0;
  std::uint64_t last_ = 0;
  std::uint32_t words_ = 0;
};

}  // namespace lede::store
