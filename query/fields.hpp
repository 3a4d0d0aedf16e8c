// SPDX-License-Identifier: GPL-2.0-or-later
// The fields of the query language and how each reads its value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lede/article.hpp"

namespace lede::query {

enum class FieldKind : unsigned char {
  kWords,   ///< title: words with positions
  kEntity,  ///< person, org, place …: names with aliases
  kRole,    ///< speaker, target: names with aliases, in statements
  kAct,
  kValue,    ///< source, section, author, lang: folded values
  kLiteral,  ///< id, url: as they are
  kDate,
  kStatement,  ///< one statement in which all meet
  kSaved,      ///< query:name
};

struct FieldInfo {
  std::string_view name;
  FieldKind kind;
  std::string_view prefix;  ///< of its terms; empty when it has none
};

/// Case does not matter. Null for a name that is no field.
[[nodiscard]] const FieldInfo* find_field(std::string_view name);

/// True for fields whose value is taken as it stands, without suffixes and patterns.
[[nodiscard]] constexpr bool takes_literal(FieldKind kind) {
  return kind == FieldKind::kLiteral || kind == FieldKind::kDate || kind == FieldKind::kSaved;
}

/// The field whose name is nearest to `name`, if one is near enough to be meant.
[[nodiscard]] std::optional<std::string_view> nearest_field(std::string_view name);

/// The type of entity that an entity field holds.
[[nodiscard]] EntityType entity_type_of(const FieldInfo& field);

/// "person, org, place, …", for messages.
[[nodiscard]] std::string field_list();

/// What to say of a name before a colon that is no field.
[[nodiscard]] std::string no_such_field(std::string_view name);

}  // namespace lede::query
