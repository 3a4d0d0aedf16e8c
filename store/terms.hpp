// SPDX-License-Identifier: GPL-2.0-or-later
// How values of fields become Xapian terms; writing and searching both use these.
#pragma once

#include <string>
#include <string_view>

#include "lede/article.hpp"

namespace lede::store {

/// Longest term written, counting a NUL byte twice as Xapian does (its limit is 245).
inline constexpr std::size_t kMaxTermBytes = 230;

/// Form in which whole values are compared: folded, white space trimmed and collapsed.
[[nodiscard]] std::string fold_value(std::string_view value);

/// Term of a field's whole value, e.g. value_term(kSource, "The  Guardian") == "XOthe guardian".
/// A term that would be too long is cut and ends in a hash of the value instead.
[[nodiscard]] std::string value_term(std::string_view prefix, std::string_view value);

/// Term of an article's id, which is not folded; long ids are cut and hashed as values are.
[[nodiscard]] std::string id_term(std::string_view id);

/// Prefix of the terms of one type of entity: "XEp" for people. Dates and amounts of money have
/// one too, but are not indexed.
[[nodiscard]] std::string entity_prefix(EntityType type);

/// The type whose prefix ends in `letter`; kMisc for an unknown letter.
[[nodiscard]] EntityType entity_type_of(char letter);

/// Name of the facet of a type of entity; empty for dates and amounts, which have none.
[[nodiscard]] std::string_view entity_facet(EntityType type);

}  // namespace lede::store
