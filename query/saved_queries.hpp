// SPDX-License-Identifier: GPL-2.0-or-later
// Queries kept under a name in a file of `name = query` lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::query {

/// Empty when the file has no such name. Lines that start with # are remarks. Throws Error
/// kNotFound when the file cannot be read; an empty path is a file without queries.
[[nodiscard]] std::optional<std::string> saved_query(const std::string& path,
                                                     std::string_view name);

}  // namespace lede::query
