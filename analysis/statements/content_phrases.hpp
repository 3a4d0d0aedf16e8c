// SPDX-License-Identifier: GPL-2.0-or-later
// The phrases that perform an act when they are said, by their first word.
#pragma once

#include <string_view>
#include <vector>

#include "lede/article.hpp"

namespace lede::analysis {

struct ContentPhrase {
  std::vector<std::string_view> words{};  ///< contractions in full, each may end in "*"
  Act act = Act::kStatement;
  bool loaded = false;  ///< judges somebody but names no act
  bool judges = false;  ///< names its act only as the predicate: "is absurd", no "absurd humour"
};

/// False for most words that neither start a phrase nor intervene in one, and quickly so.
[[nodiscard]] bool may_belong_to_phrase(std::string_view folded);

/// The phrases that a folded word may start; they live as long as the program.
[[nodiscard]] std::vector<const ContentPhrase*> phrases_starting_with(std::string_view folded);

/// True when a folded word is the one that a phrase wants, contracted or not.
[[nodiscard]] bool fits_phrase(std::string_view folded, std::string_view wanted);

/// "we will also", "is clearly false": folded words that a phrase may have in it.
[[nodiscard]] bool may_intervene(std::string_view folded);

}  // namespace lede::analysis
