// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks in the words of somebody else.
#pragma once

#include <cstddef>

#include "analysis/statements/complement.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// True for a verb that leads to words said.
[[nodiscard]] bool frames_speech(Frame frame);

/// "chided", "praised", "refuted": what follows is an object unless a quotation stands before, as
/// in "Ada Lind, on Monday, chided Bo Ek".
[[nodiscard]] bool takes_object(const VerbCue& cue);

/// "Ada Lind said Bo Ek denied it": true of Ek, where `records` end with what Lind said.
[[nodiscard]] bool is_told_within(const Sentence& sentence, const Records& records,
                                  const Subject& subject);

/// "The Norvian quoted Ada Lind as saying", of which `saying` is the last word: the phrase between,
/// who speaks; an empty one where nobody is quoted so.
[[nodiscard]] Phrase quoted_speaker(const Sentence& sentence, std::size_t saying);

/// "Ada Lind quoted Bo Ek as saying": who goes on is Lind.
[[nodiscard]] bool is_quoted_by_person(const Sentence& sentence, std::size_t saying);

/// What such a speaker says: behind `saying`, or before who quotes ("“…”, the paper quoted …").
[[nodiscard]] Complement quoted_words(const Sentence& sentence, const Phrase& speaker,
                                      std::size_t saying);

/// "According to an adviser, …, the BBC said": what is said is the adviser's.
[[nodiscard]] bool names_source(const Sentence& sentence, const Complement& complement);

/// Ahead of records that are told within another's words: that other; null when the last is its
/// own or a relative clause's.
[[nodiscard]] const Record* outer_record(const Sentence& sentence, const Records& records);

}  // namespace lede::analysis
