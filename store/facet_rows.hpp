// SPDX-License-Identifier: GPL-2.0-or-later
// Which rows of a segment have each value of a facet field: its column turned round.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/row_bits.hpp"

namespace lede::store {

class FacetColumn;

/// Takes at most four bytes for each value of each row: frequent values have bits, which then are
/// no more than a list. Immutable.
class FacetRows {
 public:
  explicit FacetRows(const FacetColumn& column);

  /// How many rows have the value.
  [[nodiscard]] std::uint32_t total(std::uint32_t ordinal) const { return values_[ordinal].rows; }
  /// How many rows of `set`, which has the bits of all rows of the segment, have the value.
  [[nodiscard]] std::uint32_t count(std::uint32_t ordinal, const RowBits& set) const;
  /// Whether `count` is above 0.
  [[nodiscard]] bool any(std::uint32_t ordinal, const RowBits& set) const;

 private:
  struct Value {
    std::uint32_t rows = 0;
    std::uint32_t start = 0;  ///< in `lists_`, or in words of `bits_`
  };

  [[nodiscard]] bool is_frequent(const Value& value) const;
  [[nodiscard]] std::span<const std::uint32_t> list(const Value& value) const;
  [[nodiscard]] std::span<const std::uint64_t> bits(const Value& value) const;

  std::size_t words_;
  std::vector<Value> values_;
  std::vector<std::uint32_t> lists_{};
  std::vector<std::uint64_t> bits_{};
};

}  // namespace lede::store
