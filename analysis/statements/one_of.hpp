// SPDX-License-Identifier: GPL-2.0-or-later
// Short lists of words that a rule asks for.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

namespace lede::analysis {

[[nodiscard]] inline bool one_of(std::string_view word,
                                 std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

[[nodiscard]] inline bool one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace lede::analysis
