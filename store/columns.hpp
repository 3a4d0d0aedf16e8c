// SPDX-License-Identifier: GPL-2.0-or-later
// Memory-mapped columns of one collection of one segment: facet values and numbers by row.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/facet_rows.hpp"

namespace lede::store {

/// Values of one facet field; ordinals are ranks in the sorted dictionary of the segment.
class FacetColumn {
 public:
  [[nodiscard]] std::uint32_t rows() const { return rows_; }
  /// Distinct values in the segment.
  [[nodiscard]] std::uint32_t values() const { return values_; }
  [[nodiscard]] std::string_view value(std::uint32_t ordinal) const;
  /// Sorted distinct ordinals of the row.
  [[nodiscard]] std::span<const std::uint32_t> ordinals(std::uint32_t row) const {
    return {ordinals_ + offsets_[row], ordinals_ + offsets_[row + 1]};
  }
  /// Rows that have each value, counted when the segment was written (deleted rows included).
  [[nodiscard]] std::span<const std::uint32_t> totals() const { return {totals_, values_}; }
  /// Values of all rows together.
  [[nodiscard]] std::uint32_t entries() const { return offsets_[rows_]; }
  /// Made when it is asked for the second time, kept from then on; null before: a process that
  /// counts once is done sooner without. Thread-safe.
  [[nodiscard]] const FacetRows* turned() const;

 private:
  struct Turned;
  friend class Columns;
  std::uint32_t rows_ = 0;
  std::uint32_t values_ = 0;
  const std::uint32_t* offsets_ = nullptr;
  const std::uint32_t* ordinals_ = nullptr;
  const std::uint32_t* totals_ = nullptr;
  const std::uint32_t* value_offsets_ = nullptr;
  const char* value_bytes_ = nullptr;
  std::shared_ptr<Turned> turned_{};
};

/// The columns file. Thread-safe; pointers live as long as the object.
class Columns {
 public:
  /// Throws Error kDamaged with the path when the frame or a size is wrong. The contents of a
  /// column are checked when it is first asked for, so that opening stays cheap.
  explicit Columns(const std::string& path);
  ~Columns();
  Columns(Columns&&) noexcept;
  Columns& operator=(Columns&&) noexcept;

  [[nodiscard]] std::uint32_t rows() const;
  /// Throws Error kDamaged unless all these are there; reads nothing of them.
  void require(std::span<const std::string_view> facets,
               std::span<const std::string_view> numbers) const;
  /// Null when the collection has no such field. Throws Error kDamaged.
  [[nodiscard]] const FacetColumn* facet(std::string_view field) const;
  /// Empty when there is no such column; else one number a row. Throws Error kDamaged.
  [[nodiscard]] std::span<const std::int64_t> numbers(std::string_view name) const;
  /// Reads every byte and checks it; throws Error kDamaged.
  void verify() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Collects rows and writes a columns file.
class ColumnsWriter {
 public:
  ColumnsWriter(std::span<const std::string_view> facets,
                std::span<const std::string_view> numbers);
  ~ColumnsWriter();
  ColumnsWriter(ColumnsWriter&&) noexcept;
  ColumnsWriter& operator=(ColumnsWriter&&) noexcept;
  /// Starts the next row; `set` and `add` then fill it.
  void next_row();
  void add(std::size_t facet, std::string_view value);
  void set(std::size_t number, std::int64_t value);
  [[nodiscard]] std::uint32_t rows() const;
  /// Writes the file, without syncing it. Throws Error kIo.
  void write(const std::string& path) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One of several files whose rows become those of one.
struct ColumnsSource {
  const Columns* columns = nullptr;    ///< not owned
  std::vector<std::int64_t> shifts{};  ///< what is added to each numeric column, by position
};

/// Writes the rows of all sources one after the other, a column at a time, so that memory holds one
/// column only. Throws Error (kDamaged, kIo).
void merge_columns(std::span<const ColumnsSource> sources, std::span<const std::string_view> facets,
                   std::span<const std::string_view> numbers, const std::string& path);

}  // namespace lede::store
