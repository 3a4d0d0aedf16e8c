// SPDX-License-Identifier: GPL-2.0-or-later
// Different texts, numbered as they are first met.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede::store {

/// A hash table without an allocation for each text: the texts lie one after the other, and short
/// ones in the table as well, so that looking a word up fetches one place of memory. Used by one
/// thread.
class TextNumbers {
 public:
  struct Found {
    std::uint32_t number = 0;
    bool fresh = false;
  };

  /// The number of a text, new or known. Throws Error kInternal beyond 2³² − 2 texts.
  [[nodiscard]] Found number(std::string_view text);
  /// Asks for the memory that `number` will read.
  void prefetch(std::string_view text) const;
  /// Lives until the next new text.
  [[nodiscard]] std::string_view text(std::uint32_t number) const {
    const std::uint64_t begin = ends_[number];
    return std::string_view(texts_).substr(begin, ends_[number + std::size_t{1}] - begin);
  }
  /// XXH3 of the text, the same wherever it is met.
  [[nodiscard]] std::uint64_t hash(std::uint32_t number) const { return hashes_[number]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }
  void clear();

 private:
  struct Slot {
    std::uint64_t start = 0;  ///< of a short text; the hash of a longer one
    std::uint64_t end = 0;
    std::uint32_t number = 0;
    std::uint32_t bytes = 0;
  };

  [[nodiscard]] static Slot slot_of(std::string_view text, std::uint64_t hash);
  [[nodiscard]] bool holds(const Slot& slot, const Slot& wanted, std::string_view text) const;
  [[nodiscard]] std::size_t free_slot(std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_{};  ///< a power of two of them, at most half are taken
  std::vector<std::uint64_t> hashes_{};
  std::vector<std::uint64_t> ends_ = {0};
  std::string texts_{};
};

}  // namespace lede::store
