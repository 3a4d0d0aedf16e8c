// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases that tell of a person, but not by name: whoever spoke before may be meant.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// "the official", "the former Norvia striker": whoever it was that spoke. Trades whose people are
/// told of without a name ("a student", "a lawyer") would too often mean somebody else.
[[nodiscard]] bool is_plain_official(const Sentence& sentence, const Phrase& phrase);

/// "the 17-year-old", "the 76-year-old mother": the number; empty for other phrases.
[[nodiscard]] std::string_view age_told(const Sentence& sentence, const Phrase& phrase);

/// "the Norvian", "the Republican": one person, told of by where or to whom he belongs.
[[nodiscard]] bool tells_origin(const Sentence& sentence, const Phrase& phrase);

/// "mother of two", "mother-of-two", which ends with the number `last`: its first word, or `last`.
[[nodiscard]] std::size_t parent_begin(const Sentence& sentence, std::size_t last);

/// "the widow", unlike "the Premier", "the miners", "the source" and "the mayor, Bo Ek,": one
/// person, told of only by what he or she is.
[[nodiscard]] bool tells_of_one(const Sentence& sentence, const Phrase& phrase);

}  // namespace lede::analysis
