// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian databases as the segments hold them: built once, compacted into single files, merged.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "store/file_io.hpp"

namespace lede::store {

/// Fills a fresh database beside `path` and compacts it into that file. One thread uses it.
class GlassBuilder {
 public:
  explicit GlassBuilder(const std::string& path);
  ~GlassBuilder();
  GlassBuilder(GlassBuilder&&) noexcept;
  GlassBuilder& operator=(GlassBuilder&&) noexcept;

  /// Documents are numbered from 1 in the order of the calls.
  void add(const Xapian::Document& document);
  void add_synonym(const std::string& key, const std::string& value);
  /// Commits, compacts and removes the working files. Throws Error (kIo, kInternal).
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One file from several, documents renumbered in their order. Throws Error.
void merge_glass(const std::vector<Xapian::Database>& sources, const std::string& path);

/// A database of a single file that was opened before; valid even after that was unlinked.
[[nodiscard]] Xapian::Database open_glass(const FileDescriptor& file, const std::string& path);

}  // namespace lede::store
