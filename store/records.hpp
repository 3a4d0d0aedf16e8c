// SPDX-License-Identifier: GPL-2.0-or-later
// The stored articles of a segment with what was read in them, by row, compressed a few at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "store/dictionary.hpp"

namespace lede::store {

/// Thread-safe reader over a memory-mapped file.
class Records {
 public:
  explicit Records(const std::string& path);  ///< throws Error kDamaged
  ~Records();
  Records(Records&&) noexcept;
  Records& operator=(Records&&) noexcept;
  [[nodiscard]] std::uint32_t rows() const;
  /// Throws Error kDamaged.
  [[nodiscard]] AnnotatedArticle read(std::uint32_t row) const;
  /// Bytes of the compressed articles.
  [[nodiscard]] std::uint64_t stored_bytes() const;
  /// The dictionary that new segments should go on using; null when there is none.
  [[nodiscard]] Dictionary dictionary() const;
  /// Reads and decodes every record; throws Error kDamaged.
  void verify() const;

 private:
  friend class RecordsWriter;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Without a dictionary the first records are held back until there are enough to train one.
class RecordsWriter {
 public:
  explicit RecordsWriter(const std::string& path, Dictionary dictionary = nullptr);
  /// Uses the dictionary of `share` and trains it if need be; `share` must outlive the writer.
  RecordsWriter(const std::string& path, DictionaryShare& share);
  ~RecordsWriter();
  RecordsWriter(RecordsWriter&&) noexcept;
  RecordsWriter& operator=(RecordsWriter&&) noexcept;
  void add(const AnnotatedArticle& article);
  /// Appends all rows of a file as they are stored, with the dictionaries that they need.
  void append(const Records& source);
  void finish();  ///< writes the offsets and closes; throws Error kIo

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
