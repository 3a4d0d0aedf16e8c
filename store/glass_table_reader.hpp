// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the tables of a glass file from end to end, for merging; searching is Xapian's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/glass_head.hpp"

namespace lede::store::glass {

/// Goes through a table in the order of its keys. `file` and `path` must outlive it.
class TableReader {
 public:
  TableReader(std::string_view file, const TableRoot& root, std::string_view path);

  /// False at the end. Throws Error kDamaged, for compressed tags as well.
  bool next();
  /// Both live until the next call.
  [[nodiscard]] std::string_view key() const { return key_; }
  [[nodiscard]] std::string_view tag() const { return tag_; }

 private:
  /// A block on the way from the root to the leaf, and which of its items comes next.
  struct Step {
    std::string_view block{};
    std::size_t at = kDirectoryAt;
    std::size_t end = kDirectoryAt;
  };
  struct Item {
    std::string_view key{};
    std::string_view piece{};
    std::size_t component = 1;
    bool last = false;
  };

  void enter(std::uint32_t number, std::uint32_t level);
  bool next_item(Item& item);
  [[nodiscard]] std::string_view item_of(Step& step) const;
  [[nodiscard]] Item leaf_item(std::string_view bytes) const;
  [[noreturn]] void damaged() const;

  std::string_view file_;
  std::string_view path_;
  std::vector<Step> steps_{};  ///< from the root down
  std::uint32_t level_ = 0;    ///< of the root
  std::uint64_t blocks_left_;  ///< each can be entered once
  std::string_view key_{};
  std::string_view tag_{};
  std::string joined_{};
};

}  // namespace lede::store::glass
