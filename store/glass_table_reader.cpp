// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_table_reader.hpp"

#include <fmt/format.h>

#include "lede/error.hpp"

namespace lede::store::glass {
namespace {

/// More levels than a table of 2^32 blocks can have.
constexpr std::uint32_t kMostLevels = 10;

}  // namespace

TableReader::TableReader(std::string_view file, const TableRoot& root, std::string_view path)
    : file_(file), path_(path), level_(root.level), blocks_left_(file.size() / kBlockBytes) {
  if (root.is_empty) return;
  if (root.level >= kMostLevels) damaged();
  enter(root.block, root.level);
}

void TableReader::damaged() const {
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: the file is damaged: a block cannot be read; rebuild the index with "
                          "lede-index dump OLD | lede-index add NEW -",
                          path_));
}

void TableReader::enter(std::uint32_t number, std::uint32_t level) {
  const std::uint64_t begin = std::uint64_t{number} * kBlockBytes;
  // Blocks that lead to one another again and again would be read for ever.
  if (number == 0 || begin + kBlockBytes > file_.size() || blocks_left_-- == 0) damaged();
  Step step{.block = file_.substr(begin, kBlockBytes)};
  step.end = big16(step.block.data() + kDirectoryEndAt);
  const bool odd = (step.end - kDirectoryAt) % kOffsetBytes != 0;
  if (static_cast<unsigned char>(step.block[kLevelAt]) != level || step.end < kDirectoryAt || odd ||
      step.end > kBlockBytes) {
    damaged();
  }
  steps_.push_back(step);
}

/// The bytes from the next item of a block to the block's end.
std::string_view TableReader::item_of(Step& step) const {
  const std::size_t offset = big16(step.block.data() + step.at);
  step.at += kOffsetBytes;
  if (offset < step.end || offset > kBlockBytes) damaged();
  return step.block.substr(offset);
}

TableReader::Item TableReader::leaf_item(std::string_view bytes) const {
  if (bytes.size() < kLeastItemBytes) damaged();
  const std::size_t coded = big16(bytes.data());
  const std::size_t size = (coded & kItemSizeMask) + kLeastItemBytes;
  const auto key_bytes = static_cast<unsigned char>(bytes[kSizeBytes]);
  std::size_t head = kSizeBytes + kKeySizeBytes;
  const std::size_t numbered = (coded & kFirstComponent) != 0 ? 0 : kComponentBytes;
  if (size > bytes.size() || head + key_bytes + numbered > size || (coded & kCompressed) != 0) {
    damaged();
  }
  Item item{.key = bytes.substr(head, key_bytes), .last = (coded & kLastComponent) != 0};
  head += key_bytes;
  if (numbered != 0) item.component = big16(bytes.data() + head);
  head += numbered;
  item.piece = bytes.substr(head, size - head);
  return item;
}

bool TableReader::next_item(Item& item) {
  while (!steps_.empty()) {
    Step& step = steps_.back();
    if (step.at == step.end) {
      steps_.pop_back();
      continue;
    }
    const std::string_view bytes = item_of(step);
    const auto depth = static_cast<std::uint32_t>(steps_.size());
    if (depth == level_ + 1) {
      item = leaf_item(bytes);
      return true;
    }
    if (bytes.size() < kBlockNumberBytes) damaged();
    enter(big32(bytes.data()), level_ - depth);
  }
  return false;
}

bool TableReader::next() {
  Item item;
  if (!next_item(item)) return false;
  // The least item, at the start, is nobody's.
  if (item.key.empty() && key_.empty() && !next_item(item)) return false;
  if (item.key <= key_ || item.component != 1) damaged();
  key_ = item.key;
  tag_ = item.piece;
  if (item.last) return true;
  joined_.assign(item.piece);
  for (std::size_t component = 2; !item.last; ++component) {
    if (!next_item(item) || item.key != key_ || item.component != component) damaged();
    joined_.append(item.piece);
  }
  tag_ = joined_;
  return true;
}

}  // namespace lede::store::glass
