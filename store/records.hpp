// SPDX-License-Identifier: GPL-2.0-or-later
// The stored articles of a segment with what was read in them, by row.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lede/article.hpp"
#include "store/dictionary.hpp"
#include "store/row_blocks.hpp"

namespace lede::store {

/// Thread-safe.
class Records {
 public:
  enum class Open : unsigned char { kAll, kArticlesOnly };
  /// Opens `path` and the annotations beside it; format 3 has none there. Throws Error kDamaged.
  explicit Records(const std::string& path, Open what = Open::kAll);
  [[nodiscard]] std::uint32_t rows() const { return articles_.rows(); }
  /// The first row behind those that are lost with a row that is there.
  [[nodiscard]] std::uint32_t next_block(std::uint32_t row) const {
    return articles_.next_block(row);
  }
  /// Throws Error kDamaged.
  [[nodiscard]] AnnotatedArticle read(std::uint32_t row) const;
  [[nodiscard]] Article article(std::uint32_t row) const;
  /// The dictionary that new segments should go on using; null when there is none.
  [[nodiscard]] Dictionary dictionary() const { return articles_.dictionary(); }
  /// Reads and decodes every record; throws Error kDamaged.
  void verify() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;

 private:
  friend class RecordsWriter;
  [[nodiscard]] std::string name_of(std::uint32_t row) const;

  RowBlocks articles_;
  std::optional<RowBlocks> annotations_;
};

/// Without a dictionary the first articles are held back until there are enough to train one.
class RecordsWriter {
 public:
  explicit RecordsWriter(const std::string& path, Dictionary dictionary = nullptr);
  /// Uses the dictionary of `share` and trains it if need be.
  RecordsWriter(const std::string& path, std::shared_ptr<DictionaryShare> share);
  void add(const AnnotatedArticle& article);
  /// Appends all rows of a file, as they are stored unless they are of format 3.
  void append(const Records& source);
  void finish();  ///< writes the offsets and closes; throws Error kIo

 private:
  std::shared_ptr<DictionaryShare> share_;
  RowBlocksWriter articles_;
  RowBlocksWriter annotations_;
  std::string encoded_{};
};

}  // namespace lede::store
