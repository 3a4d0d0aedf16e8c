// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of one segment as bits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lede::store {

/// Row 0 is the lowest bit of the first word.
using RowBits = std::vector<std::uint64_t>;

inline constexpr std::uint32_t kBitsOfWord = 64;

/// How many words hold the bits of so many rows.
[[nodiscard]] constexpr std::size_t bit_words(std::uint32_t rows) {
  return (std::size_t{rows} + kBitsOfWord - 1) / kBitsOfWord;
}

/// 1 when the row is among them, else 0.
[[nodiscard]] inline std::uint64_t row_bit(const RowBits& bits, std::uint32_t row) {
  return bits[row / kBitsOfWord] >> (row % kBitsOfWord) & 1U;
}

/// Sorted rows of a segment of `count` rows as bits.
[[nodiscard]] RowBits bits_of(std::span<const std::uint32_t> rows, std::uint32_t count);

/// How many rows are in both; both have as many words.
[[nodiscard]] std::uint32_t count_common(std::span<const std::uint64_t> a,
                                         std::span<const std::uint64_t> b);

/// Whether any row is in both; both have as many words.
[[nodiscard]] bool have_common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace lede::store
