// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs that only frame or repeat what the same speaker does in the sentence.
#pragma once

#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// "said he welcomed the vote" is praise, not praise and a statement.
void drop_frames(const Sentence& sentence, Records& records);

}  // namespace lede::analysis
