// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a phrase of the content table does in its sentence what it looks like.
#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/statements/content_phrases.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

enum class PhraseUse : std::uint8_t {
  kNone,     ///< "had no great disaster", "should the vote fail"
  kHints,    ///< too weak for the act, too strong for a plain statement
  kPerforms  ///< the act of the phrase
};

/// Of the phrase that fills words [at, next). `predicates`: what somebody is called, so that words
/// of judgement need no "is" before them.
[[nodiscard]] PhraseUse use_of(const Sentence& sentence, std::size_t at, std::size_t next,
                               const ContentPhrase& phrase, bool predicates);

/// "will be using new trains", of which `be` is a word: a plan, unlike "will be waiting".
[[nodiscard]] bool is_under_way(const Sentence& sentence, std::size_t be);

}  // namespace lede::analysis
