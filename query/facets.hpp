// SPDX-License-Identifier: GPL-2.0-or-later
// Exact counts of field values over matching rows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "query/row_set.hpp"

namespace lede::query {

/// Throws Error kInvalidArgument for a field that has no facet in the collection.
void check_facet(const FacetRequest& request, Collection collection);

/// The field whose filters do not count for the facet: "date" for "date:month"; empty for crosses.
[[nodiscard]] std::string filtered_field(const FacetRequest& request);

/// Log-likelihood ratio (Dunning 1993) of a value in the matches against the rest, 0 when it is
/// no more frequent there.
[[nodiscard]] double surprise(double in_matches, double matches, double in_all, double all);

/// `selected` holds the folded values that filters name.
[[nodiscard]] Facet count_facet(const store::IndexReader& reader, Collection collection,
                                const RowSet& rows, const FacetRequest& request,
                                const std::set<std::string>& selected);

}  // namespace lede::query
