// SPDX-License-Identifier: GPL-2.0-or-later
// The hash of a word, for tables that live no longer than the program.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "analysis/tagger/hashing.hpp"

namespace lede::analysis {

/// Words are short: from two overlapping halves, without a call.
[[nodiscard]] inline std::uint64_t hash_word(std::string_view word) {
  const auto read = [](const char* from, std::size_t bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, bytes);
    return value;
  };
  const std::size_t size = word.size();
  if (size > 16) return tagging::hash_bytes(word);
  const std::uint64_t seed = size * 0x9E3779B97F4A7C15U;
  if (size >= 8) return tagging::mix(read(word.data(), 8) ^ seed, read(word.data() + size - 8, 8));
  if (size >= 4) return tagging::mix(read(word.data(), 4) ^ seed, read(word.data() + size - 4, 4));
  std::uint64_t bytes = size;
  for (const char c : word) bytes = (bytes << 8U) | static_cast<unsigned char>(c);
  return tagging::mix(bytes, 0);
}

/// Usable as the hash of a standard container that is searched by views.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return hash_word(word); }
};

}  // namespace lede::analysis
