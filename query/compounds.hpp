// SPDX-License-Identifier: GPL-2.0-or-later
// Words that were written as one: "georgesoros" is George Soros.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/plan_context.hpp"

namespace lede::query {

/// The likeliest words of the index that make up `folded` together; empty when there are none.
/// Words of fewer than three letters are no parts, since they would take any word to pieces.
[[nodiscard]] std::vector<std::string> compound_parts(PlanContext& context,
                                                      std::string_view folded);

}  // namespace lede::query
