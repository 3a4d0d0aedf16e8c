// SPDX-License-Identifier: GPL-2.0-or-later
// New numbers and names for made articles: without them the vocabulary of a large archive would be
// that of its sources, where a real one grows with every article.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace lede::scale {

/// A number below `bound`. Not std::uniform_int_distribution, whose numbers differ between
/// standard libraries.
[[nodiscard]] std::size_t below(std::mt19937_64& random, std::size_t bound);

/// Remembers the distinct capitalised words that stand inside sentences.
class Names {
 public:
  void learn(std::string_view sentence);
  /// Sorts what was learned; before `blend`.
  void settle();
  /// The beginning of `name` with the end of a known one: "Johnson" and "Volcker" make "Johcker".
  [[nodiscard]] std::string blend(std::string_view name, std::mt19937_64& random) const;

 private:
  std::vector<std::string> known_{};
};

/// Draws the later digits of numbers anew, but for years, and gives one name of every third article
/// a new spelling, everywhere in it.
[[nodiscard]] std::string varied(std::string text, const Names& names, std::mt19937_64& random);

}  // namespace lede::scale
