// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/row_bits.hpp"

#include <bit>

namespace lede::store {
namespace {

using Words = std::span<const std::uint64_t>;
using Counter = std::uint32_t (*)(Words, Words);

[[gnu::always_inline]] inline std::uint32_t common(Words a, Words b) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    count += static_cast<std::uint32_t>(std::popcount(a[i] & b[i]));
  }
  return count;
}

std::uint32_t common_anywhere(Words a, Words b) {
  return common(a, b);
}

#if defined(__x86_64__)
// The first processors of the architecture have no such instruction, and without it each word is a
// call.
[[gnu::target("popcnt")]] std::uint32_t common_by_instruction(Words a, Words b) {
  return common(a, b);
}

Counter best_counter() {
  return __builtin_cpu_supports("popcnt") != 0 ? common_by_instruction : common_anywhere;
}
#else
Counter best_counter() {
  return common_anywhere;
}
#endif

}  // namespace

RowBits bits_of(std::span<const std::uint32_t> rows, std::uint32_t count) {
  RowBits bits(bit_words(count), 0);
  // A word is put together in a register: many of its bits may be set.
  std::size_t at = 0;
  std::uint64_t word = 0;
  for (const std::uint32_t row : rows) {
    if (row / kBitsOfWord != at) {
      if (word != 0) bits[at] = word;
      at = row / kBitsOfWord;
      word = 0;
    }
    word |= std::uint64_t{1} << (row % kBitsOfWord);
  }
  if (word != 0) bits[at] = word;
  return bits;
}

std::uint32_t count_common(Words a, Words b) {
  static const Counter counter = best_counter();
  return counter(a, b);
}

bool have_common(Words a, Words b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((a[i] & b[i]) != 0) return true;
  }
  return false;
}

}  // namespace lede::store
