// SPDX-License-Identifier: GPL-2.0-or-later
// "issued a warning", "launched an attack on": verbs that only say that the noun behind them is
// done.
#pragma once

#include <cstddef>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// The subject of the light verb that governs the noun; `records` are those of the sentence so
/// far, of which a coordinated verb or a participle shares the speaker.
[[nodiscard]] Subject light_verb_subject(const Sentence& sentence, std::size_t noun,
                                         const Discourse& discourse, const Records& records);

}  // namespace lede::analysis
