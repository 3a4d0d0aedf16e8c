// SPDX-License-Identifier: GPL-2.0-or-later
// Whether "he" or "she" may stand for a person.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede::analysis {

enum class Gender : std::uint8_t { kUnknown, kFemale, kMale };

/// By the first name of a canonical name; unknown for names that both bear.
[[nodiscard]] Gender gender_of_name(std::string_view name);
/// By a title, an office or kinship in a folded text: "mrs", "spokesman for the army".
[[nodiscard]] Gender gender_of_title(std::string_view folded);
/// Of he, his, she, her.
[[nodiscard]] Gender gender_of_pronoun(std::string_view folded);

[[nodiscard]] constexpr bool may_agree(Gender a, Gender b) {
  return a == Gender::kUnknown || b == Gender::kUnknown || a == b;
}

}  // namespace lede::analysis
