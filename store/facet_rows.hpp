// SPDX-License-Identifier: GPL-2.0-or-later
// Which rows of a segment have each value of a facet field: its column turned round.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/row_bits.hpp"

namespace lede::store {

class FacetColumn;

/// Takes at most four bytes for each value of each row, as frequent values have bits, which then
/// are no more than a list, and four a value. Immutable.
class FacetRows {
 public:
  explicit FacetRows(const FacetColumn& column);

  /// How many rows of `set`, which has the bits of all rows of the segment, have the value.
  [[nodiscard]] std::uint32_t count(std::uint32_t ordinal, const RowBits& set) const;
  /// Whether `count` is above 0. Asked of many values of a field: the first rows of a value are
  /// looked up without a branch between them, which nobody could foresee.
  [[nodiscard]] bool any(std::uint32_t ordinal, const RowBits& set) const {
    constexpr std::uint32_t kAtOnce = 4;
    const Value& value = values_[ordinal];
    if (is_frequent(value) || value.rows == 0) return any_frequent(value, set);
    const std::uint32_t* rows = &lists_[value.start];
    std::uint64_t found = 0;
    for (std::uint32_t i = 0; i < kAtOnce; ++i) {
      found |= row_bit(set, rows[std::min(i, value.rows - 1)]);
    }
    const bool enough = (found != 0) | (value.rows <= kAtOnce);
    return enough ? found != 0 : any_of(list(value).subspan(kAtOnce), set);
  }
  /// Calls `visit` with the ordinal of each value whose first row is not in `set`, in their order:
  /// `set` lacks no other value. A value without rows may come or not.
  template <typename Visit>
  void each_first_outside(const RowBits& set, const Visit& visit) const {
    // Found for many before any is visited: nobody could foresee a branch for each.
    constexpr std::size_t kAtOnce = 256;
    std::array<std::uint32_t, kAtOnce> outside{};
    for (std::size_t begin = 0; begin < first_rows_.size(); begin += kAtOnce) {
      const std::size_t end = std::min(begin + kAtOnce, first_rows_.size());
      std::size_t count = 0;
      for (std::size_t ordinal = begin; ordinal < end; ++ordinal) {
        outside[count] = static_cast<std::uint32_t>(ordinal);
        count += 1 ^ row_bit(set, first_rows_[ordinal]);
      }
      for (std::size_t i = 0; i < count; ++i) visit(outside[i]);
    }
  }

 private:
  struct Value {
    std::uint32_t rows = 0;
    std::uint32_t start = 0;  ///< in `lists_`, or in words of `bits_`
  };

  [[nodiscard]] bool is_frequent(const Value& value) const {
    return value.rows >= words_ * sizeof(std::uint64_t) / sizeof(std::uint32_t);
  }
  [[nodiscard]] std::span<const std::uint32_t> list(const Value& value) const {
    return std::span(lists_).subspan(value.start, value.rows);
  }
  [[nodiscard]] std::span<const std::uint64_t> bits(const Value& value) const {
    return std::span(bits_).subspan(value.start, words_);
  }
  [[nodiscard]] bool any_frequent(const Value& value, const RowBits& set) const;
  [[nodiscard]] static bool any_of(std::span<const std::uint32_t> rows, const RowBits& set);

  std::size_t words_;
  std::vector<Value> values_;
  std::vector<std::uint32_t> lists_{};
  std::vector<std::uint64_t> bits_{};
  std::vector<std::uint32_t> first_rows_;  ///< by ordinal
};

}  // namespace lede::store
