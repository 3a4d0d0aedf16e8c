// SPDX-License-Identifier: GPL-2.0-or-later
// The curated spellings, read once from the tables that are linked into the library.
#include "analysis/aliases.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "analysis/embedded.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

LEDE_EMBEDDED(aliases)
LEDE_EMBEDDED(countries)

namespace lede::analysis {
namespace {

struct Entity {
  KnownEntity known;
  std::vector<std::string_view> spellings;  ///< canonical first
};

struct Spelling {
  std::uint32_t entity = 0;
  std::string_view written;
};

// These abbreviations are words when they are written in small letters.
constexpr std::array<std::string_view, 12> kWordLike = {"US", "WHO", "LA", "UN",   "EU", "IT",
                                                        "PA", "SEC", "AP", "SANA", "RT", "AMLO"};

struct KeyHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
};
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, KeyHash, std::equal_to<>>;

std::string without_dots(std::string_view text) {
  std::string out(text);
  std::erase(out, '.');
  return out;
}

// An abbreviation that reads like a word is only itself in capitals: "US" but never "us".
bool is_written_so(std::string_view surface, std::string_view spelling) {
  const std::string plain = without_dots(spelling);
  if (std::ranges::find(kWordLike, plain) == kWordLike.end()) return true;
  return without_dots(surface).ends_with(plain);
}

// Folded, without a leading article, inner spaces single, dots of initials dropped.
void alias_key(std::string_view surface, std::string& key) {
  key.clear();
  fold(surface, key);
  if (key.starts_with("the ")) key.erase(0, 4);
  std::size_t out = 0;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const char c = key[i];
    if (c == '.') continue;
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && (out == 0 || key[out - 1] == ' ')) continue;
    key[out++] = space ? ' ' : c;
  }
  while (out > 0 && key[out - 1] == ' ') --out;
  key.resize(out);
}

class AliasTable {
 public:
  AliasTable() {
    for_each_row(embedded_countries(), [this](const auto& row) { add_country(row); });
    for_each_row(embedded_aliases(), [this](const auto& row) { add_alias_row(row); });
  }

  [[nodiscard]] const Entity* find(std::string_view surface, std::optional<EntityType> type) const {
    thread_local std::string key;
    alias_key(surface, key);
    const auto found = spellings_.find(std::string_view(key));
    if (found == spellings_.end()) return nullptr;
    for (const Spelling& spelling : found->second) {
      const Entity& entity = entities_[spelling.entity];
      if (type && entity.known.type != *type) continue;
      if (!is_written_so(surface, spelling.written)) continue;
      return &entity;
    }
    return nullptr;
  }

  [[nodiscard]] const Entity* canonical(std::string_view name, EntityType type) const {
    const Entity* entity = find(name, type);
    return entity != nullptr && entity->known.name == name ? entity : nullptr;
  }

  [[nodiscard]] std::string_view country(std::string_view demonym) const {
    thread_local std::string key;
    alias_key(demonym, key);
    const auto found = demonyms_.find(std::string_view(key));
    return found == demonyms_.end() ? std::string_view{} : found->second;
  }

  [[nodiscard]] std::string_view adjective(std::string_view country) const {
    const auto found = adjectives_.find(country);
    return found == adjectives_.end() ? std::string_view{} : found->second;
  }

  [[nodiscard]] bool starts(std::string_view folded) const { return first_words_.contains(folded); }

 private:
  void add_country(const std::vector<std::string_view>& row) {
    add({row[0], EntityType::kPlace}, row.size() > 2 ? row[2] : std::string_view{});
    if (row.size() < 2) return;
    std::string key;
    bool first = true;
    for (const std::string_view demonym : split_cells(row[1], '|')) {
      alias_key(demonym, key);
      demonyms_.emplace(key, row[0]);
      if (first) adjectives_.emplace(std::string(row[0]), demonym);
      first = false;
    }
  }

  void add_alias_row(const std::vector<std::string_view>& row) {
    EntityType type = EntityType::kMisc;
    if (row.size() < 2 || !parse_entity_type(row[0], type)) return;
    add({row[1], type}, row.size() > 2 ? row[2] : std::string_view{});
  }

  void add(KnownEntity known, std::string_view others) {
    const auto index = static_cast<std::uint32_t>(entities_.size());
    Entity entity{known, {known.name}};
    for (const std::string_view other : split_cells(others, '|')) entity.spellings.push_back(other);
    std::string key;
    for (const std::string_view spelling : entity.spellings) {
      alias_key(spelling, key);
      first_words_.emplace(key.substr(0, key.find_first_of(" -'")));
      spellings_[key].push_back({index, spelling});
    }
    entities_.push_back(std::move(entity));
  }

  std::vector<Entity> entities_;
  StringMap<std::vector<Spelling>> spellings_;
  StringMap<std::string_view> demonyms_;
  StringMap<std::string_view> adjectives_;
  std::unordered_set<std::string, KeyHash, std::equal_to<>> first_words_;
};

const AliasTable& table() {
  static const AliasTable instance;
  return instance;
}

std::optional<KnownEntity> as_known(const Entity* entity) {
  if (entity == nullptr) return std::nullopt;
  return entity->known;
}

}  // namespace

std::optional<KnownEntity> known_alias(std::string_view surface) {
  return as_known(table().find(surface, std::nullopt));
}

std::optional<KnownEntity> known_alias(std::string_view surface, EntityType type) {
  return as_known(table().find(surface, type));
}

std::vector<std::string_view> spellings_of(std::string_view canonical, EntityType type) {
  const Entity* entity = table().canonical(canonical, type);
  if (entity == nullptr) return {};
  return entity->spellings;
}

std::string_view country_of_demonym(std::string_view surface) {
  return table().country(surface);
}

std::string_view country_of(std::string_view surface) {
  const std::string_view by_demonym = country_of_demonym(surface);
  if (!by_demonym.empty()) return by_demonym;
  const Entity* place = table().find(surface, EntityType::kPlace);
  if (place == nullptr || table().adjective(place->known.name).empty()) return {};
  return place->known.name;
}

std::string_view demonym_of(std::string_view country) {
  return table().adjective(country);
}

bool starts_known_name(std::string_view folded_word) {
  return table().starts(folded_word);
}

}  // namespace lede::analysis
