// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <deque>
#include <numeric>
#include <unordered_map>

#include "store/section_file.hpp"
#include "store/word_row.hpp"
#include "store/word_table.hpp"
#include "store/words.hpp"

namespace lede::store {
namespace {

/// Stem and form in one string, so that each word is kept once.
struct Word {
  std::string_view both{};
  std::uint32_t stem_bytes = 0;
  std::uint32_t articles = 0;

  [[nodiscard]] std::string_view stem() const { return both.substr(0, stem_bytes); }
  /// A NUL lies between the two; folded words hold none that would make two keys meet.
  [[nodiscard]] std::string_view form() const { return both.substr(stem_bytes + 1); }
};

void write_table(const std::vector<WordEntry>& entries, std::string_view name,
                 SectionWriter& writer) {
  const WordTableBytes bytes = encode_word_table(entries);
  writer.begin_section(name);
  writer.write(bytes.entries);
  writer.begin_section(std::string(name) + "_blocks");
  writer.write_array(std::span<const std::uint32_t>(bytes.blocks));
}

}  // namespace

struct WordsWriter::Impl {
  explicit Impl(const std::string& path) : writer(path) { writer.begin_section("rows"); }

  void put(std::uint32_t title) {
    row.clear();
    encode_word_row(numbers, ranks, title, row);
    writer.write(row);
    offsets.push_back(writer.section_bytes());
  }

  /// Where the words that `places` holds stand in `numbers`, kept by word to spare searching.
  void rank_words(std::span<const std::uint32_t> places) {
    for (const std::uint32_t word : places) {
      ranks.push_back(word == kNoWord ? static_cast<std::uint32_t>(numbers.size()) : rank_of[word]);
    }
  }

  void collect(std::span<const std::uint32_t> places) {
    for (const std::uint32_t word : places) {
      if (word == kNoWord || seen_in[word] == offsets.size()) continue;
      seen_in[word] = offsets.size();
      numbers.push_back(word);
    }
  }

  /// Numbers the words of another file in the order of their numbers there, in which frequent words
  /// come early: small numbers make short rows.
  std::vector<std::uint32_t> take_words(const Words& source, WordsWriter& self) {
    struct Entry {
      std::string stem{};
      std::string form{};
      std::uint32_t articles = 0;
    };
    std::vector<Entry> theirs(source.count());
    source.each([&](const WordEntry& entry) {
      theirs[entry.number] = {std::string(entry.stem), std::string(entry.form), entry.articles};
    });
    std::vector<std::uint32_t> own;
    own.reserve(theirs.size());
    for (const Entry& entry : theirs) {
      own.push_back(self.number(entry.stem, entry.form));
      words[own.back()].articles += entry.articles;
    }
    return own;
  }

  /// Renumbers the words of one row of another file; `order` is room to work in.
  void renumber(const std::vector<std::uint32_t>& theirs, const std::vector<std::uint32_t>& own,
                std::vector<std::uint32_t>& order) {
    order.resize(theirs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t rank) { return own[theirs[rank]]; });
    new_rank.resize(theirs.size() + 1);
    new_rank.back() = static_cast<std::uint32_t>(theirs.size());
    numbers.clear();
    for (const std::uint32_t old : order) {
      new_rank[old] = static_cast<std::uint32_t>(numbers.size());
      numbers.push_back(own[theirs[old]]);
    }
    for (std::uint32_t& rank : ranks) rank = new_rank[rank];
  }

  SectionWriter writer;
  std::deque<Word> words{};
  std::unordered_map<std::string, std::uint32_t> known{};
  std::vector<std::uint64_t> offsets = {0};
  std::vector<std::uint64_t> seen_in{};   ///< by word: the row that had it last, counted from 1
  std::vector<std::uint32_t> rank_of{};   ///< by word: its rank in that row
  std::vector<std::uint32_t> numbers{};   ///< of the row at hand
  std::vector<std::uint32_t> ranks{};     ///< of the row at hand
  std::vector<std::uint32_t> new_rank{};  ///< by the rank in the source
  std::string row{};
  std::string key{};
};

WordsWriter::WordsWriter(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
WordsWriter::~WordsWriter() = default;
WordsWriter::WordsWriter(WordsWriter&&) noexcept = default;
WordsWriter& WordsWriter::operator=(WordsWriter&&) noexcept = default;

std::uint32_t WordsWriter::number(std::string_view stem, std::string_view form) {
  const auto next = static_cast<std::uint32_t>(impl_->words.size());
  impl_->key.assign(stem).append(1, '\0').append(form);
  const auto [at, fresh] = impl_->known.emplace(impl_->key, next);
  if (!fresh) return at->second;
  if (next + 1 == kNoWord) {
    throw Error(ErrorCode::kInternal, "a segment cannot hold so many different words");
  }
  impl_->words.push_back({at->first, static_cast<std::uint32_t>(stem.size())});
  impl_->seen_in.push_back(0);
  impl_->rank_of.push_back(0);
  return next;
}

void WordsWriter::add(std::span<const std::uint32_t> title, std::span<const std::uint32_t> text) {
  impl_->numbers.clear();
  impl_->collect(title);
  impl_->collect(text);
  std::ranges::sort(impl_->numbers);
  for (std::uint32_t rank = 0; rank < impl_->numbers.size(); ++rank) {
    const std::uint32_t word = impl_->numbers[rank];
    impl_->rank_of[word] = rank;
    ++impl_->words[word].articles;
  }
  impl_->ranks.clear();
  impl_->rank_words(title);
  impl_->rank_words(text);
  impl_->put(static_cast<std::uint32_t>(title.size()));
}

void WordsWriter::append(const Words& source) {
  const std::vector<std::uint32_t> own = impl_->take_words(source, *this);
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> order;
  for (std::uint32_t row = 0; row < source.rows(); ++row) {
    std::uint32_t title = 0;
    source.read_row(row, numbers, impl_->ranks, title);
    impl_->renumber(numbers, own, order);
    impl_->put(title);
  }
}

void WordsWriter::finish() {
  std::vector<WordEntry> entries;
  entries.reserve(impl_->words.size());
  for (const Word& word : impl_->words) {
    entries.push_back(
        {word.stem(), word.form(), static_cast<std::uint32_t>(entries.size()), word.articles});
  }
  std::ranges::sort(entries, [](const WordEntry& a, const WordEntry& b) {
    return a.stem != b.stem ? a.stem < b.stem : a.form < b.form;
  });
  impl_->writer.begin_section("row_offsets");
  impl_->writer.write_array(std::span<const std::uint64_t>(impl_->offsets));
  const std::uint64_t count = entries.size();
  impl_->writer.begin_section("count");
  impl_->writer.write_array(std::span<const std::uint64_t>(&count, 1));
  write_table(entries, "table", impl_->writer);
  std::erase_if(entries, [](const WordEntry& entry) { return !is_odd(entry); });
  write_table(entries, "odd", impl_->writer);
  impl_->writer.close();
}

}  // namespace lede::store
