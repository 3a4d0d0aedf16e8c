// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases, NEAR and SENT: parts whose words must stand together.
#pragma once

#include "query/ast.hpp"
#include "query/words.hpp"

namespace lede::query {

/// Adjacent words in order, or, with a slop, that many more words between them in any order.
[[nodiscard]] Reading read_phrase(PlanContext& context, const Node& node, WordPlace place);

/// Both words side by side, in text or title.
[[nodiscard]] Query read_pair(PlanContext& context, const std::string& first,
                              const std::string& second);

/// True when every operand is a word, a pattern or an OR of them, whose places are known.
[[nodiscard]] bool is_positional(const Node& near);

/// NEAR of positional operands; one concept for each operand.
struct NearReading {
  Query query{};
  std::vector<Concept> parts{};
};
[[nodiscard]] NearReading read_near(PlanContext& context, const Node& node, WordPlace place);

}  // namespace lede::query
