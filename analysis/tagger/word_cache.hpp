// SPDX-License-Identifier: GPL-2.0-or-later
// The attributes of words that came up lately.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

/// Of fixed size: a word gives way to the next one that belongs to its place. Not thread-safe;
/// for one model alone.
class WordCache {
 public:
  WordCache() : words_(kWords) {
    // An empty place must hold no hash that belongs to it.
    words_.front().exact = UINT64_MAX;
  }

  /// Stays until the next call.
  const TokenAttributes& find(const Model& model, std::string_view word) {
    const auto exact = exact_hash(word);
    auto& known = words_[exact >> (64 - kWordBits)];
    if (known.exact != exact) known = attributes_of_word(model, word, exact);
    return known;
  }

 private:
  static constexpr unsigned kWordBits = 14;
  static constexpr std::size_t kWords = std::size_t{1} << kWordBits;
  std::vector<TokenAttributes> words_;
};

}  // namespace lede::analysis::tagging
