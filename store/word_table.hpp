// SPDX-License-Identifier: GPL-2.0-or-later
// The sorted, front-coded table of a segment's words.
//
// Entries are sorted by stem, then form, in blocks of kTableBlock; the first of a block stands for
// itself, so that a block is found by bisection. An entry is
//   bytes shared with the stem before, rest of the stem, bytes shared by form and stem,
//   rest of the form, number, articles
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/words.hpp"

namespace lede::store {

inline constexpr std::size_t kTableBlock = 16;

/// A form shares its first bytes with its stem; those that do not are kept in a table of their own
/// as well, so that the forms with some beginning are found without reading the whole table.
inline constexpr std::size_t kOddBytes = 3;
[[nodiscard]] bool is_odd(const WordEntry& word);

struct WordTableBytes {
  std::string entries{};
  std::vector<std::uint32_t> blocks{};  ///< where each block begins
};

/// `words` must be sorted.
[[nodiscard]] WordTableBytes encode_word_table(std::span<const WordEntry> words);

/// Views of the two sections; the caller keeps them.
class WordTable {
 public:
  WordTable() = default;
  WordTable(std::string_view entries, std::span<const std::uint32_t> blocks, std::string_view path)
      : entries_(entries), blocks_(blocks), path_(path) {}

  /// From the first entry whose stem is not smaller than `stem`, until `visit` returns false.
  /// Throws Error kDamaged.
  void from(std::string_view stem, const std::function<bool(const WordEntry&)>& visit) const;
  /// For each of `count` numbers the block that holds its word. Throws Error kDamaged.
  [[nodiscard]] std::vector<std::uint32_t> blocks_by_number(std::uint32_t count) const;
  void each_of_block(std::size_t number, const std::function<void(const WordEntry&)>& visit) const;

 private:
  [[nodiscard]] std::string_view block(std::size_t number) const;
  [[nodiscard]] std::size_t block_before(std::string_view stem) const;

  std::string_view entries_{};
  std::span<const std::uint32_t> blocks_{};
  std::string_view path_{};
};

}  // namespace lede::store
