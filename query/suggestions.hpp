// SPDX-License-Identifier: GPL-2.0-or-later
// Did you mean: words of the index near those that it does not have.
#pragma once

#include <string>
#include <vector>

#include "query/plan_context.hpp"

namespace lede::query {

/// Whole queries with one word replaced, the likeliest first; never applied by itself.
[[nodiscard]] std::vector<std::string> suggest(const store::IndexReader& reader,
                                               const std::string& query,
                                               const std::vector<Concept>& concepts,
                                               const PlanOptions& options, Remarks& remarks);

}  // namespace lede::query
