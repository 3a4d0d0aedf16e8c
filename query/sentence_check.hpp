// SPDX-License-Identifier: GPL-2.0-or-later
// Decides SENT, and NEAR of more than words, by reading the articles that hold all operands.
#pragma once

#include <vector>

#include "query/ast.hpp"
#include "query/plan_context.hpp"

namespace lede::query {

/// `all` matches the articles in which every operand of `node` occurs; `operands` are the concepts
/// of each. The result matches those where they stand together.
[[nodiscard]] Query checked_together(PlanContext& context, const Node& node, const Query& all,
                                     const std::vector<std::vector<Concept>>& operands);

}  // namespace lede::query
