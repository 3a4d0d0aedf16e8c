// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 helpers over ICU: validity, folding, transliteration.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::analysis {

/// Appends to `out` the search form of a word: NFKC case folding, diacritics and ignorable
/// characters removed, ё → е, quotes and dashes made ASCII. Idempotent. ASCII takes a fast path.
void fold(std::string_view word, std::string& out);
[[nodiscard]] std::string fold(std::string_view word);

[[nodiscard]] bool is_valid_utf8(std::string_view text);
/// Invalid bytes become U+FFFD, one for each maximal subpart; `replaced` counts them.
[[nodiscard]] std::string repair_utf8(std::string_view text, std::size_t& replaced);
/// The code point at `at` and its length in bytes; (0xFFFD, 1) for an invalid byte.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
void append_utf8(char32_t code_point, std::string& out);
/// The nearest grapheme boundary at or before `at`.
[[nodiscard]] std::size_t grapheme_floor(std::string_view text, std::size_t at);

/// Latin spelling by the usual English romanisation of the language ("uk": Подоляк → Podolyak).
[[nodiscard]] std::string romanise(std::string_view text, std::string_view language);

}  // namespace lede::analysis
