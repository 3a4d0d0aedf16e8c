// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/top_values.hpp"

#include <algorithm>

namespace lede::query {
namespace {

using store::FacetColumn;
using store::FacetRows;
using store::FacetUnion;

bool is_more(const ValueCount& a, const ValueCount& b) {
  return a.count != b.count ? a.count > b.count : a.value < b.value;
}

TopValues top_of_all(const FacetUnion& field, const RowSet& rows, std::size_t limit) {
  TopValues top;
  top.values = count_values(field, rows);
  top.distinct = top.values.size();
  const auto kept = limit == 0 ? top.values.size() : std::min(limit, top.values.size());
  std::ranges::partial_sort(top.values, top.values.begin() + static_cast<std::ptrdiff_t>(kept),
                            is_more);
  top.values.resize(kept);
  return top;
}

/// A segment's values, and which of its rows match.
struct Part {
  const FacetColumn* column = nullptr;
  const FacetRows* rows = nullptr;       ///< null where all rows match
  const store::RowBits* bits = nullptr;  ///< null where all rows match
  bool whole = false;                    ///< no row that does not match has a value

  [[nodiscard]] std::uint32_t count(std::uint32_t ordinal) const {
    return rows == nullptr ? column->totals()[ordinal] : rows->count(ordinal, *bits);
  }
  [[nodiscard]] bool any(std::uint32_t ordinal) const {
    return rows == nullptr ? column->totals()[ordinal] > 0 : rows->any(ordinal, *bits);
  }
};

/// Whether it is likely to take less time than to go through the values of all matches. The weights
/// are nanoseconds as measured on 120,000 articles; only their ratios count.
bool pays(const FacetColumn& column, std::size_t matches, std::size_t limit) {
  constexpr double kOfValue = 6;
  constexpr double kOfProbe = 1.5;
  constexpr double kOfWord = 0.4;
  constexpr double kOfMatch = 5;
  constexpr double kOfEntry = 3;
  const auto rows = static_cast<double>(column.rows());
  const auto entries = static_cast<double>(column.entries());
  const auto values = static_cast<double>(column.values());
  const auto matching = static_cast<double>(matches);
  const double until_match = std::min(rows / matching, entries / values);
  constexpr double kOfFirst = 1;
  const double absent = values * (rows - matching) / rows;
  const double turned = values * kOfFirst + absent * (kOfValue + kOfProbe * until_match) +
                        static_cast<double>(2 * limit) * kOfWord * rows / store::kBitsOfWord;
  return turned < matching * (kOfMatch + kOfEntry * entries / rows);
}

/// Empty unless it pays in each segment.
std::vector<Part> parts_of(const FacetUnion& field, MatchedRows& rows, std::size_t limit) {
  std::vector<Part> parts(field.segments());
  for (std::size_t segment = 0; segment < parts.size(); ++segment) {
    const FacetColumn* column = field.column(segment);
    const auto& matches = rows.rows().segments[segment];
    Part& part = parts[segment];
    part.whole = column == nullptr || matches.size() == column->rows();
    if (column == nullptr || column->values() == 0 || matches.empty()) continue;
    part.column = column;
    if (part.whole) continue;
    if (!pays(*column, matches.size(), limit)) return {};
  }
  bool all_turned = true;
  for (std::size_t segment = 0; segment < parts.size(); ++segment) {
    Part& part = parts[segment];
    if (part.column == nullptr) continue;
    if (part.whole) continue;
    part.rows = part.column->turned();
    all_turned = all_turned && part.rows != nullptr;
    if (!all_turned) continue;  // the others are asked for, too, so that they are there next time
    part.bits = &rows.bits(segment, part.column->rows());
  }
  if (!all_turned) parts.clear();
  return parts;
}

class TopCounter {
 public:
  TopCounter(const FacetUnion& field, std::vector<Part> parts)
      : field_(field), parts_(std::move(parts)) {}

  TopValues count(std::size_t limit) {
    TopValues top;
    for (const std::uint32_t number : field_.by_total()) {
      if (top.values.size() == limit && field_.total(number) < top.values.back().count) break;
      const ValueCount value{number, count_of(number)};
      if (value.count == 0) continue;
      top.values.insert(std::ranges::upper_bound(top.values, value, is_more), value);
      if (top.values.size() > limit) top.values.pop_back();
    }
    top.distinct = values_that_occur();
    for (std::size_t segment = 0; segment < parts_.size(); ++segment) {
      top.distinct -= absent_from(segment);
    }
    return top;
  }

 private:
  std::uint32_t count_of(std::uint32_t number) const {
    std::uint32_t count = 0;
    for (const auto& [segment, ordinal] : field_.places(number)) {
      if (parts_[segment].column != nullptr) count += parts_[segment].count(ordinal);
    }
    return count;
  }

  [[nodiscard]] std::uint64_t values_that_occur() const {
    const auto ordered = field_.by_total();
    const auto end = std::ranges::partition_point(
        ordered, [this](std::uint32_t number) { return field_.total(number) > 0; });
    return static_cast<std::uint64_t>(end - ordered.begin());
  }

  /// Values that no match has, of those that this segment is the first to have. Only values whose
  /// first row is no match can be among them.
  [[nodiscard]] std::uint64_t absent_from(std::size_t segment) const {
    const Part& part = parts_[segment];
    if (part.whole) return 0;
    const auto numbers = field_.numbers(segment);
    std::uint64_t absent = 0;
    const auto look = [&](std::uint32_t ordinal) {
      absent += is_absent(numbers.empty() ? ordinal : numbers[ordinal], segment) ? 1U : 0U;
    };
    if (part.rows != nullptr) {
      part.rows->each_first_outside(*part.bits, look);
    } else {  // nothing of the segment matches
      const auto totals = field_.column(segment)->totals();
      for (std::uint32_t ordinal = 0; ordinal < totals.size(); ++ordinal) {
        if (totals[ordinal] > 0) look(ordinal);
      }
    }
    return absent;
  }

  [[nodiscard]] bool is_absent(std::uint32_t number, std::size_t segment) const {
    for (const auto& [other, ordinal] : field_.places(number)) {
      if (other < segment && field_.column(other)->totals()[ordinal] > 0) return false;
      if (parts_[other].column != nullptr && parts_[other].any(ordinal)) return false;
    }
    return true;
  }

  const FacetUnion& field_;
  std::vector<Part> parts_;
};

}  // namespace

TopValues top_values(const FacetUnion& field, MatchedRows& rows, std::size_t limit) {
  if (limit > 0) {
    auto parts = parts_of(field, rows, limit);
    if (!parts.empty()) return TopCounter(field, std::move(parts)).count(limit);
  }
  return top_of_all(field, rows.rows(), limit);
}

}  // namespace lede::query
