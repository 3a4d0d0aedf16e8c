// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/article_terms.hpp"

#include "analysis/stems.hpp"
#include "store/index_reader.hpp"

namespace lede::store {
namespace {

constexpr std::uint32_t kUnknown = 0;
constexpr std::uint32_t kNoTerm = UINT32_MAX;

/// Of the words of segments, four bytes each; the articles of one request may add to it.
constexpr std::size_t kMaxKnownWords = 1U << 24U;

std::string language_of(const IndexReader& reader, RowRef row) {
  const FacetColumn* languages = reader.columns(row.segment, Collection::kArticles).facet("lang");
  if (languages == nullptr || languages->ordinals(row.row).empty()) return {};
  return std::string(languages->value(languages->ordinals(row.row).front()));
}

}  // namespace

void ArticleTerms::begin() {
  if (terms_.size() < kMaxRemembered && known_words_ < kMaxKnownWords) return;
  *this = {};
}

std::uint32_t ArticleTerms::count(const IndexReader& reader, RowRef row, std::vector<Count>& out) {
  out.clear();
  const Words& words = *reader.segment(row.segment).words;
  std::uint32_t title = 0;
  words.read_row(row.row, words_, ranks_, title);
  times_.assign(words_.size() + 1, 0);
  for (const std::uint32_t rank : ranks_) ++times_[rank];
  const std::string language = language_of(reader, row);
  WordTerms& known = known_[{row.segment, language}];
  if (known.empty()) {
    known.resize(words.count(), kUnknown);
    known_words_ += known.size();
  }
  for (std::size_t rank = 0; rank < words_.size(); ++rank) {
    std::uint32_t& term = known[words_[rank]];
    if (term == kUnknown) term = look_up(reader, row.segment, words_[rank], language);
    if (term != kNoTerm) out.push_back({term - 1, times_[rank]});
  }
  return static_cast<std::uint32_t>(ranks_.size());
}

std::uint32_t ArticleTerms::look_up(const IndexReader& reader, std::uint32_t segment,
                                    std::uint32_t word, const std::string& language) {
  std::uint32_t found = kNoTerm;
  reader.segment(segment).words->entry(word, [&](const WordEntry& entry) {
    if (entry.form.size() < 2 || analysis::is_stop_word(entry.form, language)) return;
    const auto known = numbers_.find(entry.stem);
    if (known != numbers_.end()) {
      found = known->second + 1;
      return;
    }
    const std::string stem(entry.stem);
    // Which words are looked up differs from shard to shard, so that nothing may be asked of them.
    const std::uint64_t articles = reader.known(Collection::kArticles, stem)->frequency;
    if (articles == 0) return;
    const auto number = static_cast<std::uint32_t>(terms_.size());
    terms_.push_back({stem, articles});
    numbers_.emplace(stem, number);
    found = number + 1;
  });
  return found;
}

}  // namespace lede::store
