// SPDX-License-Identifier: GPL-2.0-or-later
// Facet values counted over several shards.
#pragma once

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "query/row_set.hpp"

namespace lede::query {

/// Fills in the values of a field that is no date and no cross; the reader must have an exchange.
void take_shared_values(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                        const FacetRequest& request, Facet& facet);

}  // namespace lede::query
