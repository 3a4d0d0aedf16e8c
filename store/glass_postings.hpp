// SPDX-License-Identifier: GPL-2.0-or-later
// The postings of a term in chunks, as the table of postings of a glass file holds them.
//
//   first key     term
//   first tag     documents, sum of the wdf, first document - 1, chunk
//   later keys    term NUL document
//   later tags    chunk
//   chunk         '1' if it is the last, else '0'; last document - first; wdf (gap - 1, wdf)*
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/glass_table_reader.hpp"
#include "store/glass_table_writer.hpp"

namespace lede::store::glass {

/// Documents of one chunk; `postings` is the part of it that does not depend on their numbers.
struct Chunk {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view postings{};
};

/// Collects the postings of one key and writes them, key after key.
class PostingsWriter {
 public:
  explicit PostingsWriter(TableWriter& table) : table_(table) {}

  /// Documents rise from call to call.
  void add(std::uint32_t document, std::uint32_t wdf);
  void append(const Chunk& chunk);
  /// `key` is what put_term makes of the term, or kLengthsKey, whose sums are 0.
  void finish(std::string_view key, std::uint32_t documents, std::uint32_t wdf_sum);

 private:
  struct Part {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t begin = 0;
  };
  void start(std::uint32_t first);

  TableWriter& table_;
  std::vector<Part> parts_{};
  std::string postings_{};
  std::string key_{};
  std::string tag_{};
};

/// Goes through the chunks of a table of postings. Throws Error kDamaged.
class PostingsReader {
 public:
  /// `shift` is added to the documents' numbers.
  PostingsReader(std::string_view file, const TableRoot& root, std::string_view path,
                 std::uint32_t shift)
      : table_(file, root, path), path_(path), shift_(shift) {}

  bool next();
  /// All live until the next call. The key is the same for all chunks of a term.
  [[nodiscard]] std::string_view key() const { return key_; }
  [[nodiscard]] const Chunk& chunk() const { return chunk_; }
  /// Of the term; 0 for chunks that are not its first.
  [[nodiscard]] std::uint32_t documents() const { return documents_; }
  [[nodiscard]] std::uint32_t wdf_sum() const { return wdf_sum_; }

 private:
  TableReader table_;
  std::string_view path_;
  std::uint32_t shift_;
  std::string_view key_{};
  Chunk chunk_{};
  std::uint32_t documents_ = 0;
  std::uint32_t wdf_sum_ = 0;
};

}  // namespace lede::store::glass
