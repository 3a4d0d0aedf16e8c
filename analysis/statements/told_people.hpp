// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases that tell of a person, but not by name: whoever spoke before may be meant.
#pragma once

#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// "the official", "the former Norvia striker": whoever it was that spoke. Trades whose people are
/// told of without a name ("a student", "a lawyer") would too often mean somebody else.
[[nodiscard]] bool is_plain_official(const Sentence& sentence, const Phrase& phrase);

/// "the 17-year-old", "the 76-year-old mother": whoever it was that spoke or acted before.
[[nodiscard]] bool tells_age(const Sentence& sentence, const Phrase& phrase);

/// "the widow", unlike "the Premier", "the miners", "the source" and "the mayor, Bo Ek,": one
/// person, told of only by what he or she is.
[[nodiscard]] bool tells_of_one(const Sentence& sentence, const Phrase& phrase);

}  // namespace lede::analysis
