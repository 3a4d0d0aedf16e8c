// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the entries of one block of a word table one after the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include "store/varint.hpp"
#include "store/words.hpp"

namespace lede::store {

/// The bytes and the path must outlive it. Each call throws Error kDamaged.
class WordBlockReader {
 public:
  WordBlockReader(std::string_view block, std::string_view path)
      : reader_(block, path), path_(path) {}

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

  /// The views of an entry live until the next one is read.
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

}  // namespace lede::store
