// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/words_file.hpp"

#include "store/word_row.hpp"

namespace lede::store {

WordsFileWriter::WordsFileWriter(const std::string& path) : writer_(path) {
  writer_.begin_section("rows");
}

void WordsFileWriter::put_row(std::span<const std::uint32_t> numbers,
                              std::span<const std::uint32_t> ranks, std::uint32_t title) {
  bytes_.clear();
  encode_word_row(numbers, ranks, title, bytes_);
  writer_.write(bytes_);
  row_offsets_.push_back(writer_.section_bytes());
}

void WordsFileWriter::begin_table(std::uint64_t words) {
  writer_.begin_section("row_offsets");
  writer_.write_array(std::span<const std::uint64_t>(row_offsets_));
  writer_.begin_section("count");
  writer_.write_array(std::span<const std::uint64_t>(&words, 1));
  writer_.begin_section("table");
}

void WordsFileWriter::put_word(const WordEntry& word) {
  constexpr std::size_t kWriteEach = 1U << 16U;
  table_.add(word);
  if (table_.waiting() >= kWriteEach) write_waiting(table_);
  if (is_odd(word)) odd_.add(word);  // few: they wait until the table ends
}

void WordsFileWriter::write_waiting(WordTableEncoder& table) {
  table.take(bytes_);
  writer_.write(bytes_);
}

void WordsFileWriter::write_blocks(std::string_view name, const WordTableEncoder& table) {
  writer_.begin_section(name);
  writer_.write_array(std::span<const std::uint32_t>(table.blocks()));
}

void WordsFileWriter::close() {
  write_waiting(table_);
  write_blocks("table_blocks", table_);
  writer_.begin_section("odd");
  write_waiting(odd_);
  write_blocks("odd_blocks", odd_);
  writer_.close();
}

}  // namespace lede::store
