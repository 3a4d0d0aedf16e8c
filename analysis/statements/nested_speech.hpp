// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks in the words of somebody else.
#pragma once

#include "analysis/statements/lexicon.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// True for a verb that leads to words said.
[[nodiscard]] bool frames_speech(Frame frame);

/// "Ada Lind said Bo Ek denied it": true of Ek, where `records` end with what Lind said.
[[nodiscard]] bool is_told_within(const Sentence& sentence, const Records& records,
                                  const Subject& subject);

/// Ahead of records that are told within another's words: that other; null when the last is its
/// own.
[[nodiscard]] const Record* outer_record(const Records& records);

}  // namespace lede::analysis
