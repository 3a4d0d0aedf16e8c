// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/spellings_writer.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/aliases.hpp"
#include "store/key_table.hpp"
#include "store/names_table.hpp"
#include "store/spelling_keys.hpp"
#include "store/terms.hpp"
#include "store/text_order.hpp"

namespace lede::store {

void SpellingsWriter::add(EntityType type, const std::string& name, std::string_view surface) {
  if (entity_facet(type).empty() || name.empty()) return;
  const NamedEntity entity{type, name};
  const std::string value = entity_value(entity);
  // Names beyond the limit, together with the letter of their key, are found by their words alone.
  if (value.size() >= kMaxTermBytes) return;
  const auto [number, fresh] = entities_.number(value);
  if (fresh) {
    spellings_.emplace_back();
    add_entity(entity, number);
  }
  auto& spellings = spellings_[number];
  if (surface.empty() || surface == name || surface.size() > kMaxTermBytes) return;
  if (spellings.contains(surface)) return;
  add_spelling(surface, number);
  spellings.emplace(surface);
}

void SpellingsWriter::add_entity(const NamedEntity& entity, std::uint32_t number) {
  add_spelling(entity.name, number);
  for (const std::string_view known : analysis::spellings_of(entity.name, entity.type)) {
    add_spelling(known, number);
    if (known != entity.name && known.size() <= kMaxTermBytes) spellings_[number].emplace(known);
  }
  put_key(skeleton_key(analysis::name_skeleton(entity.name)), number);
  if (entity.type != EntityType::kPerson) return;
  const std::string_view surname = surname_of(entity.name);
  if (surname.empty()) return;
  add_spelling(surname, number);
  put_key(skeleton_key(analysis::name_skeleton(surname)), number);
}

void SpellingsWriter::add_spelling(std::string_view spelling, std::uint32_t entity) {
  put_key(spelling_key(spelling), entity);
}

void SpellingsWriter::put_key(std::string key, std::uint32_t entity) {
  if (key.size() <= 1 || key.size() > kMaxTermBytes) return;
  keys_.emplace_back(std::move(key), entity);
}

std::vector<std::uint32_t> SpellingsWriter::write_entities(SectionWriter& writer) const {
  std::vector<std::uint32_t> order(entities_.size());
  std::iota(order.begin(), order.end(), 0U);
  sort_by_text(order, [&](std::uint32_t entity) { return entities_.text(entity); });
  std::vector<std::uint32_t> ranks(order.size());
  KeyTableWriter table(writer, kEntitiesTable);
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = rank;
    table.add(entities_.text(order[rank]), encode_spellings(spellings_[order[rank]]));
  }
  table.finish();
  return ranks;
}

void SpellingsWriter::write_keys(const std::vector<std::uint32_t>& ranks,
                                 SectionWriter& writer) const {
  std::vector<std::uint32_t> order(keys_.size());
  std::iota(order.begin(), order.end(), 0U);
  sort_by_text(order, [&](std::uint32_t at) -> std::string_view { return keys_[at].first; });
  KeyTableWriter table(writer, kKeysTable);
  std::vector<std::uint32_t> found;
  for (auto at = order.begin(); at != order.end();) {
    const std::string& key = keys_[*at].first;
    found.clear();
    for (; at != order.end() && keys_[*at].first == key; ++at) {
      found.push_back(ranks[keys_[*at].second]);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    table.add(key, encode_ranks(found));
  }
  table.finish();
}

void SpellingsWriter::write(const std::string& path) const {
  SectionWriter writer(path);
  write_keys(write_entities(writer), writer);
  writer.close();
}

}  // namespace lede::store
