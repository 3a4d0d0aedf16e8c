// SPDX-License-Identifier: GPL-2.0-or-later
// Articles like a given one.
#pragma once

#include <string_view>

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// By the words that set the article apart and the people, organisations and places it names.
/// Throws Error kNotFound, and kInvalidArgument for statements.
[[nodiscard]] SearchResult more_like(const store::IndexReader& reader, std::string_view id,
                                     const SearchRequest& request);

}  // namespace lede::query
