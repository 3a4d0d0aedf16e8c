// SPDX-License-Identifier: GPL-2.0-or-later
// Whether "should", "need to", "must" and their like ask something of somebody.
#pragma once

#include <cstddef>

#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// Word `at` stands in a question or a condition: "how it should", "if it must".
[[nodiscard]] bool asks_whether(const Sentence& sentence, std::size_t at);

/// Word `at`, adverbs aside, is what is done to something: "have to be revised".
[[nodiscard]] bool is_participle(const Sentence& sentence, std::size_t at);

/// What follows "should" is expected rather than wished for: "prices should rise".
[[nodiscard]] bool foresees(const Sentence& sentence, std::size_t next);

/// The phrase of words [at, next) asks for something.
[[nodiscard]] bool advises(const Sentence& sentence, std::size_t at, std::size_t next);

/// "I should be at home", "it may need to": a wish or a forecast as likely as advice.
[[nodiscard]] bool asks_softly(const Sentence& sentence, std::size_t at);

/// The "must" of words [at, next) demands something.
[[nodiscard]] bool demands(const Sentence& sentence, std::size_t at, std::size_t next);

}  // namespace lede::analysis
