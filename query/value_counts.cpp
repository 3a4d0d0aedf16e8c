// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/value_counts.hpp"

#include <algorithm>

namespace lede::query {
namespace {

using store::FacetColumn;
using store::FacetUnion;
using Rows = std::vector<std::uint32_t>;

std::uint32_t number_of(std::span<const std::uint32_t> numbers, std::uint32_t ordinal) {
  return numbers.empty() ? ordinal : numbers[ordinal];
}

/// Calls `each` with the ordinals of the rows that are not among `rows`.
template <typename Each>
void each_other(const FacetColumn& column, const Rows& rows, const Each& each) {
  auto next = rows.begin();
  for (std::uint32_t row = 0; row < column.rows(); ++row) {
    if (next != rows.end() && *next == row) {
      ++next;
      continue;
    }
    for (const std::uint32_t ordinal : column.ordinals(row)) each(ordinal);
  }
}

void add_totals(const FacetColumn& column, std::span<const std::uint32_t> numbers,
                std::vector<std::uint32_t>& counts) {
  const auto totals = column.totals();
  for (std::uint32_t ordinal = 0; ordinal < totals.size(); ++ordinal) {
    counts[number_of(numbers, ordinal)] += totals[ordinal];
  }
}

/// Where more than half of the rows match, the others are counted and taken from the totals.
void add_segment(const FacetColumn& column, const Rows& rows,
                 std::span<const std::uint32_t> numbers, std::vector<std::uint32_t>& counts) {
  if (rows.size() > column.rows() / 2) {
    add_totals(column, numbers, counts);
    if (rows.size() == column.rows()) return;
    each_other(column, rows, [&](std::uint32_t ordinal) { --counts[number_of(numbers, ordinal)]; });
    return;
  }
  for (const std::uint32_t row : rows) {
    for (const std::uint32_t ordinal : column.ordinals(row)) ++counts[number_of(numbers, ordinal)];
  }
}

std::vector<ValueCount> count_in_places(const FacetUnion& field, const RowSet& rows) {
  std::vector<std::uint32_t> counts(field.values(), 0);
  for (std::size_t segment = 0; segment < rows.segments.size(); ++segment) {
    const FacetColumn* column = field.column(segment);
    if (column == nullptr || rows.segments[segment].empty()) continue;
    add_segment(*column, rows.segments[segment], field.numbers(segment), counts);
  }
  std::vector<ValueCount> out;
  for (std::uint32_t value = 0; value < counts.size(); ++value) {
    if (counts[value] > 0) out.push_back({value, counts[value]});
  }
  return out;
}

/// For few rows of a field with many values.
std::vector<ValueCount> count_by_sorting(const FacetUnion& field, const RowSet& rows) {
  std::vector<std::uint32_t> all;
  for (std::size_t segment = 0; segment < rows.segments.size(); ++segment) {
    const FacetColumn* column = field.column(segment);
    if (column == nullptr) continue;
    for (const std::uint32_t row : rows.segments[segment]) {
      for (const std::uint32_t ordinal : column->ordinals(row)) {
        all.push_back(number_of(field.numbers(segment), ordinal));
      }
    }
  }
  std::ranges::sort(all);
  std::vector<ValueCount> out;
  for (const std::uint32_t value : all) {
    if (out.empty() || out.back().value != value) out.push_back({value, 0});
    ++out.back().count;
  }
  return out;
}

}  // namespace

std::vector<ValueCount> count_values(const FacetUnion& field, const RowSet& rows) {
  constexpr std::uint64_t kFew = 64;
  return rows.size() < field.values() / kFew ? count_by_sorting(field, rows)
                                             : count_in_places(field, rows);
}

std::vector<std::uint32_t> value_totals(const FacetUnion& field) {
  std::vector<std::uint32_t> totals(field.values(), 0);
  for (std::size_t segment = 0; segment < field.segments(); ++segment) {
    const FacetColumn* column = field.column(segment);
    if (column != nullptr) add_totals(*column, field.numbers(segment), totals);
  }
  return totals;
}

}  // namespace lede::query
