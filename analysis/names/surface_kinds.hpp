// SPDX-License-Identifier: GPL-2.0-or-later
// What kind of thing a surface form can be, whatever the tagger makes of it.
#pragma once

#include <string_view>

#include "lede/article.hpp"

namespace lede::analysis {

/// A canonical name that no person has: a pronoun, a month, a mere title.
[[nodiscard]] bool is_common_in_person_slot(std::string_view name);
/// "Harbour Agency", "Ministry of Finance": a name that ends or begins so is an organisation's.
[[nodiscard]] bool ends_like_organisation(std::string_view surface);
/// "UN Special Rapporteur" holds an office; "(李鴻淵)" repeats a name in its own script.
[[nodiscard]] bool is_no_name_of_its_own(std::string_view surface, EntityType type);
/// "a Frankenstein's monster": whom an indefinite article makes one of many is nobody in the news.
[[nodiscard]] bool follows_indefinite_article(std::string_view text, const Mention& mention);
/// "MP", "Crown Prince", "Ranking Member": offices, but nobody's name.
[[nodiscard]] bool is_mere_title(std::string_view surface);
/// "House Speaker Manzoor Nadir": an office and a name, taken for an organisation.
[[nodiscard]] bool is_titled_person(std::string_view surface);
/// A capital at the start of a sentence makes no name of an ordinary word.
[[nodiscard]] bool is_one_ordinary_word(std::string_view surface);

/// A piece of "https://…" or "www.…".
[[nodiscard]] bool is_in_web_address(std::string_view text, const Mention& mention);
/// "A. D", "B.C.": letters of an abbreviation, no name.
[[nodiscard]] bool is_mere_initials(std::string_view surface);
/// The "D" of "Ph. D.", where a "D." alone may be somebody.
[[nodiscard]] bool ends_abbreviation(std::string_view text, const Mention& mention);

}  // namespace lede::analysis
