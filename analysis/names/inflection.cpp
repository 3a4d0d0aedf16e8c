// SPDX-License-Identifier: GPL-2.0-or-later
// A light stemmer for Slavic names: the longest case ending is cut from every word.
#include "analysis/names/inflection.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "analysis/embedded.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

LEDE_EMBEDDED(aliases)
LEDE_EMBEDDED(countries)

namespace lede::analysis {
namespace {

// Endings of nouns and of names that decline like adjectives, after folding (й → и, ї → і),
// longest first. Without them "Зеленський", "Зеленського" and "Зеленському" are one.
constexpr std::array<std::string_view, 38> kEndings = {
    "ского", "скому", "ским", "ский", "ском", "ська", "ськии", "ського", "ському", "ським",
    "ськіи", "ого",   "ему",  "ому",  "ою",   "ою",   "ыи",    "ии",     "ым",     "им",
    "ом",    "ем",    "ові",  "еві",  "ой",   "ої",   "ои",    "оі",     "ію",     "а",
    "у",     "е",     "і",    "ы",    "и",    "я",    "ю",     "ь"};
constexpr std::size_t kShortestStem = 6;  // bytes: three Cyrillic letters

std::string stem_of(std::string_view word) {
  std::string_view best;
  for (const std::string_view ending : kEndings) {
    if (word.ends_with(ending) && ending.size() > best.size() &&
        word.size() >= kShortestStem + ending.size()) {
      best = ending;
    }
  }
  return std::string(word.substr(0, word.size() - best.size()));
}

bool is_cyrillic(std::string_view text) {
  return !text.empty() && (static_cast<unsigned char>(text.front()) & 0xFEU) == 0xD0U;
}

std::string stems_of(std::string_view surface) {
  const std::string folded = fold(surface);
  std::string stems;
  for (const std::string_view word : split_cells(folded, ' ')) {
    if (word.empty()) continue;
    if (!stems.empty()) stems += ' ';
    stems += stem_of(word);
  }
  return stems;
}

struct InflectedNames {
  InflectedNames() {
    for_each_row(embedded_countries(), [this](const auto& row) {
      if (row.size() > 2) add({row[0], EntityType::kPlace}, row[2]);
    });
    for_each_row(embedded_aliases(), [this](const auto& row) {
      KnownEntity known{row.size() > 1 ? row[1] : std::string_view{}};
      if (row.size() > 2 && parse_entity_type(row[0], known.type)) add(known, row[2]);
    });
  }

  void add(KnownEntity known, std::string_view spellings) {
    for (const std::string_view spelling : split_cells(spellings, '|')) {
      if (!is_cyrillic(spelling)) continue;
      const std::string stems = stems_of(spelling);
      if (stems.size() <= kShortestStem) continue;
      by_stems.emplace(stems, known);
      first_stems.insert(stems.substr(0, stems.find(' ')));
    }
  }

  std::unordered_map<std::string, KnownEntity> by_stems;
  std::unordered_set<std::string> first_stems;
};

const InflectedNames& inflected_names() {
  static const InflectedNames names;
  return names;
}

bool inflects(std::string_view language) {
  return language == "ru" || language == "uk";
}

}  // namespace

std::optional<KnownEntity> known_inflected(std::string_view surface, std::string_view language) {
  if (!inflects(language) || !is_cyrillic(surface)) return std::nullopt;
  const auto found = inflected_names().by_stems.find(stems_of(surface));
  if (found == inflected_names().by_stems.end()) return std::nullopt;
  return found->second;
}

bool starts_inflected_name(std::string_view folded, std::string_view language) {
  if (!inflects(language) || !is_cyrillic(folded)) return false;
  return inflected_names().first_stems.contains(stem_of(folded));
}

}  // namespace lede::analysis
