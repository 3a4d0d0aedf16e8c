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

/// The term of a stem there.
[[nodiscard]] std::string placed(const std::string& stem, WordPlace place);

/// Any word with one of the stems, of which `forms`, when there are any, are the only ones that
/// count.
struct WordChoice {
  std::vector<std::string> stems{};
  std::vector<std::string> forms{};
};

enum class Arrangement : unsigned char {
  kInOrder,  ///< one directly after the other
  kWithin,   ///< in any order, at different places, all within `window` words
  kNear      ///< one run of each operand within a `window` in which each run counts as a word
};

/// Some of a pattern's words, side by side in order or, with a slack, in any order with so many
/// others between them.
struct Run {
  std::size_t first = 0;
  std::size_t count = 1;
  unsigned slack = 0;
};

/// At most 64 words, each one of some choices.
struct WordPattern {
  std::vector<std::vector<WordChoice>> words{};
  Arrangement arrangement = Arrangement::kInOrder;
  unsigned window = 0;
  std::vector<std::vector<Run>> operands{};  ///< of kNear: any of these runs
  WordPlace place = WordPlace::kText;        ///< kText takes a match in the title as well
};

/// The bits of that many words, at most 64.
[[nodiscard]] constexpr std::uint64_t all_bits(std::size_t words) {
  return words >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << words) - 1;
}

/// Matches, without weight, what fits the pattern; combine it with the stems by kFilter, so that
/// only articles that have them all are looked at. `reader` must outlive the query.
[[nodiscard]] Query pattern_query(const store::IndexReader& reader, Collection collection,
                                  WordPattern pattern);

/// Whether words with these bits, each saying which words of the pattern it can be, fit it.
[[nodiscard]] bool fits(const WordPattern& pattern, std::span<const std::uint64_t> bits);

}  // namespace lede::query
