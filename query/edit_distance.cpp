// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "analysis/unicode.hpp"

namespace lede::query {
namespace {

std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto point = analysis::code_point_at(text, at);
    out.push_back(point.value);
    at += point.bytes;
  }
  return out;
}

}  // namespace

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

EditDistance::EditDistance(std::string_view word) : word_(decode(word)) {}

/// Optimal string alignment (Damerau–Levenshtein without substrings edited twice), row by row,
/// given up as soon as a whole row lies above the bound.
std::size_t EditDistance::to(std::string_view other, std::size_t bound) const {
  if (other.size() > 4 * (word_.size() + bound)) return bound + 1;
  const std::u32string b = decode(other);
  const std::size_t n = word_.size();
  const std::size_t m = b.size();
  if ((n > m ? n - m : m - n) > bound) return bound + 1;
  std::vector<std::size_t> before(m + 1);
  std::vector<std::size_t> row(m + 1);
  std::vector<std::size_t> next(m + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= n; ++i) {
    next[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= m; ++j) {
      const std::size_t replaced = row[j - 1] + (word_[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && word_[i - 1] == b[j - 2] && word_[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
      least = std::min(least, next[j]);
    }
    if (least > bound) return bound + 1;
    std::swap(before, row);
    std::swap(row, next);
  }
  return std::min(row[m], bound + 1);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound) {
  return EditDistance(a).to(b, bound);
}

}  // namespace lede::query
