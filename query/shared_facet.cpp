// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shared_facet.hpp"

#include <algorithm>
#include <utility>

#include "query/surprise.hpp"
#include "query/value_counts.hpp"
#include "store/exchange.hpp"

namespace lede::query {
namespace {

/// Most surprising first, by the frequencies of all shards.
void surprising_first(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                      const store::FacetUnion& field, std::vector<FacetValue>& values) {
  store::Exchange* exchange = reader.exchange();
  const auto matches = static_cast<double>(store::sum_of(exchange, "matches", rows.size()));
  std::uint64_t documents = 0;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    documents += reader.columns(segment, collection).rows();
  }
  const auto all = static_cast<double>(store::sum_of(exchange, "documents", documents));
  store::Counts totals;
  std::uint32_t number = 0;
  for (const std::uint32_t total : value_totals(field)) {
    totals[std::string(field.value(number++))] = total;
  }
  totals = store::sum_of(exchange, "totals", std::move(totals));
  std::vector<Frequency> frequencies;
  frequencies.reserve(values.size());
  for (const FacetValue& value : values) {
    frequencies.push_back(
        {static_cast<double>(value.count), static_cast<double>(totals[value.value])});
  }
  std::vector<FacetValue> ordered;
  for (const std::size_t i : by_surprise(frequencies, matches, all)) {
    ordered.push_back(std::move(values[i]));
  }
  values = std::move(ordered);
}

}  // namespace

void take_shared_values(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                        const FacetRequest& request, Facet& facet) {
  const store::FacetUnion& field = reader.facet(collection, request.field);
  store::Counts own;
  for (const ValueCount& value : count_values(field, rows)) {
    own[std::string(field.value(value.value))] = value.count;
  }
  for (const auto& [value, count] : store::sum_of(reader.exchange(), "facet", std::move(own))) {
    facet.values.push_back({value, count, false, {}});
  }
  facet.distinct = facet.values.size();
  std::ranges::stable_sort(facet.values, std::greater{}, &FacetValue::count);
  if (request.order == FacetOrder::kSurprise) {
    surprising_first(reader, collection, rows, field, facet.values);
  }
  if (request.limit > 0 && facet.values.size() > request.limit) facet.values.resize(request.limit);
}

}  // namespace lede::query
