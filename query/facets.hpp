// SPDX-License-Identifier: GPL-2.0-or-later
// Exact counts of field values over matching rows.
#pragma once

#include <map>
#include <set>
#include <string>

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "query/row_set.hpp"

namespace lede::query {

/// Throws Error kInvalidArgument for a field that has no facet in the collection.
void check_facet(const FacetRequest& request, Collection collection);

/// The fields whose filters do not count for the facet: "date" for "date:month", both of a cross.
[[nodiscard]] std::set<std::string> filtered_fields(const FacetRequest& request);

/// By field, the folded values that filters name.
using SelectedValues = std::map<std::string, std::set<std::string>>;

[[nodiscard]] Facet count_facet(const store::IndexReader& reader, Collection collection,
                                MatchedRows& rows, const FacetRequest& request,
                                const SelectedValues& selected);

}  // namespace lede::query
