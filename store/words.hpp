// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a segment's articles, in order: what phrases, windows and exact forms are read from.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede::store {

class WordTable;

/// A form and the stem under which it is indexed; the form alone does not tell, since each language
/// has a stemmer of its own.
struct WordEntry {
  std::string_view stem{};
  std::string_view form{};
  std::uint32_t number = 0;    ///< in this segment
  std::uint32_t articles = 0;  ///< rows that have it, deleted ones included
};

/// A word to look for, and bits to which the caller gives a meaning.
struct WantedWord {
  std::uint32_t number = 0;
  std::uint64_t bits = 0;
};

/// What `Words::look` saw of one row; kept from row to row to spare allocations.
struct RowWords {
  std::uint32_t title = 0;            ///< how many of the words are the title's; they come first
  std::vector<std::uint64_t> bits{};  ///< of each word; 0 for words that are not wanted
  std::vector<std::uint64_t> table{};
  std::vector<WantedWord> found{};  ///< the wanted words that the row has, by their ranks there
};

/// Thread-safe reader over a memory-mapped file; see docs/index-format.md.
class Words {
 public:
  /// Throws Error (kNotFound, kDamaged). Opening reads the directory only.
  explicit Words(const std::string& path);
  ~Words();
  Words(Words&&) noexcept;
  Words& operator=(Words&&) noexcept;

  [[nodiscard]] std::uint32_t rows() const;
  /// How many different words there are; their numbers are smaller than that.
  [[nodiscard]] std::uint32_t count() const;
  /// The views of an entry live until the visitor returns. Throws Error kDamaged.
  using Visitor = std::function<void(const WordEntry&)>;
  void each_of_stem(std::string_view stem, const Visitor& visit) const;
  /// All words whose form begins with `start`, and some others; in no order.
  void each_near_start(std::string_view start, const Visitor& visit) const;
  void each(const Visitor& visit) const;
  /// The word with this number. The first call reads the whole table. Throws Error kDamaged.
  void entry(std::uint32_t number, const Visitor& visit) const;

  /// False, and `out` undefined, when the words that the row has do not make up `all` bits
  /// together. `wanted` is sorted by number, each once. Throws Error kDamaged.
  bool look(std::uint32_t row, std::span<const WantedWord> wanted, std::uint64_t all,
            RowWords& out) const;
  /// Whether words stand side by side, in the title or unless `title_only` in the text, of which
  /// the first is wanted for bit 0, the next for bit 1 and so on to `count`, which is 1 to 64.
  /// `room` is kept from row to row. Throws Error kDamaged.
  bool stand_in_order(std::uint32_t row, std::span<const WantedWord> wanted, std::size_t count,
                      bool title_only, RowWords& room) const;
  /// The sorted numbers of a row's distinct words, and for each word of it, the title's first, its
  /// rank among them (one more than there are for a word that is none). Throws Error kDamaged.
  void read_row(std::uint32_t row, std::vector<std::uint32_t>& numbers,
                std::vector<std::uint32_t>& ranks, std::uint32_t& title) const;
  [[nodiscard]] const WordTable& table() const;
  /// Reads everything; throws Error kDamaged.
  void verify() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Stands for a word of which folding leaves nothing; it keeps its place.
inline constexpr std::uint32_t kNoWord = UINT32_MAX;

/// Writes rows as they come; holds the vocabulary in memory. Used by one thread.
class WordsWriter {
 public:
  explicit WordsWriter(const std::string& path);
  ~WordsWriter();
  WordsWriter(WordsWriter&&) noexcept;
  WordsWriter& operator=(WordsWriter&&) noexcept;

  /// The number of a word, new or known. Throws Error kInternal beyond 2³² − 2 words.
  std::uint32_t number(std::string_view stem, std::string_view form);
  /// The next row.
  void add(std::span<const std::uint32_t> title, std::span<const std::uint32_t> text);
  /// Writes the vocabulary and closes, without syncing. Throws Error kIo.
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Writes the rows of the sources one source after the other, without syncing. Of the vocabulary it
/// holds eight bytes a word of each source. Throws Error (kDamaged, kIo).
void merge_words(std::span<const Words* const> sources, const std::string& path);

}  // namespace lede::store
