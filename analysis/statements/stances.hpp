// SPDX-License-Identifier: GPL-2.0-or-later
// What somebody is rather than does: "is opposed to the plan", "was full of praise for the crew".
#pragma once

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// Appends the stances of named people and bodies that the narration tells.
void read_stances(const Sentence& sentence, const Discourse& discourse, Records& records);

}  // namespace lede::analysis
