// SPDX-License-Identifier: GPL-2.0-or-later
// Writes one B-tree of a glass file from keys that rise, block after block.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/file_io.hpp"
#include "store/glass_format.hpp"

namespace lede::store::glass {

/// A block while items are added: its directory grows from the front, its items from the back.
class BlockBuilder {
 public:
  explicit BlockBuilder(unsigned level) : level_(level) { clear(); }

  [[nodiscard]] bool is_empty() const { return directory_end_ == kDirectoryAt; }
  /// Bytes that the next item may take.
  [[nodiscard]] std::size_t room() const;
  /// Where to put the next item, which must fit.
  [[nodiscard]] char* add(std::size_t bytes);
  /// The block as it is written.
  [[nodiscard]] std::string_view finished();
  void clear();

 private:
  unsigned level_;
  std::size_t directory_end_ = kDirectoryAt;
  std::size_t items_begin_ = kBlockBytes;
  std::array<char, kBlockBytes> bytes_{};
};

/// Calls in order: add* finish. Throws Error kIo.
class TableWriter {
 public:
  /// The blocks go to the end of `file`, which holds whole blocks and must outlive the writer.
  explicit TableWriter(FileWriter& file);

  /// Keys must rise. Throws Error kDamaged unless a key has 1 to kMaxKeyBytes bytes: a longer one
  /// can only come from a file that is merged.
  void add(std::string_view key, std::string_view tag);
  /// Writes what is left; the table as the head of the file describes it.
  [[nodiscard]] std::string finish();

 private:
  /// The least key that tells a block from the one before; empty for the first.
  struct Separator {
    std::string key{};
    std::size_t component = 0;
  };
  struct Branch {
    explicit Branch(unsigned level) : block(level) {}
    BlockBuilder block;
    Separator separator{};
  };

  void put_piece(std::string_view key, std::size_t component, std::string_view piece, bool last);
  void end_leaf();
  void enter(std::size_t depth, const Separator& separator, std::uint32_t block);
  std::uint32_t write(BlockBuilder& block);

  FileWriter& file_;
  BlockBuilder leaf_{0};
  Separator separator_{};           ///< of the leaf
  std::string last_key_{};          ///< before the leaf
  std::string key_{};               ///< of the last item
  std::vector<Branch> branches_{};  ///< from the level above the leaves
  std::uint64_t entries_ = 0;
};

}  // namespace lede::store::glass
