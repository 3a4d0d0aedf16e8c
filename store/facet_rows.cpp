// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/facet_rows.hpp"

#include <algorithm>

#include "store/columns.hpp"

namespace lede::store {

FacetRows::FacetRows(const FacetColumn& column)
    : words_(bit_words(column.rows())), values_(column.values()), first_rows_(column.values(), 0) {
  // The totals of the file are not taken: a wrong one would have rows written over others.
  for (std::uint32_t row = 0; row < column.rows(); ++row) {
    for (const std::uint32_t ordinal : column.ordinals(row)) {
      if (values_[ordinal].rows++ == 0) first_rows_[ordinal] = row;
    }
  }
  std::size_t listed = 0;
  std::size_t words = 0;
  for (Value& value : values_) {
    std::size_t& end = is_frequent(value) ? words : listed;
    value.start = static_cast<std::uint32_t>(end);
    end += is_frequent(value) ? words_ : value.rows;
  }
  lists_.resize(listed);
  bits_.resize(words);
  std::vector<std::uint32_t> filled(values_.size(), 0);
  for (std::uint32_t row = 0; row < column.rows(); ++row) {
    for (const std::uint32_t ordinal : column.ordinals(row)) {
      const Value& value = values_[ordinal];
      if (is_frequent(value)) {
        bits_[value.start + row / kBitsOfWord] |= std::uint64_t{1} << (row % kBitsOfWord);
      } else {
        lists_[value.start + filled[ordinal]++] = row;
      }
    }
  }
}

std::uint32_t FacetRows::count(std::uint32_t ordinal, const RowBits& set) const {
  const Value& value = values_[ordinal];
  if (is_frequent(value)) return count_common(bits(value), set);
  std::uint64_t count = 0;
  for (const std::uint32_t row : list(value)) count += row_bit(set, row);
  return static_cast<std::uint32_t>(count);
}

bool FacetRows::any_frequent(const Value& value, const RowBits& set) const {
  return value.rows > 0 && have_common(bits(value), set);
}

bool FacetRows::any_of(std::span<const std::uint32_t> rows, const RowBits& set) {
  return std::ranges::any_of(rows, [&](std::uint32_t row) { return row_bit(set, row) != 0; });
}

}  // namespace lede::store
