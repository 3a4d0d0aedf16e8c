// SPDX-License-Identifier: GPL-2.0-or-later
// The forms of English verbs.
#pragma once

#include <string>
#include <string_view>

namespace lede::analysis {

struct VerbForms {
  std::string base{};
  std::string third{};
  std::string past{};
  std::string participle{};
  std::string ing{};
};

/// Of a regular verb, or of an irregular one given as "say/said/said".
[[nodiscard]] VerbForms inflect_verb(std::string_view entry);

}  // namespace lede::analysis
