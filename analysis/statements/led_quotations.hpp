// SPDX-License-Identifier: GPL-2.0-or-later
// Quotations that a colon leads in without a verb of saying: "Ada Lind disagreed: "They lied.""
#pragma once

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// A quotation behind a colon is of whom the clause before it is about, unless a cue tells who
/// speaks or the clause tells of what somebody got or found ("received a note:"). Its record has no
/// cue, and ends and begins at the colon; it is silent where the quotation is the next sentence.
void read_led_quotation(const Sentence& sentence, const Discourse& discourse, Records& records);

}  // namespace lede::analysis
