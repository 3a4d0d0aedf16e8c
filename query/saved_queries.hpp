// SPDX-License-Identifier: GPL-2.0-or-later
// Queries kept under a name in a file of `name = query` lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/index_reader.hpp"

namespace lede::query {

/// Empty when the file has no such name. Lines that start with # are remarks. Throws Error
/// kNotFound when the file cannot be read; an empty path is a file without queries.
[[nodiscard]] std::optional<std::string> saved_query(const std::string& path,
                                                     std::string_view name);

/// The same for shards of one request: the first has the file, which servers have not.
[[nodiscard]] std::optional<std::string> saved_query_of_all(const store::IndexReader& reader,
                                                            const std::string& path,
                                                            std::string_view name);

/// Tells that a file has no such query, or that the query asks for itself: `known`.
[[nodiscard]] std::string why_not_saved(const std::string& path, std::string_view name, bool known);

}  // namespace lede::query
