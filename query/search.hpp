// SPDX-License-Identifier: GPL-2.0-or-later
// One request from parsing to hits and facets.
#pragma once

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "query/match.hpp"
#include "query/plan_context.hpp"
#include "query/planner.hpp"

namespace lede::query {

/// `memory`, when there is one, is that of the reader.
[[nodiscard]] SearchResult run_search(const store::IndexReader& reader,
                                      const SearchRequest& request, WordMemory* memory = nullptr);

/// Filters, ranking, paging, hits and facets for a query that is planned already.
void answer(const store::IndexReader& reader, const SearchRequest& request, const Plan& plan,
            const PlanOptions& options, Remarks& remarks, SearchResult& result);

/// With the day of today, since shards on other machines may be in another one. Throws Error
/// kInvalidArgument for what makes no sense.
[[nodiscard]] SearchRequest prepared(SearchRequest request);

[[nodiscard]] PlanOptions plan_options(const SearchRequest& request);

}  // namespace lede::query
