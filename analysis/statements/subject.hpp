// SPDX-License-Identifier: GPL-2.0-or-later
// Who does what a verb says: before the verb, after it ("…", said X), or after "by".
#pragma once

#include <cstddef>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// The phrase that ends right before word `end`, with the names joined to it and what its
/// preposition hangs on: "the head of X".
[[nodiscard]] Subject plain_subject(const Sentence& sentence, std::size_t end,
                                    const Discourse& discourse);
/// The subject that ends before word `verb`, over appositions, relative clauses, coordinated
/// names and adverbials. `coordinated` tells that the verb shares an earlier verb's subject.
[[nodiscard]] Subject subject_before(const Sentence& sentence, std::size_t verb,
                                     const Discourse& discourse, bool& coordinated);
/// The subject that starts right after word `verb`.
[[nodiscard]] Subject subject_after(const Sentence& sentence, std::size_t verb,
                                    const Discourse& discourse);
/// "the chairman of the board, Ada Lind, …": the name that the description `phrase` leads to; not
/// found when none stands in apposition to it.
[[nodiscard]] Subject name_in_apposition(const Sentence& sentence, const Phrase& phrase,
                                         const Discourse& discourse);
/// The agent of a passive or the author after a noun: "… by X" within a few words.
[[nodiscard]] Subject agent_after(const Sentence& sentence, std::size_t word,
                                  const Discourse& discourse);

}  // namespace lede::analysis
