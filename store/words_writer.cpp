// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <numeric>

#include "store/section_file.hpp"
#include "store/text_numbers.hpp"
#include "store/text_order.hpp"
#include "store/word_row.hpp"
#include "store/word_table.hpp"
#include "store/words.hpp"

namespace lede::store {
namespace {

/// Between stem and form in a word's text; folded words hold none that would make two texts meet.
constexpr char kBetween = '\0';

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

  [[nodiscard]] WordEntry entry(std::uint32_t word) const {
    const std::string_view both = known.text(word);
    return {both.substr(0, stem_bytes[word]), both.substr(stem_bytes[word] + std::size_t{1}), word,
            articles[word]};
  }

  /// Numbers the words of another file in the order of their numbers there, in which frequent words
  /// come early: small numbers make short rows.
  std::vector<std::uint32_t> take_words(const Words& source, WordsWriter& self) {
    struct Place {
      std::size_t begin = 0;
      std::size_t stem_bytes = 0;
      std::size_t form_bytes = 0;
      std::uint32_t articles = 0;
    };
    std::string texts;
    std::vector<Place> theirs(source.count());
    source.each([&](const WordEntry& word) {
      theirs[word.number] = {texts.size(), word.stem.size(), word.form.size(), word.articles};
      texts.append(word.stem).append(word.form);
    });
    std::vector<std::uint32_t> own;
    own.reserve(theirs.size());
    for (const Place& word : theirs) {
      const auto both =
          std::string_view(texts).substr(word.begin, word.stem_bytes + word.form_bytes);
      own.push_back(self.number(both.substr(0, word.stem_bytes), both.substr(word.stem_bytes)));
      articles[own.back()] += word.articles;
    }
    return own;
  }

  /// Renumbers the words of one row of another file; `order` is room to work in.
  void renumber(const std::vector<std::uint32_t>& theirs, const std::vector<std::uint32_t>& own,
                std::vector<std::uint64_t>& order) {
    order.clear();
    for (std::size_t rank = 0; rank < theirs.size(); ++rank) {
      order.push_back(std::uint64_t{own[theirs[rank]]} << 32U | rank);
    }
    std::ranges::sort(order);
    new_rank.resize(theirs.size() + 1);
    new_rank.back() = static_cast<std::uint32_t>(theirs.size());
    numbers.clear();
    for (const std::uint64_t each : order) {
      new_rank[static_cast<std::uint32_t>(each)] = static_cast<std::uint32_t>(numbers.size());
      numbers.push_back(static_cast<std::uint32_t>(each >> 32U));
    }
    for (std::uint32_t& rank : ranks) rank = new_rank[rank];
  }

  SectionWriter writer;
  TextNumbers known{};
  std::vector<std::uint32_t> stem_bytes{};  ///< by word
  std::vector<std::uint32_t> articles{};    ///< by word
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
  impl_->key.assign(stem).append(1, kBetween).append(form);
  const auto [number, fresh] = impl_->known.number(impl_->key);
  if (!fresh) return number;
  impl_->stem_bytes.push_back(static_cast<std::uint32_t>(stem.size()));
  impl_->articles.push_back(0);
  impl_->seen_in.push_back(0);
  impl_->rank_of.push_back(0);
  return number;
}

void WordsWriter::add(std::span<const std::uint32_t> title, std::span<const std::uint32_t> text) {
  impl_->numbers.clear();
  impl_->collect(title);
  impl_->collect(text);
  std::ranges::sort(impl_->numbers);
  for (std::uint32_t rank = 0; rank < impl_->numbers.size(); ++rank) {
    const std::uint32_t word = impl_->numbers[rank];
    impl_->rank_of[word] = rank;
    ++impl_->articles[word];
  }
  impl_->ranks.clear();
  impl_->rank_words(title);
  impl_->rank_words(text);
  impl_->put(static_cast<std::uint32_t>(title.size()));
}

void WordsWriter::append(const Words& source) {
  const std::vector<std::uint32_t> own = impl_->take_words(source, *this);
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint64_t> order;
  for (std::uint32_t row = 0; row < source.rows(); ++row) {
    std::uint32_t title = 0;
    source.read_row(row, numbers, impl_->ranks, title);
    impl_->renumber(numbers, own, order);
    impl_->put(title);
  }
}

void WordsWriter::finish() {
  std::vector<std::uint32_t> order(impl_->known.size());
  std::iota(order.begin(), order.end(), 0U);
  // A stem ends in what no stem holds and what is less than all it may: this is by stem, then form.
  sort_by_text(order, [&](std::uint32_t word) { return impl_->known.text(word); });
  std::vector<WordEntry> entries;
  entries.reserve(order.size());
  for (const std::uint32_t word : order) entries.push_back(impl_->entry(word));
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
