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

/// The words of the index that a pattern or fuzzy word stands for; remarks where they are cut.
[[nodiscard]] Forms forms_of(PlanContext& context, const Node& node);

/// Any of these stems, as one term; MatchNothing when the index has none of them.
[[nodiscard]] Query any_of(const PlanContext& context, const std::vector<std::string>& stems,
                           WordPlace place);

/// Of the spellings of a name that are one word, "Kiev" and "Kyiv"; not of "US", which folds to a
/// pronoun.
[[nodiscard]] std::vector<std::string> stems_of_spellings(PlanContext& context,
                                                          const store::NamedEntity& entity);

/// True for a pattern, and for a word that is not written of several ("anti-missile").
[[nodiscard]] bool is_one_word(const Node& node);

/// The words and numbers of a text, as written.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// True for "US" and "IT": in capitals they are names, in small letters stop words.
[[nodiscard]] bool is_in_capitals(std::string_view word);

}  // namespace lede::query
