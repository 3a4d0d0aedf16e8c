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
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/word_block.hpp"
#include "store/words.hpp"

namespace lede::store {

inline constexpr std::size_t kTableBlock = 16;

/// A form shares its first bytes with its stem; those that do not are kept in a table of their own
/// as well, so that the forms with some beginning are found without reading the whole table.
inline constexpr std::size_t kOddBytes = 3;
[[nodiscard]] bool is_odd(const WordEntry& word);

/// Between stem and form in the text by which words are sorted; no stem holds it, and it is less
/// than all that one may hold.
inline constexpr char kAfterStem = '\0';

/// Encodes words one after the other, in their order.
class WordTableEncoder {
 public:
  void add(const WordEntry& word);
  /// Moves what was encoded since the last call to `out`.
  void take(std::string& out);
  [[nodiscard]] std::size_t waiting() const { return entries_.size(); }
  /// Where each block begins.
  [[nodiscard]] const std::vector<std::uint32_t>& blocks() const { return blocks_; }

 private:
  std::string entries_{};
  std::uint64_t taken_ = 0;  ///< bytes
  std::uint64_t words_ = 0;
  std::string stem_{};  ///< of the word before, empty at the start of a block
  std::vector<std::uint32_t> blocks_{};
};

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

  /// All entries in their order; the table must outlive it. Throws Error kDamaged.
  class Cursor {
   public:
    explicit Cursor(const WordTable& table) : table_(&table) {}
    /// False behind the last one. The views of an entry live until the next call.
    [[nodiscard]] bool next();
    [[nodiscard]] const WordEntry& entry() const { return *entry_; }
    /// Stem, kAfterStem and form.
    [[nodiscard]] std::string_view key() const { return key_; }

   private:
    const WordTable* table_;
    std::size_t block_ = 0;  ///< the next one
    std::optional<WordBlockReader> reader_{};
    const WordEntry* entry_ = nullptr;
    std::string key_{};
  };

 private:
  [[nodiscard]] std::string_view block(std::size_t number) const;
  [[nodiscard]] std::size_t block_before(std::string_view stem) const;

  std::string_view entries_{};
  std::span<const std::uint32_t> blocks_{};
  std::string_view path_{};
};

}  // namespace lede::store
