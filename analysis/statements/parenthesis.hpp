// SPDX-License-Identifier: GPL-2.0-or-later
// Subjects that something set off by commas or brackets parts from their verb.
#pragma once

#include <cstddef>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// "X, a Ukrainian aide, denied": `close` is the comma before the verb.
[[nodiscard]] Subject subject_over_parenthesis(const Sentence& sentence, std::size_t close,
                                               const Discourse& discourse);
/// "Ada Lind, who lives in Holm, Norvia said": over the country of a town that no comma closes, and
/// which ends before word `end`; not found where none does.
[[nodiscard]] Subject subject_over_country(const Sentence& sentence, std::size_t end,
                                           const Discourse& discourse);
/// "the national soccer federation (FMF) announced": `close` is the bracket.
[[nodiscard]] Subject subject_over_bracket(const Sentence& sentence, std::size_t close,
                                           const Discourse& discourse);
/// "X, the head of Y, who denied": `relative` is the pronoun.
[[nodiscard]] Subject antecedent(const Sentence& sentence, std::size_t relative,
                                 const Discourse& discourse);

}  // namespace lede::analysis
