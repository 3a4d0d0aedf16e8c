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

/// Every curated spelling of a canonical name, itself first.
[[nodiscard]] std::vector<std::string_view> spellings_of(std::string_view canonical, EntityType type);

/// Key under which spelling variants of a name meet ("podolyak", "podoliak", "Подоляк"); empty
/// when the name is too short to say anything. Never merges by itself: a weak, ranked-down link.
[[nodiscard]] std::string name_skeleton(std::string_view name);

}  // namespace lede::analysis
