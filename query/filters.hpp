// SPDX-License-Identifier: GPL-2.0-or-later
// Filters of a request → query.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lede/search_request.hpp"
#include "query/plan_context.hpp"
#include "query/query.hpp"

namespace lede::query {

/// The conjunction, over fields, of the disjunction of each field's values; filters of the fields
/// `except` are left out. Throws Error kInvalidArgument for a field that is none. Nothing when no
/// filter is left.
[[nodiscard]] std::optional<Query> plan_filters(const store::IndexReader& reader,
                                                Collection collection,
                                                const std::vector<Filter>& filters,
                                                const std::set<std::string>& except,
                                                const PlanOptions& options, Remarks& remarks);

}  // namespace lede::query
