// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_table.hpp"

#include <algorithm>
#include <tuple>

#include "store/varint.hpp"

namespace lede::store {
namespace {

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end - a.begin());
}

/// Reads the entries of one block one after the other.
class BlockReader {
 public:
  BlockReader(std::string_view block, std::string_view path) : reader_(block, path), path_(path) {}

  [[nodiscard]] bool done() const { return reader_.done(); }

  /// The number of the next word, which is passed over; cheaper than to read it.
  std::uint32_t next_number() {
    for (int part = 0; part < 2; ++part) {
      std::ignore = reader_.number<std::size_t>();
      std::ignore = reader_.string();
    }
    const auto number = reader_.number<std::uint32_t>();
    std::ignore = reader_.number<std::uint32_t>();
    return number;
  }

  const WordEntry& next() {
    extend(stem_, stem_);
    extend(form_, stem_);
    entry_.stem = stem_;
    entry_.form = form_;
    entry_.number = reader_.number<std::uint32_t>();
    entry_.articles = reader_.number<std::uint32_t>();
    return entry_;
  }

 private:
  /// `base` up to the number of bytes shared with it, then the rest that is written out.
  void extend(std::string& text, const std::string& base) {
    const auto shared = reader_.number<std::size_t>();
    const std::string_view rest = reader_.string();
    if (shared > base.size()) {
      throw Error(ErrorCode::kDamaged, std::string(path_) + " holds a word that cannot be");
    }
    if (&text != &base) text = base;
    text.resize(shared);
    text += rest;
  }

  ByteReader reader_;
  std::string_view path_;
  std::string stem_{};
  std::string form_{};
  WordEntry entry_{};
};

}  // namespace

bool is_odd(const WordEntry& word) {
  const std::size_t needed = std::min({kOddBytes, word.stem.size(), word.form.size()});
  return shared_bytes(word.stem, word.form) < needed;
}

WordTableBytes encode_word_table(std::span<const WordEntry> words) {
  WordTableBytes out;
  std::string_view before;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const WordEntry& word = words[i];
    if (i % kTableBlock == 0) {
      out.blocks.push_back(static_cast<std::uint32_t>(out.entries.size()));
      before = {};
    }
    const std::size_t of_stem = shared_bytes(before, word.stem);
    put_varint(of_stem, out.entries);
    put_string(word.stem.substr(of_stem), out.entries);
    const std::size_t of_form = shared_bytes(word.stem, word.form);
    put_varint(of_form, out.entries);
    put_string(word.form.substr(of_form), out.entries);
    put_varint(word.number, out.entries);
    put_varint(word.articles, out.entries);
    before = word.stem;
  }
  return out;
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
    if (BlockReader(block(middle), path_).next().stem < stem) {
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
    BlockReader reader(block(i), path_);
    while (!reader.done()) {
      const WordEntry& entry = reader.next();
      if (entry.stem >= stem && !visit(entry)) return;
    }
  }
}

std::vector<std::uint32_t> WordTable::blocks_by_number(std::uint32_t count) const {
  std::vector<std::uint32_t> blocks(count, 0);
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    BlockReader reader(block(i), path_);
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

void WordTable::each_of_block(std::size_t number,
                              const std::function<void(const WordEntry&)>& visit) const {
  if (number >= blocks_.size()) return;
  BlockReader reader(block(number), path_);
  while (!reader.done()) visit(reader.next());
}

}  // namespace lede::store
