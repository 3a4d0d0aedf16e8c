// SPDX-License-Identifier: GPL-2.0-or-later
// Exact counts of pairs of values of two fields.
#pragma once

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "query/row_set.hpp"

namespace lede::query {

/// `request.field` is two names with a comma between them, both checked. Speaker, act and target
/// of articles meet in one statement, so that nobody is counted with the act of another; all other
/// values meet in one row. Of each field the `limit` values with the highest sums are kept.
[[nodiscard]] Facet cross_counts(const store::IndexReader& reader, Collection collection,
                                 const RowSet& rows, const FacetRequest& request);

}  // namespace lede::query
