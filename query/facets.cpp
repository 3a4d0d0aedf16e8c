// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/cross_counts.hpp"
#include "query/dates.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

using Counts = std::unordered_map<std::string, std::uint64_t>;

/// Automatic width of a date histogram: the finest that gives no more bars than this.
constexpr std::int64_t kMaxDayBars = 62;
constexpr std::int64_t kMaxMonthBars = 62;

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

std::size_t date_letters(std::string_view field, std::int64_t first, std::int64_t last) {
  if (field == "date:year") return 4;
  if (field == "date:month") return 7;
  if (field == "date:day" || last - first < kMaxDayBars) return 10;
  return (last - first) / 30 < kMaxMonthBars ? 7 : 4;
}

Counts count_dates(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                   std::string_view field) {
  std::unordered_map<std::int64_t, std::uint64_t> days;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    const auto column = reader.columns(segment, collection).numbers("date");
    for (const std::uint32_t row : rows.segments[segment]) ++days[column[row]];
  }
  days.erase(store::kNoDate);
  Counts counts;
  if (days.empty()) return counts;
  const auto [first, last] = std::ranges::minmax_element(days);
  const std::size_t letters = date_letters(field, first->first, last->first);
  for (const auto& [day, count] : days) counts[iso_day(day).substr(0, letters)] += count;
  return counts;
}

/// Counts ordinals in an array for each segment, and strings only once for each value.
void count_segment(const store::FacetColumn& column, const std::vector<std::uint32_t>& rows,
                   Counts& counts) {
  std::vector<std::uint32_t> ordinals(column.values(), 0);
  if (rows.size() == column.rows()) {
    std::ranges::copy(column.totals(), ordinals.begin());
  } else {
    for (const std::uint32_t row : rows) {
      for (const std::uint32_t ordinal : column.ordinals(row)) ++ordinals[ordinal];
    }
  }
  for (std::uint32_t ordinal = 0; ordinal < ordinals.size(); ++ordinal) {
    if (ordinals[ordinal] > 0) counts[std::string(column.value(ordinal))] += ordinals[ordinal];
  }
}

Counts count_values(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                    const std::string& field) {
  if (is_date(field)) return count_dates(reader, collection, rows, field);
  Counts counts;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    if (rows.segments[segment].empty()) continue;
    const auto* column = reader.columns(segment, collection).facet(field);
    if (column != nullptr) count_segment(*column, rows.segments[segment], counts);
  }
  return counts;
}

std::uint64_t total_of(const store::IndexReader& reader, Collection collection,
                       const std::string& field, const std::string& value) {
  std::uint64_t total = 0;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    const auto* column = reader.columns(segment, collection).facet(field);
    if (column == nullptr) continue;
    std::uint32_t low = 0;
    std::uint32_t high = column->values();
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (column->value(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < column->values() && column->value(low) == value) total += column->totals()[low];
  }
  return total;
}

/// Log-likelihood ratio (Dunning 1993) of a value in the matches against the rest, 0 when it is
/// no more frequent there.
double surprise(double in_matches, double matches, double in_all, double all) {
  const auto part = [](double observed, double expected) {
    return observed > 0 && expected > 0 ? observed * std::log(observed / expected) : 0;
  };
  const double rate = in_all / std::max(all, 1.0);
  if (in_matches <= matches * rate) return 0;
  return 2 * (part(in_matches, matches * rate) + part(in_all - in_matches, (all - matches) * rate));
}

void order_by_surprise(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                       const std::string& field, std::vector<FacetValue>& values) {
  double all = 0;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    all += reader.columns(segment, collection).rows();
  }
  std::unordered_map<std::string, double> scores;
  for (const FacetValue& value : values) {
    scores[value.value] =
        surprise(static_cast<double>(value.count), static_cast<double>(rows.size()),
                 static_cast<double>(total_of(reader, collection, field, value.value)), all);
  }
  std::ranges::stable_sort(values, std::greater{},
                           [&](const FacetValue& value) { return scores[value.value]; });
}

}  // namespace

void check_facet(const FacetRequest& request, Collection collection) {
  const std::size_t comma = request.field.find(',');
  check_name(request.field.substr(0, comma), collection);
  if (comma == std::string::npos) return;
  check_name(request.field.substr(comma + 1), collection);
  if (request.field.find("date") != std::string::npos) {
    throw Error(ErrorCode::kInvalidArgument,
                fmt::format("facet {}: dates can't be crossed with another facet", request.field));
  }
}

std::string filtered_field(const FacetRequest& request) {
  if (request.field.find(',') != std::string::npos) return {};
  return is_date(request.field) ? "date" : request.field;
}

Facet count_facet(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                  const FacetRequest& request, const std::set<std::string>& selected) {
  if (request.field.find(',') != std::string::npos) {
    return cross_counts(reader, collection, rows, request);
  }
  Facet facet;
  facet.field = request.field;
  for (const auto& [value, count] : count_values(reader, collection, rows, request.field)) {
    facet.values.push_back({value, count, selected.contains(store::fold_value(value)), {}});
  }
  facet.distinct = facet.values.size();
  const bool dates = is_date(request.field);
  std::ranges::sort(facet.values, [&](const FacetValue& a, const FacetValue& b) {
    if (!dates && a.count != b.count) return a.count > b.count;
    return a.value < b.value;
  });
  if (request.order == FacetOrder::kSurprise && !dates) {
    order_by_surprise(reader, collection, rows, request.field, facet.values);
  }
  // A histogram has no best values: cutting it would leave a hole in time.
  if (!dates && request.limit > 0 && facet.values.size() > request.limit) {
    facet.values.resize(request.limit);
  }
  return facet;
}

}  // namespace lede::query
