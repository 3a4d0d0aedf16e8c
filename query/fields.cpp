// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fields.hpp"

#include <array>

#include <fmt/format.h>

#include "query/edit_distance.hpp"
#include "query/remark_text.hpp"
#include "query/small_letters.hpp"
#include "store/schema.hpp"

namespace lede::query {
namespace {

using store::kFields;

constexpr std::string_view prefix_of(std::string_view name) {
  for (const store::Field& field : kFields) {
    if (field.name == name) return field.prefix;
  }
  return {};
}

constexpr FieldInfo field(std::string_view name, FieldKind kind) {
  return {name, kind, prefix_of(name)};
}

constexpr std::array<FieldInfo, 20> kTable = {{
    field("title", FieldKind::kWords),
    field("person", FieldKind::kEntity),
    field("org", FieldKind::kEntity),
    field("place", FieldKind::kEntity),
    field("norp", FieldKind::kEntity),
    field("event", FieldKind::kEntity),
    field("product", FieldKind::kEntity),
    field("misc", FieldKind::kEntity),
    field("act", FieldKind::kAct),
    field("speaker", FieldKind::kRole),
    field("target", FieldKind::kRole),
    field("source", FieldKind::kValue),
    field("section", FieldKind::kValue),
    field("author", FieldKind::kValue),
    field("lang", FieldKind::kValue),
    field("id", FieldKind::kLiteral),
    field("url", FieldKind::kLiteral),
    field("date", FieldKind::kDate),
    field("statement", FieldKind::kStatement),
    field("query", FieldKind::kSaved),
}};

/// Other words that people write for a field; suggested, never taken.
struct OtherName {
  std::string_view written;
  std::string_view field;
};
constexpr std::array<OtherName, 16> kOtherNames = {{
    {"organisation", "org"},
    {"organization", "org"},
    {"company", "org"},
    {"people", "person"},
    {"who", "person"},
    {"name", "person"},
    {"location", "place"},
    {"country", "place"},
    {"city", "place"},
    {"headline", "title"},
    {"language", "lang"},
    {"publication", "source"},
    {"site", "source"},
    {"byline", "author"},
    {"category", "section"},
    {"said", "speaker"},
}};

}  // namespace

const FieldInfo* find_field(std::string_view name) {
  const std::string wanted = small_letters(name);
  for (const FieldInfo& info : kTable) {
    if (info.name == wanted) return &info;
  }
  return nullptr;
}

std::optional<std::string_view> nearest_field(std::string_view name) {
  const std::string wanted = small_letters(name);
  for (const OtherName& other : kOtherNames) {
    if (other.written == wanted) return other.field;
  }
  const EditDistance distance(wanted);
  const std::size_t bound = wanted.size() < 5 ? 1 : 2;
  std::optional<std::string_view> best;
  std::size_t least = bound + 1;
  for (const FieldInfo& info : kTable) {
    const std::size_t edits = distance.to(info.name, bound);
    if (edits < least) {
      least = edits;
      best = info.name;
    }
  }
  return best;
}

EntityType entity_type_of(const FieldInfo& field) {
  EntityType type = EntityType::kMisc;
  return parse_entity_type(field.name, type) ? type : EntityType::kMisc;
}

std::string field_list() {
  std::string out;
  for (const FieldInfo& info : kTable) {
    if (!out.empty()) out += ", ";
    out += info.name;
  }
  return out;
}

std::string no_such_field(std::string_view name) {
  const auto near = nearest_field(name);
  return fmt::format("there is no field “{}”, so it is read as a word; {}", shortened(name),
                     near ? fmt::format("“{}” is one", *near) : "fields are " + field_list());
}

}  // namespace lede::query
