// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/spellings_writer.hpp"

#include <algorithm>

#include "analysis/aliases.hpp"
#include "store/key_table.hpp"
#include "store/names_table.hpp"
#include "store/spelling_keys.hpp"
#include "store/terms.hpp"

namespace lede::store {

void SpellingsWriter::add(EntityType type, const std::string& name, std::string_view surface) {
  if (entity_facet(type).empty() || name.empty()) return;
  const NamedEntity entity{type, name};
  // Names beyond the limit are found by their words alone.
  if (spellings_key(entity).size() > kMaxTermBytes) return;
  const auto [at, fresh] = entities_.try_emplace(entity_value(entity));
  if (fresh) add_entity(entity, *at);
  auto& spellings = at->second;
  if (surface.empty() || surface == name || surface.size() > kMaxTermBytes) return;
  if (spellings.contains(surface)) return;
  add_spelling(surface, *at);
  spellings.emplace(surface);
}

void SpellingsWriter::add_entity(const NamedEntity& entity, Entry& entry) {
  add_spelling(entity.name, entry);
  for (const std::string_view known : analysis::spellings_of(entity.name, entity.type)) {
    add_spelling(known, entry);
    if (known != entity.name && known.size() <= kMaxTermBytes) entry.second.emplace(known);
  }
  put_key(skeleton_key(analysis::name_skeleton(entity.name)), entry);
  if (entity.type != EntityType::kPerson) return;
  const std::string_view surname = surname_of(entity.name);
  if (surname.empty()) return;
  add_spelling(surname, entry);
  put_key(skeleton_key(analysis::name_skeleton(surname)), entry);
}

void SpellingsWriter::add_spelling(std::string_view spelling, const Entry& entry) {
  if (!needs_capitals(spelling)) {
    put_key(folded_key(spelling), entry);
  } else if (is_in_capitals(spelling)) {
    put_key(cased_key(spelling), entry);
  }
}

void SpellingsWriter::put_key(std::string key, const Entry& entry) {
  if (key.size() <= 1 || key.size() > kMaxTermBytes) return;
  keys_.emplace_back(std::move(key), &entry);
}

void SpellingsWriter::write(const std::string& path) const {
  SectionWriter writer(path);
  std::vector<const Entry*> order;
  for (const Entry& entry : entities_) order.push_back(&entry);
  std::ranges::sort(order, {},
                    [](const Entry* entry) -> const std::string& { return entry->first; });
  std::unordered_map<const Entry*, std::uint32_t> ranks;
  KeyTableWriter entities(writer, kEntitiesTable);
  for (const Entry* entry : order) {
    ranks.emplace(entry, static_cast<std::uint32_t>(ranks.size()));
    entities.add(entry->first, encode_spellings(entry->second));
  }
  entities.finish();
  std::vector<std::pair<std::string_view, std::uint32_t>> sorted;
  sorted.reserve(keys_.size());
  for (const auto& [key, entry] : keys_) sorted.emplace_back(key, ranks.at(entry));
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  KeyTableWriter keys(writer, kKeysTable);
  std::vector<std::uint32_t> found;
  for (auto at = sorted.begin(); at != sorted.end();) {
    const std::string_view key = at->first;
    found.clear();
    for (; at != sorted.end() && at->first == key; ++at) found.push_back(at->second);
    keys.add(key, encode_ranks(found));
  }
  keys.finish();
  writer.close();
}

}  // namespace lede::store
