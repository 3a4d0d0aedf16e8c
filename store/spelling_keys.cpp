// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/spelling_keys.hpp"

#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/stems.hpp"
#include "store/terms.hpp"

namespace lede::store {
namespace {

constexpr char kFoldedKey = 'e';
constexpr char kCasedKey = 'E';
constexpr char kSkeletonKey = 'k';
constexpr char kSpellingsKey = 's';

std::string key_of(char kind, std::string_view rest) {
  return std::string(1, kind).append(rest);
}

/// True for spellings that are an everyday word when folded ("US", "IT", "WHO"): a word of the text
/// or of a query means the entity only when it is written in capitals.
bool needs_capitals(const std::string& folded) {
  if (analysis::is_stop_word(folded, "en")) return true;
  std::string capitals = folded;
  for (char& byte : capitals) {
    if (byte < 'a' || byte > 'z') return false;
    byte = static_cast<char>(byte - 'a' + 'A');
  }
  // The curated table says of some words ("US") that they need their capitals; "u.s." does not.
  return analysis::reads_like_word(capitals) && analysis::known_alias(capitals) &&
         !analysis::known_alias(folded);
}

bool is_in_capitals(std::string_view spelling) {
  const auto is_lower = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  return std::ranges::none_of(spelling, is_lower);
}

}  // namespace

std::string folded_key(std::string_view spelling) {
  return key_of(kFoldedKey, fold_value(spelling));
}

std::string cased_key(std::string_view spelling) {
  return key_of(kCasedKey, spelling);
}

std::string spelling_key(std::string_view spelling) {
  const std::string folded = fold_value(spelling);
  if (!needs_capitals(folded)) return key_of(kFoldedKey, folded);
  return is_in_capitals(spelling) ? cased_key(spelling) : std::string();
}

std::string skeleton_key(std::string_view skeleton) {
  return key_of(kSkeletonKey, skeleton);
}

std::string spellings_key(const NamedEntity& entity) {
  return key_of(kSpellingsKey, entity_value(entity));
}

std::optional<std::string_view> entity_of_spellings_key(std::string_view key) {
  if (key.empty() || key.front() != kSpellingsKey) return std::nullopt;
  return key.substr(1);
}

std::string entity_value(const NamedEntity& entity) {
  return key_of(entity_prefix(entity.type).back(), entity.name);
}

NamedEntity entity_from(std::string_view value) {
  if (value.empty()) return {};
  return {entity_type_of(value.front()), std::string(value.substr(1))};
}

std::string_view surname_of(std::string_view name) {
  constexpr std::array<std::string_view, 8> kSuffixes = {"Jr.", "Jr",  "Sr.", "Sr",
                                                         "II",  "III", "IV",  "V"};
  while (true) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return {};
    const std::string_view last = name.substr(space + 1);
    if (std::ranges::find(kSuffixes, last) == kSuffixes.end()) return last;
    name = name.substr(0, space);
  }
}

}  // namespace lede::store
