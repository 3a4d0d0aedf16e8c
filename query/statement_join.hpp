// SPDX-License-Identifier: GPL-2.0-or-later
// From statements to the articles that report them.
#pragma once

#include <vector>

#include "query/plan_context.hpp"

namespace lede::query {

/// Articles with a statement that `statements`, a query on the statements, matches.
[[nodiscard]] Query articles_of_statements(PlanContext& context, const Query& statements);

/// More weight for articles in which a person of the query performs, or suffers, an act of the
/// query: there the two meet in one statement and not only somewhere on the page.
[[nodiscard]] Query statement_evidence(PlanContext& context, const std::vector<Concept>& concepts);

}  // namespace lede::query
