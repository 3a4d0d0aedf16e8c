// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_table_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "lede/error.hpp"
#include "store/varint.hpp"

namespace lede::store::glass {
namespace {

/// A tag is cut to fill a block only if so much of it gets in: each piece repeats the key.
constexpr std::size_t kLeastPiece = 34;

}  // namespace

std::size_t BlockBuilder::room() const {
  const std::size_t gap = items_begin_ - directory_end_;
  return gap < kOffsetBytes ? 0 : gap - kOffsetBytes;
}

char* BlockBuilder::add(std::size_t bytes) {
  items_begin_ -= bytes;
  put_big16(items_begin_, bytes_.data() + directory_end_);
  directory_end_ += kOffsetBytes;
  return bytes_.data() + items_begin_;
}

std::string_view BlockBuilder::finished() {
  const std::size_t gap = items_begin_ - directory_end_;
  put_big32(kRevision, bytes_.data());
  bytes_[kLevelAt] = static_cast<char>(level_);
  put_big16(gap, bytes_.data() + kGapAt);
  put_big16(gap, bytes_.data() + kFreeAt);
  put_big16(directory_end_, bytes_.data() + kDirectoryEndAt);
  std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(directory_end_), gap, '\0');
  return {bytes_.data(), bytes_.size()};
}

void BlockBuilder::clear() {
  directory_end_ = kDirectoryAt;
  items_begin_ = kBlockBytes;
}

TableWriter::TableWriter(FileWriter& file) : file_(file) {
  put_piece({}, 1, {}, true);
}

void TableWriter::add(std::string_view key, std::string_view tag) {
  if (key.empty() || key.size() > kMaxKeyBytes) {
    throw Error(ErrorCode::kDamaged,
                fmt::format("{}: a key of {} bytes cannot be written, they have 1 to {}; run "
                            "lede-index check on the index",
                            file_.path(), key.size(), kMaxKeyBytes));
  }
  ++entries_;
  const std::size_t least = kSizeBytes + kKeySizeBytes + key.size();
  for (std::size_t component = 1;;) {
    const std::size_t head = least + (component > 1 ? kComponentBytes : 0);
    const std::size_t limit = std::min(leaf_.room(), kMaxItemBytes);
    std::size_t piece = tag.size();
    if (head + piece > limit) {
      if (limit < head + key.size() + kLeastPiece) {
        end_leaf();
        continue;
      }
      piece = limit - head;
    }
    put_piece(key, component, tag.substr(0, piece), piece == tag.size());
    if (piece == tag.size()) return;
    tag.remove_prefix(piece);
    ++component;
  }
}

void TableWriter::put_piece(std::string_view key, std::size_t component, std::string_view piece,
                            bool last) {
  if (leaf_.is_empty() && !key.empty()) {
    const auto differ = std::ranges::mismatch(key, last_key_).in1;
    const auto same = static_cast<std::size_t>(differ - key.begin());
    separator_ = {std::string(key.substr(0, std::min(same + 1, key.size()))), component};
  }
  const std::size_t numbered = component > 1 ? kComponentBytes : 0;
  const std::size_t bytes = kSizeBytes + kKeySizeBytes + key.size() + numbered + piece.size();
  char* at = leaf_.add(bytes);
  put_big16((bytes - kLeastItemBytes) | (component == 1 ? kFirstComponent : 0) |
                (last ? kLastComponent : 0),
            at);
  at += kSizeBytes;
  *at++ = static_cast<char>(key.size());
  at = std::ranges::copy(key, at).out;
  if (numbered != 0) {
    put_big16(component, at);
    at += numbered;
  }
  std::ranges::copy(piece, at);
  key_.assign(key);
}

void TableWriter::end_leaf() {
  enter(0, separator_, write(leaf_));
  last_key_ = key_;
}

/// The first key of a branch block is never looked at, so that it is left empty.
void TableWriter::enter(std::size_t depth, const Separator& separator, std::uint32_t block) {
  if (depth == branches_.size()) branches_.emplace_back(static_cast<unsigned>(depth + 1));
  const std::size_t least = kBlockNumberBytes + kKeySizeBytes + kComponentBytes;
  if (branches_[depth].block.room() < least + separator.key.size()) {
    const std::uint32_t full = write(branches_[depth].block);
    enter(depth + 1, Separator(branches_[depth].separator), full);
  }
  Branch& branch = branches_[depth];
  const bool first = branch.block.is_empty();
  if (first) branch.separator = separator;
  const std::string_view key = first ? std::string_view() : std::string_view(separator.key);
  char* at = branch.block.add(least + key.size());
  put_big32(block, at);
  at += kBlockNumberBytes;
  *at++ = static_cast<char>(key.size());
  at = std::ranges::copy(key, at).out;
  put_big16(first ? 0 : separator.component, at);
}

std::uint32_t TableWriter::write(BlockBuilder& block) {
  const auto number = static_cast<std::uint32_t>(file_.bytes() / kBlockBytes);
  file_.write(block.finished());
  block.clear();
  return number;
}

std::string TableWriter::finish() {
  std::uint32_t root = write(leaf_);
  for (std::size_t depth = 0; depth < branches_.size(); ++depth) {
    enter(depth, depth == 0 ? separator_ : Separator(branches_[depth - 1].separator), root);
    root = write(branches_[depth].block);
  }
  constexpr std::uint64_t kWrittenInOrder = 2;
  std::string free_blocks;
  put_varint(kRevision, free_blocks);
  put_varint(file_.bytes() / kBlockBytes, free_blocks);
  free_blocks.append(4, '\0');
  std::string described;
  put_varint(root, described);
  put_varint(branches_.size() << 2U | kWrittenInOrder, described);
  put_varint(entries_, described);
  put_varint(kBlockBytes / kBlockUnit, described);
  put_varint(kCompressedFrom.front(), described);
  put_string(free_blocks, described);
  return described;
}

}  // namespace lede::store::glass
