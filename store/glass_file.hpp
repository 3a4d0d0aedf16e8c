// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian databases as the segments hold them: single files, written once, merged.
//
// The files are Xapian's glass format, without term lists and document data, so that Xapian opens
// and searches them. They are written here because its own way to them costs ten times as much:
// each term of each document in two maps, B-trees that grow by insertion, then a second pass to
// compact.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "store/file_io.hpp"

namespace lede::store {

class Vocabulary;

/// A term of a document, by its number in a vocabulary, and how often it counts there.
struct TermCount {
  std::uint32_t term = 0;
  std::uint32_t wdf = 0;
};

/// Collects documents in memory, eight bytes a term, and writes them as one file.
class GlassBuilder {
 public:
  /// `vocabulary` must outlive it.
  explicit GlassBuilder(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Documents are numbered from 1 in the order of the calls; each term is there once.
  void add(std::span<const TermCount> terms);
  [[nodiscard]] bool is_empty() const { return ends_.empty(); }
  /// Throws Error kIo.
  void write(const std::string& path) const;

 private:
  const Vocabulary& vocabulary_;
  std::vector<TermCount> terms_{};     ///< of all documents
  std::vector<std::uint64_t> ends_{};  ///< of each document in `terms_`
};

/// An open file and its path, for messages.
struct GlassSource {
  const FileDescriptor* file = nullptr;
  std::string path{};
};

/// One file from several, documents renumbered in their order. Throws Error (kIo, kDamaged).
void merge_glass(const std::vector<GlassSource>& sources, const std::string& path);

/// Words of each document, by row, as Xapian counts them; a tenth of what it takes to ask Xapian.
/// Throws Error (kIo, kDamaged).
[[nodiscard]] std::vector<std::uint32_t> read_lengths(const GlassSource& source);

/// A database of a single file that was opened before; valid even after that was unlinked.
[[nodiscard]] Xapian::Database open_glass(const FileDescriptor& file, const std::string& path);

}  // namespace lede::store
