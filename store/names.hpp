// SPDX-License-Identifier: GPL-2.0-or-later
// The names file of a segment: which entities its articles name, and how people write them.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lede::store {

/// Thread-safe reader over a memory-mapped file; see docs/index-format.md and spelling_keys.hpp.
class Names {
 public:
  explicit Names(const std::string& path);  ///< throws Error (kNotFound, kDamaged)
  ~Names();
  Names(Names&&) noexcept;
  Names& operator=(Names&&) noexcept;

  /// Adds what a key leads to: entities, or for a key of an entity its spellings. Throws Error
  /// kDamaged.
  void find(std::string_view key, std::set<std::string>& values) const;
  /// Reads everything; throws Error kDamaged.
  void verify() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;

 private:
  friend void merge_names(const std::vector<const Names*>& sources, const std::string& path);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One file with the names of all. Throws Error (kIo, kDamaged).
void merge_names(const std::vector<const Names*>& sources, const std::string& path);

}  // namespace lede::store
