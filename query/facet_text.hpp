// SPDX-License-Identifier: GPL-2.0-or-later
// Facets for a terminal: bars, and a table where two fields cross.
#pragma once

#include <string>

#include "lede/render.hpp"
#include "lede/search_result.hpp"

namespace lede::query {

/// Lines of at most `style.width` columns; a table leaves out the columns that do not fit and says
/// how many those are.
[[nodiscard]] std::string facet_text(const Facet& facet, const TextStyle& style);

}  // namespace lede::query
