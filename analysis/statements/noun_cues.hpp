// SPDX-License-Identifier: GPL-2.0-or-later
// Statements whose cue is a noun ("Putin's threat", "accusations by X") or "according to".
#pragma once

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// Appends to `records`; words that already are cues of a verb are left alone.
void read_noun_cues(const Sentence& sentence, Discourse& discourse, Records& records);

}  // namespace lede::analysis
