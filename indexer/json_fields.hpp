// SPDX-License-Identifier: GPL-2.0-or-later
// Values of JSON records that may be a string, an object with a name, or a list of these.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexer {

/// Deeper documents are refused before they are parsed.
inline constexpr std::size_t kMaxJsonDepth = 200;

/// Depth of brackets and braces outside strings; needs no valid JSON.
[[nodiscard]] std::size_t json_depth(std::string_view text);

/// A string, a number's digits, or the "name", "title" or "@id" of an object; of a list its first.
[[nodiscard]] std::string name_of_value(const nlohmann::json& value);
/// As name_of_value for each item of a list.
[[nodiscard]] std::vector<std::string> names_of_value(const nlohmann::json& value);
/// The member, or null.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& object, const char* key);

}  // namespace lede::indexer
