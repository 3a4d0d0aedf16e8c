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
#include "analysis/word_filter.hpp"

LEDE_EMBEDDED(aliases)
LEDE_EMBEDDED(countries)

namespace lede::analysis {
namespace {

struct Entity {
  KnownEntity known;
  bool country = false;                     ///< has a nationality word
  std::vector<std::string_view> spellings;  ///< canonical first
};

struct Spelling {
  std::uint32_t entity = 0;
  std::string in_capitals;  ///< without dots, when only so written it is the name; else empty
};

/// All that the tables say of one key.
struct Known {
  std::vector<Spelling> spellings;
  std::string_view country;  ///< of a nationality word
};

// These abbreviations are words when they are written in small letters.
constexpr std::array<std::string_view, 12> kWordLike = {"US", "WHO", "LA", "UN",   "EU", "IT",
                                                        "PA", "SEC", "AP", "SANA", "RT", "AMLO"};

template <typename Value>
using StringMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

using StringSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;

std::string without_dots(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == '.' || c == ' '; });
  return out;
}

// The space in "u. s.", as some wires set it.
bool between_initials(std::string_view key, std::size_t space) {
  return space >= 2 && space + 2 < key.size() && key[space - 1] == '.' && key[space + 2] == '.' &&
         (space == 2 || key[space - 3] == ' ');
}

// An abbreviation that reads like a word is only itself in capitals: "US" but never "us".
std::string needed_capitals(std::string_view spelling) {
  std::string plain = without_dots(spelling);
  if (!reads_like_word(plain)) plain.clear();
  return plain;
}

bool is_written_so(std::string_view surface, const Spelling& spelling) {
  return spelling.in_capitals.empty() || without_dots(surface).ends_with(spelling.in_capitals);
}

// Folded, without a leading article, inner spaces single, dots of initials dropped.
void alias_key(std::string_view surface, std::string& key) {
  key.clear();
  fold(surface, key);
  if (key.starts_with("the ")) key.erase(0, 4);
  constexpr auto kKept = [](char c) { return c != '.' && c != ' ' && c != '\n' && c != '\t'; };
  std::size_t out = 0;
  while (out < key.size() && kKept(key[out])) ++out;
  for (std::size_t i = out; i < key.size(); ++i) {
    const char c = key[i];
    if (c == '.') continue;
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && (out == 0 || key[out - 1] == ' ' || between_initials(key, i))) continue;
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
    for (Entity& entity : entities_) entity.country = adjectives_.contains(entity.known.name);
    for (const auto& [key, known] : known_) {
      keys_.add(key);
      if (may_mean_country(known)) country_starts_.add(key.substr(0, key.find(' ')));
    }
  }

  [[nodiscard]] const Entity* find(std::string_view surface, std::optional<EntityType> type) const {
    const Known* known = look_up(surface);
    return known == nullptr ? nullptr : choose(*known, surface, type);
  }

  [[nodiscard]] const Entity* choose(const Known& known, std::string_view surface,
                                     std::optional<EntityType> type) const {
    for (const Spelling& spelling : known.spellings) {
      const Entity& entity = entities_[spelling.entity];
      if (type && entity.known.type != *type) continue;
      if (!is_written_so(surface, spelling)) continue;
      return &entity;
    }
    return nullptr;
  }

  [[nodiscard]] const Entity* canonical(std::string_view name, EntityType type) const {
    const Entity* entity = find(name, type);
    return entity != nullptr && entity->known.name == name ? entity : nullptr;
  }

  [[nodiscard]] std::string_view country(std::string_view demonym) const {
    const Known* known = look_up(demonym);
    return known == nullptr ? std::string_view{} : known->country;
  }

  [[nodiscard]] std::string_view country_or_demonym(std::string_view surface) const {
    const Known* known = look_up(surface);
    if (known == nullptr) return {};
    if (!known->country.empty()) return known->country;
    const Entity* place = choose(*known, surface, EntityType::kPlace);
    return place == nullptr || !place->country ? std::string_view{} : place->known.name;
  }

  // Of the word alone; what it starts may go on.
  [[nodiscard]] bool starts_country(std::string_view word) const {
    thread_local std::string key;
    alias_key(word, key);
    return key.empty() || key.find(' ') != std::string::npos || country_starts_.may_contain(key);
  }

  [[nodiscard]] std::string_view adjective(std::string_view country) const {
    const auto found = adjectives_.find(country);
    return found == adjectives_.end() ? std::string_view{} : found->second;
  }

  [[nodiscard]] bool starts(std::string_view folded) const {
    return first_words_filter_.may_contain(folded) && first_words_.contains(folded);
  }

 private:
  [[nodiscard]] bool may_mean_country(const Known& known) const {
    if (!known.country.empty()) return true;
    return std::ranges::any_of(known.spellings, [this](const Spelling& spelling) {
      return entities_[spelling.entity].country;
    });
  }

  [[nodiscard]] const Known* look_up(std::string_view surface) const {
    thread_local std::string key;
    alias_key(surface, key);
    if (!keys_.may_contain(key)) return nullptr;
    const auto found = known_.find(std::string_view(key));
    return found == known_.end() ? nullptr : &found->second;
  }

  void add_country(const std::vector<std::string_view>& row) {
    add({row[0], EntityType::kPlace}, row.size() > 2 ? row[2] : std::string_view{});
    if (row.size() < 2) return;
    std::string key;
    bool first = true;
    for (const std::string_view demonym : split_cells(row[1], '|')) {
      alias_key(demonym, key);
      std::string_view& country = known_[key].country;
      if (country.empty()) country = row[0];
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
    Entity entity{known, false, {known.name}};
    for (const std::string_view other : split_cells(others, '|')) entity.spellings.push_back(other);
    std::string key;
    for (const std::string_view spelling : entity.spellings) {
      alias_key(spelling, key);
      const std::string first = key.substr(0, key.find_first_of(" -'"));
      first_words_filter_.add(first);
      first_words_.emplace(first);
      known_[key].spellings.push_back({index, needed_capitals(spelling)});
    }
    entities_.push_back(std::move(entity));
  }

  std::vector<Entity> entities_;
  StringMap<Known> known_;
  StringMap<std::string_view> adjectives_;
  WordFilter<16> keys_;
  StringSet first_words_;
  WordFilter<15> first_words_filter_;
  WordFilter<13> country_starts_;
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

bool reads_like_word(std::string_view capitals) {
  return std::ranges::find(kWordLike, capitals) != kWordLike.end();
}

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
  return table().country_or_demonym(surface);
}

bool may_start_country(std::string_view word) {
  return table().starts_country(word);
}

std::string_view demonym_of(std::string_view country) {
  return table().adjective(country);
}

bool starts_known_name(std::string_view folded_word) {
  return table().starts(folded_word);
}

}  // namespace lede::analysis
