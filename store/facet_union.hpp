// SPDX-License-Identifier: GPL-2.0-or-later
// One facet field over all segments: each value numbered once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "store/columns.hpp"

namespace lede::store {

/// Views of the columns, which must outlive it. Immutable.
class FacetUnion {
 public:
  /// By segment; null for a segment without the field.
  explicit FacetUnion(std::vector<const FacetColumn*> columns);

  [[nodiscard]] std::size_t segments() const { return columns_.size(); }
  /// Null for a segment without the field.
  [[nodiscard]] const FacetColumn* column(std::size_t segment) const { return columns_[segment]; }
  /// Distinct values of all segments; they are numbered in the order of their bytes.
  [[nodiscard]] std::uint32_t values() const { return static_cast<std::uint32_t>(first_.size()); }
  [[nodiscard]] std::string_view value(std::uint32_t number) const;
  /// By ordinal of the segment, the numbers here; empty where they are the same.
  [[nodiscard]] std::span<const std::uint32_t> numbers(std::size_t segment) const {
    return numbers_[segment];
  }

 private:
  /// Where a value is read from.
  struct Place {
    std::uint32_t segment = 0;
    std::uint32_t ordinal = 0;
  };

  std::vector<const FacetColumn*> columns_;
  std::vector<std::vector<std::uint32_t>> numbers_{};
  std::vector<Place> first_{};
};

}  // namespace lede::store
