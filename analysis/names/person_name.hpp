// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a person's name as news write it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::analysis {

/// A person's mention taken apart: "Russian President Vladimir V. Putin's" has the title
/// "Russian President" and the words "Vladimir", "V.", "Putin".
struct PersonName {
  std::string_view title{};               ///< part of the surface, or empty
  std::string_view name{};                ///< the surface without title and possessive
  std::vector<std::string_view> words{};  ///< of `name`
};

[[nodiscard]] PersonName parse_person(std::string_view surface);

/// "Vladimir V. Putin" → "Vladimir Putin"; initials that come first stay ("J.D. Vance"), nicknames
/// in quotes go.
[[nodiscard]] std::string without_middle_initials(const std::vector<std::string_view>& words);

/// The same of a whole name without a title.
[[nodiscard]] std::string plain_person_name(std::string_view name);

/// True when each of `part` occurs in `whole`, in order, compared folded.
[[nodiscard]] bool is_part_of(const std::vector<std::string>& part,
                              const std::vector<std::string>& whole);

/// Cuts "'s", quotes, brackets and white space from the ends.
[[nodiscard]] std::string_view trim_name(std::string_view surface);

}  // namespace lede::analysis
