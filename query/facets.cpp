// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/cross_counts.hpp"
#include "query/dates.hpp"
#include "query/shared_facet.hpp"
#include "query/value_counts.hpp"
#include "store/facet_union.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

/// By the start of the ISO date.
using DateCounts = std::map<std::string, std::uint64_t>;

/// Automatic width of a date histogram: the finest that gives no more bars than this.
constexpr double kMaxDayBars = 62;
constexpr double kMaxMonthBars = 62;

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
  // Dates of a damaged column may lie further apart than their type can tell.
  const double days = static_cast<double>(last) - static_cast<double>(first);
  if (field == "date:day" || days < kMaxDayBars) return 10;
  return days / 30 < kMaxMonthBars ? 7 : 4;
}

using Days = std::unordered_map<std::int64_t, std::uint64_t>;

std::int64_t day_of(std::string_view text) {
  std::int32_t day = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), day);
  if (failure != std::errc{} || end != text.data() + text.size()) {
    throw Error(ErrorCode::kDamaged, "a shard sent a day that is none");
  }
  return day;
}

/// The width of the bars depends on the days of all shards.
Days days_of_all(const store::IndexReader& reader, Days own) {
  if (reader.exchange() == nullptr) return own;
  store::Counts part;
  for (const auto& [day, count] : own) part[std::to_string(day)] = count;
  Days all;
  for (const auto& [day, count] : store::sum_of(reader.exchange(), "days", std::move(part))) {
    all[day_of(day)] += count;
  }
  return all;
}

DateCounts count_dates(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                       std::string_view field) {
  Days days;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    const auto column = reader.columns(segment, collection).numbers("date");
    for (const std::uint32_t row : rows.segments[segment]) ++days[column[row]];
  }
  days.erase(store::kNoDate);
  days = days_of_all(reader, std::move(days));
  DateCounts counts;
  if (days.empty()) return counts;
  const auto [first, last] = std::ranges::minmax_element(days);
  const std::size_t letters = date_letters(field, first->first, last->first);
  for (const auto& [day, count] : days) counts[iso_day(day).substr(0, letters)] += count;
  return counts;
}

/// Most surprising first; equal ones as they are.
void order_by_surprise(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                       const store::FacetUnion& field, std::vector<ValueCount>& values) {
  double all = 0;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    all += reader.columns(segment, collection).rows();
  }
  const auto totals = value_totals(field);
  std::unordered_map<std::uint32_t, double> scores;
  for (const ValueCount& value : values) {
    scores[value.value] =
        surprise(value.count, static_cast<double>(rows.size()), totals[value.value], all);
  }
  std::ranges::stable_sort(values, std::greater{},
                           [&](const ValueCount& value) { return scores[value.value]; });
}

/// Most frequent first, then by the bytes of the value, as their numbers are; all of them only
/// when `limit` is 0.
void order_by_count(std::vector<ValueCount>& values, std::size_t limit) {
  const auto kept = limit == 0 ? values.size() : std::min(limit, values.size());
  std::ranges::partial_sort(values, values.begin() + static_cast<std::ptrdiff_t>(kept),
                            [](const ValueCount& a, const ValueCount& b) {
                              return a.count != b.count ? a.count > b.count : a.value < b.value;
                            });
}

void take_values(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                 const FacetRequest& request, Facet& facet) {
  if (reader.exchange() != nullptr) {
    return take_shared_values(reader, collection, rows, request, facet);
  }
  const store::FacetUnion& field = reader.facet(collection, request.field);
  std::vector<ValueCount> values = count_values(field, rows);
  facet.distinct = values.size();
  const bool surprising = request.order == FacetOrder::kSurprise;
  order_by_count(values, surprising ? 0 : request.limit);
  if (surprising) order_by_surprise(reader, collection, rows, field, values);
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

}  // namespace

double surprise(double in_matches, double matches, double in_all, double all) {
  const auto part = [](double observed, double expected) {
    return observed > 0 && expected > 0 ? observed * std::log(observed / expected) : 0;
  };
  const double rate = in_all / std::max(all, 1.0);
  if (in_matches <= matches * rate) return 0;
  return 2 * (part(in_matches, matches * rate) + part(in_all - in_matches, (all - matches) * rate));
}

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
  if (is_date(request.field)) {
    take_dates(reader, collection, rows, request, facet);
  } else {
    take_values(reader, collection, rows, request, facet);
  }
  if (selected.empty()) return facet;
  for (FacetValue& value : facet.values) {
    value.selected = selected.contains(store::fold_value(value.value));
  }
  return facet;
}

}  // namespace lede::query
