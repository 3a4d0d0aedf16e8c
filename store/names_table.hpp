// SPDX-License-Identifier: GPL-2.0-or-later
// What the tables of a names file hold beside their keys.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/varint.hpp"

namespace lede::store {

inline constexpr const char* kEntitiesTable = "entities";
inline constexpr const char* kKeysTable = "keys";

/// Ranks of entities, rising, each less the one before.
[[nodiscard]] inline std::string encode_ranks(const std::vector<std::uint32_t>& ranks) {
  std::string bytes;
  std::uint32_t before = 0;
  for (const std::uint32_t rank : ranks) {
    put_varint(rank - before, bytes);
    before = rank;
  }
  return bytes;
}

template <typename Visit>
void each_rank(std::string_view bytes, std::string_view path, Visit&& visit) {
  ByteReader in(bytes, path);
  for (std::uint64_t rank = 0; !in.done();) {
    rank += in.number<std::uint32_t>();
    visit(rank);
  }
}

/// Spellings of an entity besides its name, sorted.
template <typename Spellings>
[[nodiscard]] std::string encode_spellings(const Spellings& spellings) {
  std::string bytes;
  for (const auto& each : spellings) put_string(each, bytes);
  return bytes;
}

template <typename Visit>
void each_spelling(std::string_view bytes, std::string_view path, Visit&& visit) {
  for (ByteReader in(bytes, path); !in.done();) visit(in.string());
}

}  // namespace lede::store
