// SPDX-License-Identifier: GPL-2.0-or-later
// Query string → lexemes with byte ranges. Never fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/text.hpp"
#include "query/remarks.hpp"

namespace lede::query {

enum class LexemeKind : unsigned char {
  kWord,
  kQuoted,
  kOpen,
  kClose,
  kField,
  kAnd,
  kOr,
  kNot,
  kNear,
  kSentence,
  kMinus,
  kPlus
};

struct Lexeme {
  LexemeKind kind = LexemeKind::kWord;
  ByteRange range{};
  std::string text{};     ///< words and quoted text without their suffixes; a field's name
  bool exact = false;     ///< written with =
  bool fuzzy = false;     ///< a ~ suffix was there
  bool literal = false;   ///< a field value to take as it is
  unsigned distance = 0;  ///< of ~n and NEAR/n
  double boost = 1;
};

/// `steps`, when given, grows by the number of looks at a place of the query: a constant for each
/// byte, whatever the query.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view query, Remarks& remarks,
                                      std::size_t* steps = nullptr);

/// Length in bytes of the white space that starts at `at`; 0 when there is none.
[[nodiscard]] std::size_t space_at(std::string_view text, std::size_t at);
/// Length in bytes of the straight or curly double quote at `at`; 0 when there is none.
[[nodiscard]] std::size_t quote_at(std::string_view text, std::size_t at);

}  // namespace lede::query
