// SPDX-License-Identifier: GPL-2.0-or-later
// Where a verb does its everyday work rather than an act of speech: on a pitch, on a stage, in a
// court.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/statements/frame_context.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// "Chelsea conceded two goals": up to `words` words behind the cue tell of a move in a game, and
/// nothing is reported.
[[nodiscard]] bool is_move(const frames::Context& c, std::size_t words);

/// "Emma spurns him in the novel": a tale is retold, in which somebody does what its verb says.
[[nodiscard]] bool is_tale(const Sentence& sentence, std::size_t verb);

/// "the court ordered": the subject rules by its office.
[[nodiscard]] bool is_ruling(const frames::Context& c);

/// "himself", "themselves".
[[nodiscard]] bool is_reflexive(std::string_view folded);

/// A name, a pronoun, a post, a body or who has power over others, among the `words` words from
/// `begin` on: whoever can be at fault, unlike the weather.
[[nodiscard]] bool can_be_at_fault(const Sentence& sentence, std::size_t begin, std::size_t words);

/// A clause seems to follow: "conceded the plan had failed".
[[nodiscard]] bool has_clause(const frames::Context& c);

}  // namespace lede::analysis
