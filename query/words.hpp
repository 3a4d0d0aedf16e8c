// SPDX-License-Identifier: GPL-2.0-or-later
// One word of the query → the terms that count as it: stems, family, names, acts, patterns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/ast.hpp"
#include "query/concept.hpp"
#include "query/plan_context.hpp"

namespace lede::query {

struct Reading {
  Xapian::Query query{};
  Concept part{};
};

/// Which words a word is searched in.
enum class WordPlace : unsigned char { kText, kTitle };

/// A plain or exact word, a pattern or a fuzzy word; words that fall into several tokens
/// ("anti-missile") are read as a phrase.
[[nodiscard]] Reading read_word(PlanContext& context, const Node& node, WordPlace place);

/// A word of a phrase or of NEAR: terms with positions only.
struct PositionalWord {
  std::vector<std::string> terms{};
  Slot slot{};
};
[[nodiscard]] PositionalWord read_positional(PlanContext& context, std::string_view word,
                                             bool families);
/// The same for a pattern or fuzzy word.
[[nodiscard]] PositionalWord read_positional_forms(PlanContext& context, const Node& node);

/// Articles that have exactly this folded form.
[[nodiscard]] Xapian::Query form_query(const Xapian::Database& database, const std::string& form);

/// The words and numbers of a text, as written.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// True for "US" and "IT": in capitals they are names, in small letters stop words.
[[nodiscard]] bool is_in_capitals(std::string_view word);

}  // namespace lede::query
