// SPDX-License-Identifier: GPL-2.0-or-later
// Words side by side, words near each other, words in one form only: read from the articles' words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "query/query.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// Which words are asked about.
enum class WordPlace : unsigned char { kText, kTitle };

/// Any word with one of the stems, of which `forms`, when there are any, are the only ones that
/// count.
struct WordChoice {
  std::vector<std::string> stems{};
  std::vector<std::string> forms{};
};

enum class Arrangement : unsigned char {
  kInOrder,  ///< one directly after the other
  kWithin    ///< in any order, at different places, all within `window` words
};

/// At most 64 words, each one of some choices.
struct WordPattern {
  std::vector<std::vector<WordChoice>> words{};
  Arrangement arrangement = Arrangement::kInOrder;
  unsigned window = 0;
  WordPlace place = WordPlace::kText;  ///< kText takes a match in the title as well
};

/// Matches, without weight, what fits the pattern; combine it with the stems by kFilter, so that
/// only articles that have them all are looked at. `reader` must outlive the query.
[[nodiscard]] Query pattern_query(const store::IndexReader& reader, Collection collection,
                                  WordPattern pattern);

/// Whether words with these bits, each saying which words of the pattern it can be, fit it.
[[nodiscard]] bool fits(const WordPattern& pattern, std::span<const std::uint64_t> bits);

}  // namespace lede::query
