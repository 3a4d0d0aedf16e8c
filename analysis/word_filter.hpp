// SPDX-License-Identifier: GPL-2.0-or-later
// A first question to a table of words: most words of a text are in none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/word_hash.hpp"

namespace lede::analysis {

/// One bit for each hash modulo 2^`kLogBits`: small enough to stay in the nearest cache, where the
/// table itself would have to be fetched anew for every article.
template <unsigned kLogBits>
class WordFilter {
 public:
  void add(std::string_view word) {
    const std::size_t bit = bit_of(word);
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  /// Always true for an added word, and now and then for another.
  [[nodiscard]] bool may_contain(std::string_view word) const {
    const std::size_t bit = bit_of(word);
    return ((bits_[bit / 64] >> (bit % 64)) & 1U) != 0;
  }

 private:
  [[nodiscard]] static std::size_t bit_of(std::string_view word) {
    return static_cast<std::size_t>(hash_word(word)) & ((std::size_t{1} << kLogBits) - 1);
  }

  std::array<std::uint64_t, (std::size_t{1} << kLogBits) / 64> bits_{};
};

}  // namespace lede::analysis
