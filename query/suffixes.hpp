// SPDX-License-Identifier: GPL-2.0-or-later
// What stands directly behind a word, phrase or bracket: ~n and ^n.
#pragma once

#include <string_view>

#include "query/lexer.hpp"
#include "query/remarks.hpp"

namespace lede::query {

enum class SuffixesOf : unsigned char { kWord, kPhrase, kGroup };

/// Reads suffixes from the start of `tail` into `lexeme`; the number of bytes read.
std::size_t read_suffixes(std::string_view tail, SuffixesOf what, Lexeme& lexeme);

/// Takes the suffixes off the end of a word's text.
void strip_suffixes(Lexeme& word, Remarks& remarks);

/// Brings the numbers within their bounds, with a remark on `range` when they were not.
void check_suffixes(Lexeme& lexeme, SuffixesOf what, ByteRange range, Remarks& remarks);

}  // namespace lede::query
