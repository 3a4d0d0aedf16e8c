// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/genders.hpp"

#include <unordered_map>

#include "analysis/embedded.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

LEDE_EMBEDDED(genders)

namespace lede::analysis {
namespace {

struct GenderTable {
  GenderTable() {
    for_each_row(embedded_genders(), [this](const auto& row) {
      if (row.size() < 2) return;
      const Gender gender = row[0].ends_with("female") ? Gender::kFemale : Gender::kMale;
      auto& words = row[0].starts_with("word") ? titles : names;
      for (const std::string_view word : split_cells(row[1], '|')) words.emplace(word, gender);
    });
  }
  std::unordered_map<std::string_view, Gender> names;
  std::unordered_map<std::string_view, Gender> titles;
};

const GenderTable& table() {
  static const GenderTable instance;
  return instance;
}

Gender look_up(const std::unordered_map<std::string_view, Gender>& words, std::string_view word) {
  const auto found = words.find(word);
  return found == words.end() ? Gender::kUnknown : found->second;
}

}  // namespace

Gender gender_of_name(std::string_view name) {
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos) return Gender::kUnknown;
  return look_up(table().names, fold(name.substr(0, space)));
}

Gender gender_of_title(std::string_view folded) {
  for (std::string_view word : Cells(folded, ' ')) {
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    const Gender gender = look_up(table().titles, word);
    if (gender != Gender::kUnknown) return gender;
  }
  return Gender::kUnknown;
}

Gender gender_of_pronoun(std::string_view folded) {
  if (folded == "she" || folded == "her") return Gender::kFemale;
  return folded == "he" || folded == "his" ? Gender::kMale : Gender::kUnknown;
}

}  // namespace lede::analysis
