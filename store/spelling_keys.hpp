// SPDX-License-Identifier: GPL-2.0-or-later
// Keys and values of the names file of a segment.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/lexicon.hpp"

namespace lede::store {

/// Key of a folded spelling; its values are entities.
[[nodiscard]] std::string folded_key(std::string_view spelling);
/// Key of a spelling that must be typed as it is.
[[nodiscard]] std::string cased_key(std::string_view spelling);
/// Whichever of the two it is found by: an everyday word when folded ("US", "IT", "WHO") means the
/// entity only when it is written in capitals, and has no key when it is not.
[[nodiscard]] std::string spelling_key(std::string_view spelling);
/// Key of a consonant skeleton; its values are entities.
[[nodiscard]] std::string skeleton_key(std::string_view skeleton);
/// Key of an entity; its values are spellings.
[[nodiscard]] std::string spellings_key(const NamedEntity& entity);
/// The value in a key of an entity; nothing for other keys.
[[nodiscard]] std::optional<std::string_view> entity_of_spellings_key(std::string_view key);
/// The value that stands for an entity, and back.
[[nodiscard]] std::string entity_value(const NamedEntity& entity);
[[nodiscard]] NamedEntity entity_from(std::string_view value);

/// The last word of a person's name that is not "Jr." or a number; empty for a single word.
[[nodiscard]] std::string_view surname_of(std::string_view name);

}  // namespace lede::store
