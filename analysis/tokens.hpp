// SPDX-License-Identifier: GPL-2.0-or-later
// Text → tokens: the one segmentation that indexing, queries, snippets and the tagger share.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/text.hpp"

namespace lede::analysis {

enum class TokenKind : std::uint8_t {
  kWord,    ///< letters, with inner apostrophes ("O'Neill") and acronym dots ("U.S.")
  kNumber,  ///< digits with their separators: "1,200", "3.5", "24"
  kClitic,  ///< "'s", "n't", "'re" after a word: never a term
  kPunctuation,
};

/// Words and numbers are the index's positions; hyphens separate ("anti-missile" is two words
/// and a punctuation token). Soft hyphens and zero-width characters stay inside the token.
struct Token {
  std::uint32_t begin = 0;  ///< byte offsets into the text
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;

  [[nodiscard]] bool is_term() const {
    return kind == TokenKind::kWord || kind == TokenKind::kNumber;
  }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

/// Appends the tokens of `text[range]` to `tokens`; offsets are into `text`. An ASCII fast path
/// stands beside ICU's word breaker, which takes over for other scripts (CJK by dictionary).
void tokenize(std::string_view text, ByteRange range, std::vector<Token>& tokens);
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

}  // namespace lede::analysis
