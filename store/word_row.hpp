// SPDX-License-Identifier: GPL-2.0-or-later
// One article's words as bytes: the distinct words, then which of them stands at each place.
//
//   distinct words, words of the title, words of the text     LEB128
//   the distinct words' numbers, each less the one before      LEB128, rising
//   for each word, title first, its rank among the distinct    1, 2 or 4 bytes; one rank more than
//   there are distinct words stands for a word that is none
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/words.hpp"

namespace lede::store {

/// Appends the row. `numbers` is sorted and distinct; `ranks` has one rank a word, title first.
void encode_word_row(std::span<const std::uint32_t> numbers, std::span<const std::uint32_t> ranks,
                     std::uint32_t title, std::string& out);

enum class LookResult : unsigned char { kFound, kMissing, kDamaged };

class WordRow {
 public:
  explicit WordRow(std::string_view bytes) : bytes_(bytes) {}

  /// See Words::look.
  [[nodiscard]] LookResult look(std::span<const WantedWord> wanted, std::uint64_t all,
                                RowWords& out);
  /// See Words::stand_in_order.
  [[nodiscard]] LookResult stand_in_order(std::span<const WantedWord> wanted, std::size_t count,
                                          bool title_only, RowWords& room);
  /// All of it, as it was given to encode_word_row; false when it is damaged.
  [[nodiscard]] bool read(std::vector<std::uint32_t>& numbers, std::vector<std::uint32_t>& ranks,
                          std::uint32_t& title);

 private:
  [[nodiscard]] bool number(std::uint32_t& out);
  [[nodiscard]] bool header(std::uint32_t& title);
  /// Leaves the wanted words in `out.found`, or with `any` the first of them, and the ranks in
  /// `bytes_`.
  [[nodiscard]] LookResult find(std::span<const WantedWord> wanted, std::uint64_t all, bool any,
                                RowWords& out);
  void mark(RowWords& out) const;

  std::string_view bytes_;
  std::uint32_t distinct_ = 0;
  std::uint64_t words_ = 0;
};

}  // namespace lede::store
