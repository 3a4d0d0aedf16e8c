// SPDX-License-Identifier: GPL-2.0-or-later
// Sorts numbers by the texts that they stand for.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lede::store {

/// The first eight bytes of a text as a number that orders as they do; a shorter text is filled up
/// with zeros.
[[nodiscard]] inline std::uint64_t start_as_number(std::string_view text) {
  std::uint64_t start = 0;
  text.copy(reinterpret_cast<char*>(&start), sizeof start);
  return std::endian::native == std::endian::little ? __builtin_bswap64(start) : start;
}

/// `text_of` gives the text of a number. Texts lie apart in memory, so that only those are looked
/// at again whose starts are the same.
template <typename TextOf>
void sort_by_text(std::span<std::uint32_t> numbers, const TextOf& text_of) {
  struct Entry {
    std::uint64_t start = 0;
    std::uint32_t number = 0;
  };
  std::vector<Entry> entries;
  entries.reserve(numbers.size());
  for (const std::uint32_t number : numbers) {
    entries.push_back({start_as_number(text_of(number)), number});
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (a.start != b.start) return a.start < b.start;
    return std::string_view(text_of(a.number)) < std::string_view(text_of(b.number));
  });
  for (std::size_t i = 0; i < entries.size(); ++i) numbers[i] = entries[i].number;
}

}  // namespace lede::store
