// SPDX-License-Identifier: GPL-2.0-or-later
// The sections of a words file, written as they come.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/section_file.hpp"
#include "store/word_table.hpp"

namespace lede::store {

/// Calls in order: put_row* begin_table put_word* close. Throws Error kIo.
class WordsFileWriter {
 public:
  explicit WordsFileWriter(const std::string& path);

  /// The row after the last one, as encode_word_row takes it.
  void put_row(std::span<const std::uint32_t> numbers, std::span<const std::uint32_t> ranks,
               std::uint32_t title);
  /// One more than there are rows.
  [[nodiscard]] std::size_t row_number() const { return row_offsets_.size(); }
  void begin_table(std::uint64_t words);
  /// In the order of the table.
  void put_word(const WordEntry& word);
  void close();

 private:
  void write_waiting(WordTableEncoder& table);
  void write_blocks(std::string_view name, const WordTableEncoder& table);

  SectionWriter writer_;
  std::vector<std::uint64_t> row_offsets_ = {0};
  WordTableEncoder table_{};
  WordTableEncoder odd_{};
  std::string bytes_{};  ///< room to work in
};

}  // namespace lede::store
