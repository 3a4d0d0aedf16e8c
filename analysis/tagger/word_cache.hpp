// SPDX-License-Identifier: GPL-2.0-or-later
// The attributes of words that came up lately.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

/// Of fixed size: a word gives way to one that belongs to the same places, of which there are two.
/// Not thread-safe; for one model alone.
class WordCache {
 public:
  WordCache() : pairs_(kPairs), words_(2 * kPairs) {
    // An empty place must hold no hash that belongs to it.
    pairs_.front() = {UINT64_MAX, UINT64_MAX};
  }

  /// Asks for the memory that `find` will read, for a word of this exact_hash.
  void prefetch(std::uint64_t exact) const {
    const auto pair = pair_of(exact);
    __builtin_prefetch(&pairs_[pair]);
    const auto* const words = reinterpret_cast<const char*>(&words_[2 * pair]);
    for (std::size_t at = 0; at < 2 * sizeof(TokenAttributes); at += kCacheLine) {
      __builtin_prefetch(words + at);
    }
  }
  /// `exact` is the word's exact_hash. Stays until the next call.
  const TokenAttributes& find(const Model& model, std::string_view word, std::uint64_t exact) {
    const auto pair = pair_of(exact);
    const auto second = static_cast<std::size_t>(pairs_[pair][1] == exact);
    if (pairs_[pair][second] == exact) return words_[2 * pair + second];
    turn_ ^= 1;
    pairs_[pair][turn_] = exact;
    return words_[2 * pair + turn_] = attributes_of_word(model, word, exact);
  }

 private:
  static constexpr unsigned kPairBits = 14;
  static constexpr std::size_t kPairs = std::size_t{1} << kPairBits;
  static constexpr std::size_t kCacheLine = 64;
  static constexpr std::size_t pair_of(std::uint64_t exact) {
    return static_cast<std::size_t>(exact >> (64 - kPairBits));
  }
  std::vector<std::array<std::uint64_t, 2>> pairs_;
  std::vector<TokenAttributes> words_;
  std::size_t turn_ = 0;
};

}  // namespace lede::analysis::tagging
