// SPDX-License-Identifier: GPL-2.0-or-later
// Query string → tree and diagnostics. Never fails; linear in the length of the query.
#pragma once

#include <string_view>

#include "query/ast.hpp"
#include "query/remarks.hpp"

namespace lede::query {

/// The query language of docs/query-syntax.md. `steps`, when given, grows by the looks at bytes and
/// lexemes that it took.
[[nodiscard]] Node parse(std::string_view query, Remarks& remarks, std::size_t* steps = nullptr);

/// Plain text as a query: the OR of its words. Quoted text and known fields keep their meaning;
/// operators, signs and brackets have none, since running text uses them otherwise.
[[nodiscard]] Node parse_words(std::string_view text, Remarks& remarks);

}  // namespace lede::query
