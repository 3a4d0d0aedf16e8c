// SPDX-License-Identifier: GPL-2.0-or-later
// English word families: denial ↔ deny ↔ denied, from WordNet's derivations and our supplement.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"

namespace lede::analysis {

/// Stems of the family of `stem`, without itself; empty when there is none. The views live as
/// long as the program. Both sides are English Snowball stems of folded words.
[[nodiscard]] std::span<const std::string_view> family_of(std::string_view stem);

/// All (word stem, act) pairs: the words that name an act ("denial", "refute" → denial).
struct ActWord {
  std::string_view stem;
  Act act;
};
[[nodiscard]] std::span<const ActWord> act_words();

/// Changes whenever a table that decides how an article is read changes: families, aliases, cues ….
[[nodiscard]] std::string_view lexicon_version();

}  // namespace lede::analysis
