// SPDX-License-Identifier: GPL-2.0-or-later
// The tag names of annotated sets → entity types.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"

namespace lede::tools {

/// The type that a set's tag stands for ("PER", "politician" → person); empty when unknown.
[[nodiscard]] std::optional<EntityType> type_of_tag(std::string_view tag);

/// "person,org,place" → types. Throws Error (kInvalidArgument) that names the wrong word.
[[nodiscard]] std::vector<EntityType> parse_types(std::string_view list);

}  // namespace lede::tools
