// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "store/key_merge.hpp"
#include "store/word_table.hpp"
#include "store/words.hpp"
#include "store/words_file.hpp"

namespace lede::store {
namespace {

using Cursors = std::deque<WordTable::Cursor>;

/// Visits all words of all sources in order, those of one text together: `visit(source, entry)`,
/// then `end(key)`.
template <typename Visit, typename End>
void merge_tables(std::span<const Words* const> sources, const Visit& visit, const End& end) {
  Cursors cursors;
  for (const Words* source : sources) cursors.emplace_back(source->table());
  std::string key;
  for (KeyMerge merge(cursors); !merge.done();) {
    key.assign(merge.top().key());
    for (; !merge.done() && merge.top().key() == key; merge.pop()) {
      visit(merge.source(), merge.top().entry());
    }
    end(key);
  }
}

/// The new number of each word of each source. A word is numbered by the first source that has it,
/// in the order of its numbers, in which frequent words come early: small numbers make short rows.
class WordNumbers {
 public:
  explicit WordNumbers(std::span<const Words* const> sources) {
    for (const Words* source : sources) numbers_.emplace_back(source->count(), 0);
    std::uint64_t first = 0;
    bool met = false;
    const auto note = [&](std::size_t source, const WordEntry& entry) {
      if (!met) first = std::uint64_t{source} << 32U | entry.number;
      met = true;
      place(source, entry.number) = first;
    };
    merge_tables(sources, note, [&met](std::string_view) { met = false; });
    settle();
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] std::uint32_t of(std::size_t source, std::uint32_t number) const {
    return static_cast<std::uint32_t>(numbers_[source][number]);
  }

 private:
  [[nodiscard]] std::uint64_t& place(std::size_t source, std::uint32_t number) {
    if (number < numbers_[source].size()) return numbers_[source][number];
    throw Error(ErrorCode::kDamaged, "a table of words numbers a word wrongly");
  }

  /// From the source and the number there that a word was first met with to its number.
  void settle() {
    for (std::size_t source = 0; source < numbers_.size(); ++source) {
      for (std::size_t number = 0; number < numbers_[source].size(); ++number) {
        std::uint64_t& word = numbers_[source][number];
        const bool is_first = word == (std::uint64_t{source} << 32U | number);
        word = is_first ? count_++ : numbers_[word >> 32U][static_cast<std::uint32_t>(word)];
      }
    }
  }

  std::vector<std::vector<std::uint64_t>> numbers_{};  ///< by source and number there
  std::uint32_t count_ = 0;
};

/// Rows of one source under new numbers.
class RowMerge {
 public:
  RowMerge(const WordNumbers& numbers, WordsFileWriter& file) : new_(numbers), file_(file) {}

  void append(std::size_t source, const Words& words) {
    constexpr std::uint32_t kForgetEach = 8192;  // rows, of some KB each
    for (std::uint32_t row = 0; row < words.rows(); ++row) {
      if (row % kForgetEach == 0) words.forget();
      std::uint32_t title = 0;
      words.read_row(row, theirs_, ranks_, title);
      renumber(source);
      file_.put_row(numbers_, ranks_, title);
    }
  }

 private:
  void renumber(std::size_t source) {
    order_.clear();
    for (std::size_t rank = 0; rank < theirs_.size(); ++rank) {
      order_.push_back(std::uint64_t{new_.of(source, theirs_[rank])} << 32U | rank);
    }
    std::ranges::sort(order_);
    new_rank_.resize(theirs_.size() + 1);
    new_rank_.back() = static_cast<std::uint32_t>(theirs_.size());
    numbers_.clear();
    for (const std::uint64_t each : order_) {
      new_rank_[static_cast<std::uint32_t>(each)] = static_cast<std::uint32_t>(numbers_.size());
      numbers_.push_back(static_cast<std::uint32_t>(each >> 32U));
    }
    for (std::uint32_t& rank : ranks_) rank = new_rank_[rank];
  }

  const WordNumbers& new_;
  WordsFileWriter& file_;
  std::vector<std::uint32_t> theirs_{};   ///< numbers of the row at hand in its source
  std::vector<std::uint32_t> numbers_{};  ///< and here
  std::vector<std::uint32_t> ranks_{};
  std::vector<std::uint64_t> order_{};
  std::vector<std::uint32_t> new_rank_{};  ///< by the rank in the source
};

}  // namespace

void merge_words(std::span<const Words* const> sources, const std::string& path) {
  const WordNumbers numbers(sources);
  WordsFileWriter file(path);
  RowMerge rows(numbers, file);
  for (std::size_t source = 0; source < sources.size(); ++source) {
    rows.append(source, *sources[source]);
  }
  file.begin_table(numbers.count());
  WordEntry word;
  std::size_t stem_bytes = 0;
  const auto add = [&](std::size_t source, const WordEntry& entry) {
    word.number = numbers.of(source, entry.number);
    word.articles += entry.articles;
    stem_bytes = entry.stem.size();
  };
  merge_tables(sources, add, [&](std::string_view key) {
    word.stem = key.substr(0, stem_bytes);
    word.form = key.substr(stem_bytes + 1);
    file.put_word(word);
    word.articles = 0;
  });
  file.close();
}

}  // namespace lede::store
