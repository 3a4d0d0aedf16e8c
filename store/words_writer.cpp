// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <numeric>

#include "store/text_numbers.hpp"
#include "store/text_order.hpp"
#include "store/word_table.hpp"
#include "store/words.hpp"
#include "store/words_file.hpp"

namespace lede::store {

struct WordsWriter::Impl {
  explicit Impl(const std::string& path) : file(path) {}

  /// Where the words that `places` holds stand in `numbers`, kept by word to spare searching.
  void rank_words(std::span<const std::uint32_t> places) {
    for (const std::uint32_t word : places) {
      ranks.push_back(word == kNoWord ? static_cast<std::uint32_t>(numbers.size()) : rank_of[word]);
    }
  }

  void collect(std::span<const std::uint32_t> places) {
    for (const std::uint32_t word : places) {
      if (word == kNoWord || seen_in[word] == file.row_number()) continue;
      seen_in[word] = file.row_number();
      numbers.push_back(word);
    }
  }

  [[nodiscard]] WordEntry entry(std::uint32_t word) const {
    const std::string_view both = known.text(word);
    return {both.substr(0, stem_bytes[word]), both.substr(stem_bytes[word] + std::size_t{1}), word,
            articles[word]};
  }

  WordsFileWriter file;
  TextNumbers known{};
  std::vector<std::uint32_t> stem_bytes{};  ///< by word
  std::vector<std::uint32_t> articles{};    ///< by word
  std::vector<std::uint64_t> seen_in{};     ///< by word: the row that had it last, counted from 1
  std::vector<std::uint32_t> rank_of{};     ///< by word: its rank in that row
  std::vector<std::uint32_t> numbers{};     ///< of the row at hand
  std::vector<std::uint32_t> ranks{};       ///< of the row at hand
  std::string key{};
};

WordsWriter::WordsWriter(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
WordsWriter::~WordsWriter() = default;
WordsWriter::WordsWriter(WordsWriter&&) noexcept = default;
WordsWriter& WordsWriter::operator=(WordsWriter&&) noexcept = default;

std::uint32_t WordsWriter::number(std::string_view stem, std::string_view form) {
  impl_->key.assign(stem).append(1, kAfterStem).append(form);
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
  impl_->file.put_row(impl_->numbers, impl_->ranks, static_cast<std::uint32_t>(title.size()));
}

void WordsWriter::finish() {
  std::vector<std::uint32_t> order(impl_->known.size());
  std::iota(order.begin(), order.end(), 0U);
  sort_by_text(order, [&](std::uint32_t word) { return impl_->known.text(word); });
  impl_->file.begin_table(order.size());
  for (const std::uint32_t word : order) impl_->file.put_word(impl_->entry(word));
  impl_->file.close();
}

}  // namespace lede::store
