// SPDX-License-Identifier: GPL-2.0-or-later
// "Calls to Ada Lind went unanswered": who was asked and kept silent.
#pragma once

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// Adds a decline of everybody whom a call, message or question of the sentence went to in vain.
void read_unanswered(const Sentence& sentence, const Discourse& discourse, Records& records);

/// "did not respond to a request", "did not answer", unlike "did not respond to treatment".
[[nodiscard]] bool is_asked(const Sentence& sentence, std::size_t verb);

/// "did not respond", "would not comment": not to speak is an act of its own.
[[nodiscard]] bool may_be_withheld(std::string_view lemma);

}  // namespace lede::analysis
