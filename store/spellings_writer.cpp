// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/spellings_writer.hpp"

#include "analysis/aliases.hpp"
#include "store/spelling_keys.hpp"
#include "store/terms.hpp"

namespace lede::store {

void SpellingsWriter::add(EntityType type, const std::string& name, std::string_view surface) {
  if (entity_facet(type).empty() || name.empty()) return;
  const NamedEntity entity{type, name};
  std::string key = entity_value(entity);
  if (seen_.insert(key).second) add_entity(entity);
  key += '\0';
  key += surface;
  if (!surface.empty() && surface != name && seen_.insert(std::move(key)).second) {
    add_spelling(entity, surface);
    put(spellings_key(entity), std::string(surface));
  }
}

void SpellingsWriter::add_entity(const NamedEntity& entity) {
  add_spelling(entity, entity.name);
  put(spellings_key(entity), entity.name);
  for (const std::string_view known : analysis::spellings_of(entity.name, entity.type)) {
    add_spelling(entity, known);
    put(spellings_key(entity), std::string(known));
  }
  put(skeleton_key(analysis::name_skeleton(entity.name)), entity_value(entity));
  if (entity.type != EntityType::kPerson) return;
  const std::string_view surname = surname_of(entity.name);
  if (surname.empty()) return;
  add_spelling(entity, surname);
  put(skeleton_key(analysis::name_skeleton(surname)), entity_value(entity));
}

void SpellingsWriter::add_spelling(const NamedEntity& entity, std::string_view spelling) {
  if (!needs_capitals(spelling)) {
    put(folded_key(spelling), entity_value(entity));
  } else if (is_in_capitals(spelling)) {
    put(cased_key(spelling), entity_value(entity));
  }
}

void SpellingsWriter::put(std::string key, std::string value) {
  // Names beyond the table's limit are found by their words alone.
  if (key.size() <= 1 || key.size() > kMaxTermBytes || value.size() > kMaxTermBytes) return;
  entries_.emplace(std::move(key), std::move(value));
}

}  // namespace lede::store
