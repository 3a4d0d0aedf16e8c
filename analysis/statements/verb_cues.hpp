// SPDX-License-Identifier: GPL-2.0-or-later
// Statements whose cue is a verb.
#pragma once

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// Appends the records of the sentence's verbs, in order, and tells `discourse` who spoke.
void read_verb_cues(const Sentence& sentence, Discourse& discourse, Records& records);

}  // namespace lede::analysis
