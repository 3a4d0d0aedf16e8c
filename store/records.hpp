// SPDX-License-Identifier: GPL-2.0-or-later
// The stored articles of a segment with what was read in them, compressed, by row.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "lede/article.hpp"

namespace lede::store {

/// What a hit needs, decoded: the article, its annotations and its token positions' anchors.
struct Record {
  AnnotatedArticle annotated{};
  /// Number of the first index position (word or number token, from 1) of each sentence.
  std::vector<std::uint32_t> first_position{};
};

/// Thread-safe reader over a memory-mapped file.
class Records {
 public:
  explicit Records(const std::string& path);  ///< throws Error kDamaged
  ~Records();
  Records(Records&&) noexcept;
  Records& operator=(Records&&) noexcept;
  [[nodiscard]] std::uint32_t rows() const;
  [[nodiscard]] Record read(std::uint32_t row) const;
  /// The record as stored, for merging without decoding.
  [[nodiscard]] std::string raw(std::uint32_t row) const;
  [[nodiscard]] std::uint64_t stored_bytes() const;
  void verify() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class RecordsWriter {
 public:
  explicit RecordsWriter(const std::string& path);
  ~RecordsWriter();
  void add(const Record& record);
  void add_raw(const std::string& stored);
  void finish();  ///< writes the offsets and syncs; throws Error kIo

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
