// SPDX-License-Identifier: GPL-2.0-or-later
// Byte strings by row, compressed a few at a time: what records and annotations lie in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "store/dictionary.hpp"

namespace lede::store {

/// Thread-safe reader over a memory-mapped file.
class RowBlocks {
 public:
  explicit RowBlocks(const std::string& path);  ///< throws Error kDamaged
  ~RowBlocks();
  RowBlocks(RowBlocks&&) noexcept;
  RowBlocks& operator=(RowBlocks&&) noexcept;

  [[nodiscard]] std::uint32_t rows() const;
  /// The first row behind those that share a block with a row that is there.
  [[nodiscard]] std::uint32_t next_block(std::uint32_t row) const;
  /// Lives until the thread reads another row of any such file; what is large goes into `large` and
  /// lives as long as that. `where` names the row in messages. Throws Error kDamaged.
  [[nodiscard]] std::string_view read(std::uint32_t row, std::string_view where,
                                      std::string& large) const;
  /// The dictionary that new files should go on using; null when there is none.
  [[nodiscard]] Dictionary dictionary() const;
  /// Compares the checksums of all of it; throws Error kDamaged.
  void verify() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;
  /// For messages.
  [[nodiscard]] const std::string& path() const;

 private:
  friend class RowBlocksWriter;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Calls in order: (add | append)* finish.
class RowBlocksWriter {
 public:
  /// Compresses without a dictionary.
  explicit RowBlocksWriter(const std::string& path);
  /// Uses the dictionary of `share`; without one the first rows are held back until there are
  /// enough to train it. `share` must outlive the writer.
  RowBlocksWriter(const std::string& path, DictionaryShare& share);
  ~RowBlocksWriter();
  RowBlocksWriter(RowBlocksWriter&&) noexcept;
  RowBlocksWriter& operator=(RowBlocksWriter&&) noexcept;

  void add(std::string_view row);
  /// Appends all rows of a file as they are stored, with the dictionaries that they need.
  void append(const RowBlocks& source);
  void finish();  ///< writes the offsets and closes; throws Error kIo

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
