// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/cross_counts.hpp"
#include "query/date_counts.hpp"
#include "query/shared_facet.hpp"
#include "query/surprise.hpp"
#include "query/top_values.hpp"
#include "query/value_counts.hpp"
#include "store/facet_union.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

bool is_date(std::string_view field) {
  return field == "date" || field.starts_with("date:");
}

std::vector<std::string> facet_names(Collection collection) {
  std::vector<std::string> names;
  if (collection == Collection::kArticles) {
    names.assign(store::kArticleFacets.begin(), store::kArticleFacets.end());
  } else {
    names.assign(store::kStatementFacets.begin(), store::kStatementFacets.end());
  }
  names.insert(names.end(), {"date", "date:year", "date:month", "date:day"});
  return names;
}

void check_name(const std::string& name, Collection collection) {
  const auto names = facet_names(collection);
  if (std::ranges::find(names, name) != names.end()) return;
  std::string all;
  for (const std::string& known : names) all += (all.empty() ? "" : ", ") + known;
  throw Error(ErrorCode::kInvalidArgument,
              fmt::format("facet {}: there is no such facet; facets are {}", name, all));
}

std::vector<std::string> crossed_fields(std::string_view facet) {
  std::vector<std::string> names;
  while (true) {
    const std::size_t comma = facet.find(',');
    names.emplace_back(facet.substr(0, comma));
    if (comma == std::string_view::npos) return names;
    facet.remove_prefix(comma + 1);
  }
}

/// Most surprising first; equal ones as they are.
void surprising_first(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                      const store::FacetUnion& field, std::vector<ValueCount>& values) {
  double all = 0;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    all += reader.columns(segment, collection).rows();
  }
  const auto totals = value_totals(field);
  std::vector<Frequency> frequencies;
  frequencies.reserve(values.size());
  for (const ValueCount& value : values) {
    frequencies.push_back(
        {static_cast<double>(value.count), static_cast<double>(totals[value.value])});
  }
  std::vector<ValueCount> ordered;
  for (const std::size_t i : by_surprise(frequencies, static_cast<double>(rows.size()), all)) {
    ordered.push_back(values[i]);
  }
  values = std::move(ordered);
}

void take_values(const store::IndexReader& reader, Collection collection, MatchedRows& rows,
                 const FacetRequest& request, Facet& facet) {
  if (reader.exchange() != nullptr) {
    return take_shared_values(reader, collection, rows.rows(), request, facet);
  }
  const store::FacetUnion& field = reader.facet(collection, request.field);
  const bool surprising = request.order == FacetOrder::kSurprise;
  auto [values, distinct] = top_values(field, rows, surprising ? 0 : request.limit);
  facet.distinct = distinct;
  if (surprising) surprising_first(reader, collection, rows.rows(), field, values);
  if (request.limit > 0 && values.size() > request.limit) values.resize(request.limit);
  for (const ValueCount& value : values) {
    facet.values.push_back({std::string(field.value(value.value)), value.count, false, {}});
  }
}

/// A histogram has no best values: cutting it would leave a hole in time.
void take_dates(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                const FacetRequest& request, Facet& facet) {
  for (const auto& [date, count] : count_dates(reader, collection, rows, request.field)) {
    facet.values.push_back({date, count, false, {}});
  }
  facet.distinct = facet.values.size();
}

/// A pair is selected when each of its fields that has filters has a value that they name.
void mark_selected(const SelectedValues& selected, Facet& facet) {
  const auto names =
      is_date(facet.field) ? std::vector<std::string>{"date"} : crossed_fields(facet.field);
  for (FacetValue& value : facet.values) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto chosen = selected.find(names[i]);
      if (chosen == selected.end()) continue;
      const std::string& part = value.parts.empty() ? value.value : value.parts[i];
      value.selected = chosen->second.contains(store::fold_value(part));
      if (!value.selected) break;
    }
  }
}

}  // namespace

void check_facet(const FacetRequest& request, Collection collection) {
  const auto names = crossed_fields(request.field);
  if (names.size() > 2) {
    throw Error(ErrorCode::kInvalidArgument,
                fmt::format("facet {}: no more than two facets cross", request.field));
  }
  for (const std::string& name : names) check_name(name, collection);
  if (names.size() == 1) return;
  if (request.field.find("date") != std::string::npos) {
    throw Error(ErrorCode::kInvalidArgument,
                fmt::format("facet {}: dates can't be crossed with another facet", request.field));
  }
}

std::set<std::string> filtered_fields(const FacetRequest& request) {
  if (is_date(request.field)) return {"date"};
  const auto names = crossed_fields(request.field);
  return {names.begin(), names.end()};
}

Facet count_facet(const store::IndexReader& reader, Collection collection, MatchedRows& rows,
                  const FacetRequest& request, const SelectedValues& selected) {
  Facet facet;
  if (crossed_fields(request.field).size() > 1) {
    facet = cross_counts(reader, collection, rows.rows(), request);
  } else if (is_date(request.field)) {
    take_dates(reader, collection, rows.rows(), request, facet);
  } else {
    take_values(reader, collection, rows, request, facet);
  }
  facet.field = request.field;
  mark_selected(selected, facet);
  return facet;
}

}  // namespace lede::query
