// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases, and words near each other.
#pragma once

#include <optional>
#include <vector>

#include "query/ast.hpp"
#include "query/words.hpp"

namespace lede::query {

/// Adjacent words in order, or, with a slop, that many more words between them in any order.
[[nodiscard]] Reading read_phrase(PlanContext& context, const Node& node, WordPlace place);

/// Both words side by side, in text or title.
[[nodiscard]] Query read_pair(PlanContext& context, const std::string& first,
                              const std::string& second);

/// A word of NEAR, where only words count and not the names and acts that they may stand for.
[[nodiscard]] Reading read_near_word(PlanContext& context, const Node& node, WordPlace place);

/// Matches where a word or phrase of each operand stands near one of every other, as NEAR/distance
/// asks; any of an operand's concepts, which have words only, will do. Nothing when these are more
/// words than a pattern holds.
[[nodiscard]] std::optional<Query> near_query(
    PlanContext& context, const std::vector<std::vector<const Concept*>>& operands,
    unsigned distance, WordPlace place);

}  // namespace lede::query
