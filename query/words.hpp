// SPDX-License-Identifier: GPL-2.0-or-later
// One word of the query → the terms that count as it: stems, family, names, acts, patterns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/ast.hpp"
#include "query/concept.hpp"
#include "query/plan_context.hpp"
#include "query/word_patterns.hpp"

namespace lede::query {

struct Reading {
  Query query{};
  Concept part{};
};

/// A plain or exact word, a pattern or a fuzzy word; words that fall into several tokens
/// ("anti-missile") are read as a phrase.
[[nodiscard]] Reading read_word(PlanContext& context, const Node& node, WordPlace place);

/// A word of a phrase or of NEAR.
struct PositionalWord {
  std::vector<WordChoice> choices{};
  Slot slot{};
};
[[nodiscard]] PositionalWord read_positional(PlanContext& context, std::string_view word,
                                             bool families);
/// The word in this form only.
[[nodiscard]] PositionalWord read_positional_form(PlanContext& context, std::string_view word);
/// The same for a pattern or fuzzy word.
[[nodiscard]] PositionalWord read_positional_forms(PlanContext& context, const Node& node);

/// Any of these stems, as one term; MatchNothing when the index has none of them.
[[nodiscard]] Query any_of(const PlanContext& context, const std::vector<std::string>& stems,
                           WordPlace place);

/// The words and numbers of a text, as written.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// True for "US" and "IT": in capitals they are names, in small letters stop words.
[[nodiscard]] bool is_in_capitals(std::string_view word);

}  // namespace lede::query
