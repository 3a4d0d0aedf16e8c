// SPDX-License-Identifier: GPL-2.0-or-later
// One facet field over all segments: each value numbered once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "store/columns.hpp"

namespace lede::store {

/// Views of the columns, which must outlive it. One thread at a time.
class FacetUnion {
 public:
  /// Where a value is in one of the segments.
  struct Place {
    std::uint32_t segment = 0;
    std::uint32_t ordinal = 0;
  };

  /// By segment; null for a segment without the field.
  explicit FacetUnion(std::vector<const FacetColumn*> columns);

  [[nodiscard]] std::size_t segments() const { return columns_.size(); }
  /// Null for a segment without the field.
  [[nodiscard]] const FacetColumn* column(std::size_t segment) const { return columns_[segment]; }
  /// Distinct values of all segments; they are numbered in the order of their bytes.
  [[nodiscard]] std::uint32_t values() const {
    return static_cast<std::uint32_t>(starts_.size() - 1);
  }
  [[nodiscard]] std::string_view value(std::uint32_t number) const;
  /// By ordinal of the segment, the numbers here; empty where they are the same.
  [[nodiscard]] std::span<const std::uint32_t> numbers(std::size_t segment) const {
    return numbers_[segment];
  }
  /// The segments that have the value, in their order.
  [[nodiscard]] std::span<const Place> places(std::uint32_t number) const {
    return std::span(places_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
  }
  /// Rows of all segments that have the value, deleted ones included.
  [[nodiscard]] std::uint64_t total(std::uint32_t number) const;
  /// All numbers, those with the highest totals first; ordered when it is first asked for.
  [[nodiscard]] std::span<const std::uint32_t> by_total() const;

 private:
  std::vector<const FacetColumn*> columns_;
  std::vector<std::vector<std::uint32_t>> numbers_{};
  std::vector<Place> places_{};
  std::vector<std::uint32_t> starts_{};  ///< of each number's places; one more at the end
  mutable std::vector<std::uint32_t> by_total_{};
};

}  // namespace lede::store
