// SPDX-License-Identifier: GPL-2.0-or-later
// Lexeme → leaf of the tree: word, pattern, fuzzy word or phrase.
#pragma once

#include <string_view>

#include "query/ast.hpp"
#include "query/lexer.hpp"
#include "query/remarks.hpp"

namespace lede::query {

/// kNothing, with a remark, for a lexeme that says nothing.
[[nodiscard]] Node make_leaf(const Lexeme& lexeme, Remarks& remarks);

/// The query cut to the longest that is read, at a code point.
[[nodiscard]] std::string_view clip_query(std::string_view query, Remarks& remarks);

}  // namespace lede::query
