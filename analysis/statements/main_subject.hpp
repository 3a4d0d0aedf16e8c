// SPDX-License-Identifier: GPL-2.0-or-later
// The subject of a sentence's main clause, which its participles share.
#pragma once

#include <cstddef>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// `verb`: the participle that looks for its subject.
[[nodiscard]] Subject main_subject(const Sentence& sentence, std::size_t verb,
                                   const Discourse& discourse);

/// Whoever the name that begins at word `begin` means was written or gone to: "contacted Norvia
/// Rail requesting" is of who contacted it.
[[nodiscard]] bool is_addressed(const Sentence& sentence, std::size_t begin);

/// "Bo Ek refused to pay", told in a quotation: a verb that is the act, right behind a name.
[[nodiscard]] bool is_deed_told(const Sentence& sentence, std::size_t verb);

/// "joined Bo Ek in condemning", "lost no time in condemning": the participle at `begin` tells what
/// the subject of the sentence did.
[[nodiscard]] bool joins_in(const Sentence& sentence, std::size_t begin);

/// "Neither Ada Lind nor Bo Ek denied it": what the verb says nobody did.
[[nodiscard]] bool stands_for_none(const Sentence& sentence, const Subject& subject);

/// Both of them, from the second: "Neither Ada Lind nor Bo Ek responded".
[[nodiscard]] Subject neither_of(const Sentence& sentence, const Subject& second,
                                 const Discourse& discourse);

}  // namespace lede::analysis
