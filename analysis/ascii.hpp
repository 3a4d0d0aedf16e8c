// SPDX-License-Identifier: GPL-2.0-or-later
// Folding of ASCII, eight bytes at a time. Every word of every article comes by here, and most are
// shorter than that: these are read and written as two halves that overlap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lede::analysis {

template <typename Number>
[[nodiscard]] inline Number number_at(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}
[[nodiscard]] inline std::uint64_t halves_of(const char* bytes, std::size_t size) {
  return number_at<std::uint32_t>(bytes) | std::uint64_t{number_at<std::uint32_t>(bytes + size - 4)}
                                               << 32;
}

/// `byte` in each of eight.
[[nodiscard]] constexpr std::uint64_t eight_of(std::uint64_t byte) {
  return byte * 0x0101010101010101U;
}

[[nodiscard]] inline bool is_ascii(std::string_view text) {
  std::uint64_t seen = 0;
  if (text.size() >= 8) {
    for (std::size_t at = 0; at + 8 < text.size(); at += 8) {
      seen |= number_at<std::uint64_t>(text.data() + at);
    }
    seen |= number_at<std::uint64_t>(text.data() + text.size() - 8);
  } else if (text.size() >= 4) {
    seen = halves_of(text.data(), text.size());
  } else {
    for (const char c : text) seen |= static_cast<unsigned char>(c);
  }
  return (seen & eight_of(0x80)) == 0;
}

[[nodiscard]] constexpr std::array<char, 128> folded_ascii() {
  std::array<char, 128> folded{};
  for (std::size_t c = 0; c < folded.size(); ++c) {
    folded[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20U : c == '`' ? '\'' : c);
  }
  return folded;
}
inline constexpr auto kFoldedAscii = folded_ascii();

/// As kFoldedAscii does with each of eight bytes: the high bit, which no byte has of itself, says
/// whether a sum went past the bounds.
[[nodiscard]] constexpr std::uint64_t fold_eight(std::uint64_t bytes) {
  const auto at_least_a = bytes + eight_of(0x80 - 'A'), beyond_z = bytes + eight_of(0x7F - 'Z');
  const auto capital = (at_least_a ^ beyond_z) & eight_of(0x80);
  const auto grave = (eight_of(0x80) - (bytes ^ eight_of('`'))) & eight_of(0x80);
  return (bytes | capital >> 2) ^ (grave >> 7) * ('`' ^ '\'');
}

/// Writes as many bytes as `word`, which must be ASCII, has.
inline void fold_ascii(std::string_view word, char* to) {
  const char* from = word.data();
  const auto size = word.size();
  if (size >= 8) {
    const auto fold_at = [&](std::size_t at) {
      const auto eight = fold_eight(number_at<std::uint64_t>(from + at));
      std::memcpy(to + at, &eight, sizeof eight);
    };
    for (std::size_t at = 0; at + 8 < size; at += 8) fold_at(at);
    fold_at(size - 8);
  } else if (size >= 4) {
    const auto halves = fold_eight(halves_of(from, size));
    const auto last = static_cast<std::uint32_t>(halves >> 32);
    const auto first = static_cast<std::uint32_t>(halves);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + size - 4, &last, sizeof last);
  } else {
    for (std::size_t at = 0; at < size; ++at) {
      to[at] = kFoldedAscii[static_cast<unsigned char>(from[at])];
    }
  }
}

}  // namespace lede::analysis
