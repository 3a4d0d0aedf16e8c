// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/key_table.hpp"

#include <algorithm>
#include <limits>

#include "lede/error.hpp"

namespace lede::store {
namespace {

constexpr std::size_t kBlockEntries = 16;

std::string blocks_name(const std::string& name) {
  return name + "_blocks";
}

}  // namespace

KeyTableWriter::KeyTableWriter(SectionWriter& writer, std::string name)
    : writer_(writer), name_(std::move(name)) {
  writer_.begin_section(name_);
}

void KeyTableWriter::add(std::string_view key, std::string_view value) {
  std::size_t shared = 0;
  if (entries_++ % kBlockEntries == 0) {
    if (writer_.section_bytes() > std::numeric_limits<std::uint32_t>::max()) {
      throw Error(ErrorCode::kInternal, "a segment cannot hold 4 GB of names");
    }
    blocks_.push_back(static_cast<std::uint32_t>(writer_.section_bytes()));
  } else {
    const auto differ = std::ranges::mismatch(key, last_).in1;
    shared = static_cast<std::size_t>(differ - key.begin());
  }
  entry_.clear();
  put_varint(shared, entry_);
  put_string(key.substr(shared), entry_);
  put_string(value, entry_);
  writer_.write(entry_);
  last_.assign(key);
}

void KeyTableWriter::finish() {
  writer_.begin_section(blocks_name(name_));
  writer_.write_array(std::span<const std::uint32_t>(blocks_));
}

bool KeyTableCursor::next() {
  if (in_.done()) return false;
  // More than there is to share is a damaged file, in which any key is as good.
  key_.resize(std::min(in_.number<std::size_t>(), key_.size()));
  key_ += in_.string();
  value_ = in_.string();
  return true;
}

KeyTable::KeyTable(const SectionFile& file, const std::string& name)
    : entries_(file.section(name)),
      blocks_(file.array<std::uint32_t>(blocks_name(name))),
      path_(file.path()) {
  if (!std::ranges::is_sorted(blocks_) || blocks_.empty() != entries_.empty() ||
      (!blocks_.empty() && (blocks_.front() != 0 || blocks_.back() >= entries_.size()))) {
    file.damaged(blocks_name(name), "contradicts its table");
  }
}

void throw_wrong_rank(std::string_view path) {
  throw Error(ErrorCode::kDamaged, std::string(path) + " numbers a name wrongly");
}

std::string_view KeyTable::block(std::size_t number) const {
  const std::size_t end = number + 1 < blocks_.size() ? blocks_[number + 1] : entries_.size();
  return entries_.substr(blocks_[number], end - blocks_[number]);
}

std::optional<std::string_view> KeyTable::find(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = blocks_.size();
  while (low + 1 < high) {
    const std::size_t middle = low + (high - low) / 2;
    KeyTableCursor first(block(middle), path_);
    if (first.next() && first.key() <= key) {
      low = middle;
    } else {
      high = middle;
    }
  }
  if (blocks_.empty()) return std::nullopt;
  KeyTableCursor at(block(low), path_);
  while (at.next()) {
    if (at.key() == key) return at.value();
  }
  return std::nullopt;
}

std::string KeyTable::key(std::uint64_t rank) const {
  const std::uint64_t number = rank / kBlockEntries;
  if (number < blocks_.size()) {
    KeyTableCursor at(block(number), path_);
    for (std::uint64_t left = rank % kBlockEntries + 1; at.next(); --left) {
      if (left == 1) return at.key();
    }
  }
  throw_wrong_rank(path_);
}

}  // namespace lede::store
