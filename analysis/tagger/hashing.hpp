// SPDX-License-Identifier: GPL-2.0-or-later
// The hashes of words and features that the trainer and the decoder must agree on.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace lede::analysis::tagging {

[[nodiscard]] inline std::uint64_t hash_bytes(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

/// Mixes two values; not symmetric. The multipliers are those of SplitMix64.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a + 0x9E3779B97F4A7C15U) * 0xBF58476D1CE4E5B9U;
  h ^= h >> 29;
  h = (h + b) * 0x94D049BB133111EBU;
  return h ^ (h >> 32);
}

/// Slot of a hash in a table of `slots` slots, by the high bits (Lemire's fast range).
[[nodiscard]] constexpr std::uint32_t slot_of(std::uint64_t hash, std::uint32_t slots) {
  return static_cast<std::uint32_t>(((hash >> 32) * slots) >> 32);
}

}  // namespace lede::analysis::tagging
