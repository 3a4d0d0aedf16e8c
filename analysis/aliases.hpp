// SPDX-License-Identifier: GPL-2.0-or-later
// Spellings of names: the curated alias table, romanisation and the consonant skeleton.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"

namespace lede::analysis {

struct KnownEntity {
  std::string_view name;  ///< canonical
  EntityType type = EntityType::kMisc;
};

/// The entity that a surface form stands for by the curated table alone, e.g. "Kiev" → Kyiv.
/// Matching folds case and diacritics, but "US" and "IT" need their capitals.
[[nodiscard]] std::optional<KnownEntity> known_alias(std::string_view surface);
/// The same among the entities of one type: "Kremlin" is an organisation and a place.
[[nodiscard]] std::optional<KnownEntity> known_alias(std::string_view surface, EntityType type);
/// Whether this is an abbreviation that reads like a word in small letters, so that known_alias
/// wants its capitals; cheap, since it does without the table.
[[nodiscard]] bool reads_like_word(std::string_view capitals);

/// Every curated spelling of a canonical name, itself first.
[[nodiscard]] std::vector<std::string_view> spellings_of(std::string_view canonical,
                                                         EntityType type);

/// The country that a nationality word belongs to ("Ukrainian", "Ukrainians" → Ukraine) or that
/// the surface itself names ("Ukraine"); empty for other words.
[[nodiscard]] std::string_view country_of(std::string_view surface);
/// The same for nationality words only.
[[nodiscard]] std::string_view country_of_demonym(std::string_view surface);
/// False when no country's name or nationality word starts with this word.
[[nodiscard]] bool may_start_country(std::string_view word);
/// The nationality adjective of a country by its canonical name, e.g. "Ukrainian".
[[nodiscard]] std::string_view demonym_of(std::string_view country);

/// True when some curated spelling starts with this folded word: a cheap test before a search
/// for the longest spelling.
[[nodiscard]] bool starts_known_name(std::string_view folded_word);

/// Key under which spelling variants of a name meet ("podolyak", "podoliak", "Подоляк"); empty
/// when the name is too short to say anything. Never merges by itself: a weak, ranked-down link.
[[nodiscard]] std::string name_skeleton(std::string_view name);

}  // namespace lede::analysis
