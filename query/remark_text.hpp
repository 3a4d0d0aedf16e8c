// SPDX-License-Identifier: GPL-2.0-or-later
// Remarks on a query for a terminal.
#pragma once

#include <string>
#include <string_view>

#include "lede/search_result.hpp"

namespace lede::query {

/// One line and, where the remark has a place, the query around it with carets below; then what to
/// write instead. Lines have at most 100 columns; of a longer query what is around the place is
/// shown.
[[nodiscard]] std::string remark_text(std::string_view query, const Diagnostic& diagnostic);

/// A query to be named within a message: its beginning when it is long.
[[nodiscard]] std::string shortened(std::string_view query);

}  // namespace lede::query
