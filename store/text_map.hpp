// SPDX-License-Identifier: GPL-2.0-or-later
// A hash map from text, looked up without making a string.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lede::store {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// Entries beyond which what is only remembered is forgotten, so that no stream of odd words fills
/// the memory.
inline constexpr std::size_t kMaxRemembered = 1U << 16;

}  // namespace lede::store
