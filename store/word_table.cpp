// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_table.hpp"

#include <algorithm>

#include "store/varint.hpp"
#include "store/word_block.hpp"

namespace lede::store {
namespace {

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end - a.begin());
}

}  // namespace

bool is_odd(const WordEntry& word) {
  const std::size_t needed = std::min({kOddBytes, word.stem.size(), word.form.size()});
  return shared_bytes(word.stem, word.form) < needed;
}

void WordTableEncoder::add(const WordEntry& word) {
  if (words_++ % kTableBlock == 0) {
    blocks_.push_back(static_cast<std::uint32_t>(taken_ + entries_.size()));
    stem_.clear();
  }
  const std::size_t of_stem = shared_bytes(stem_, word.stem);
  put_varint(of_stem, entries_);
  put_string(word.stem.substr(of_stem), entries_);
  const std::size_t of_form = shared_bytes(word.stem, word.form);
  put_varint(of_form, entries_);
  put_string(word.form.substr(of_form), entries_);
  put_varint(word.number, entries_);
  put_varint(word.articles, entries_);
  stem_ = word.stem;
}

void WordTableEncoder::take(std::string& out) {
  out.swap(entries_);
  entries_.clear();
  taken_ += out.size();
}

std::string_view WordTable::block(std::size_t number) const {
  const std::size_t end = number + 1 < blocks_.size() ? blocks_[number + 1] : entries_.size();
  const std::size_t begin = std::min<std::size_t>(blocks_[number], end);
  if (end > entries_.size()) {
    throw Error(ErrorCode::kDamaged, std::string(path_) + " holds a block that ends nowhere");
  }
  return entries_.substr(begin, end - begin);
}

std::size_t WordTable::block_before(std::string_view stem) const {
  // A stem's first word may end the block before the one that begins with it.
  std::size_t low = 0;
  std::size_t high = blocks_.size();
  while (low + 1 < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (WordBlockReader(block(middle), path_).next().stem < stem) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

void WordTable::from(std::string_view stem,
                     const std::function<bool(const WordEntry&)>& visit) const {
  for (std::size_t i = block_before(stem); i < blocks_.size(); ++i) {
    WordBlockReader reader(block(i), path_);
    while (!reader.done()) {
      const WordEntry& entry = reader.next();
      if (entry.stem >= stem && !visit(entry)) return;
    }
  }
}

std::vector<std::uint32_t> WordTable::blocks_by_number(std::uint32_t count) const {
  std::vector<std::uint32_t> blocks(count, 0);
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    WordBlockReader reader(block(i), path_);
    while (!reader.done()) {
      const std::uint32_t number = reader.next_number();
      if (number >= count) {
        throw Error(ErrorCode::kDamaged, std::string(path_) + " numbers a word wrongly");
      }
      blocks[number] = i;
    }
  }
  return blocks;
}

bool WordTable::Cursor::next() {
  while (!reader_ || reader_->done()) {
    if (block_ == table_->blocks_.size()) return false;
    reader_.emplace(table_->block(block_++), table_->path_);
  }
  entry_ = &reader_->next();
  key_.assign(entry_->stem).append(1, kAfterStem).append(entry_->form);
  return true;
}

void WordTable::each_of_block(std::size_t number,
                              const std::function<void(const WordEntry&)>& visit) const {
  if (number >= blocks_.size()) return;
  WordBlockReader reader(block(number), path_);
  while (!reader.done()) visit(reader.next());
}

}  // namespace lede::store
