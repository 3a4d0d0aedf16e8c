// SPDX-License-Identifier: GPL-2.0-or-later
// Sorted keys with a few bytes each, in two sections of a file; keys share the start of the one
// before.
//
//   NAME          entries: bytes shared with the key before, the rest of the key, its value
//   NAME_blocks   where each block of 16 entries begins (u32)
//
// Numbers are LEB128, strings a size and bytes. The first key of a block shares nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/section_file.hpp"
#include "store/varint.hpp"

namespace lede::store {

/// Calls in order: add* finish. Throws Error kIo, and kInternal beyond 4 GB.
class KeyTableWriter {
 public:
  /// Begins a section; nothing else may be written to `writer`, which must outlive it, before
  /// `finish`.
  KeyTableWriter(SectionWriter& writer, std::string name);
  /// Keys must rise.
  void add(std::string_view key, std::string_view value);
  void finish();

 private:
  SectionWriter& writer_;
  std::string name_;
  std::vector<std::uint32_t> blocks_{};
  std::size_t entries_ = 0;
  std::string last_{};
  std::string entry_{};
};

/// Goes through consecutive entries. Throws Error kDamaged.
class KeyTableCursor {
 public:
  KeyTableCursor(std::string_view entries, std::string_view path) : in_(entries, path) {}
  /// False at the end.
  bool next();
  /// Both live until the next call.
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] std::string_view value() const { return value_; }

 private:
  ByteReader in_;
  std::string key_{};
  std::string_view value_{};
};

/// Throws Error kDamaged: a value of the file at `path` names a key that it does not have.
[[noreturn]] void throw_wrong_rank(std::string_view path);

/// Thread-safe. Throws Error kDamaged.
class KeyTable {
 public:
  /// `file` must outlive it.
  KeyTable(const SectionFile& file, const std::string& name);

  /// What belongs to a key; lives as long as the file.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;
  /// The key of this rank. Throws Error kDamaged when there is none.
  [[nodiscard]] std::string key(std::uint64_t rank) const;
  [[nodiscard]] KeyTableCursor all() const { return {entries_, path_}; }
  /// Of its file, for messages.
  [[nodiscard]] std::string_view path() const { return path_; }

 private:
  [[nodiscard]] std::string_view block(std::size_t number) const;

  std::string_view entries_;
  std::span<const std::uint32_t> blocks_;
  std::string_view path_;
};

}  // namespace lede::store
