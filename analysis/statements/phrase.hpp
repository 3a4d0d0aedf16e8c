// SPDX-License-Identifier: GPL-2.0-or-later
// Noun phrases, found without a parser: from their last word to the left, or from their first.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// What a possessor ends with.
[[nodiscard]] inline bool is_clitic(const Word& word) {
  return word.folded == "'s" || word.folded == "'";
}

/// Words [begin, end) of a sentence; the last one is the head.
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::size_t head() const { return end - 1; }
};

/// The phrase whose last word is `last`: a mention, "the Ukrainian presidential aide", "he".
[[nodiscard]] Phrase phrase_ending_at(const Sentence& sentence, std::size_t last);
/// The phrase that starts at `first`, up to a verb, a comma or a preposition.
[[nodiscard]] Phrase phrase_starting_at(const Sentence& sentence, std::size_t first);

/// Whom the phrase names: a mention, an office, an organisation, a pronoun. Not found when its
/// head can't speak.
[[nodiscard]] Subject resolve_phrase(const Sentence& sentence, const Phrase& phrase,
                                     const Discourse& discourse);

/// "the director of Norvia Rail": the one person of the article whose description names both the
/// post and the body that the phrase `body` ends with, or else the body itself when a spokesperson
/// of its speaks.
[[nodiscard]] Subject resolve_post(const Sentence& sentence, const Phrase& post, const Phrase& body,
                                   const Discourse& discourse);

/// True when the head could be somebody who speaks.
[[nodiscard]] bool can_speak(const Sentence& sentence, const Phrase& phrase);

}  // namespace lede::analysis
