// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_patterns.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "query/term_cursor.hpp"
#include "store/schema.hpp"

namespace lede::query {
namespace {

using store::RowWords;
using store::WantedWord;
using store::WordSpan;

/// Whether every word of the segment that has one of the stems counts, so that an article that has
/// a stem need not be read: most patterns like `minist*` take in all that their stems stand for.
bool stems_say_all(const store::Words& words, const std::vector<WordChoice>& choices) {
  return std::ranges::all_of(choices, [&](const WordChoice& choice) {
    if (choice.forms.empty()) return true;
    const std::set<std::string_view> forms(choice.forms.begin(), choice.forms.end());
    return std::ranges::all_of(choice.stems, [&](const std::string& stem) {
      bool all = true;
      words.each_of_stem(
          stem, [&](const store::WordEntry& entry) { all = all && forms.contains(entry.form); });
      return all;
    });
  });
}

/// Calls `take` with each word of the segment that has this stem and counts.
template <typename Take>
void each_word(const store::IndexReader& reader, std::uint32_t segment, const WordChoice& choice,
               const std::string& stem, const Take& take) {
  if (choice.forms.empty()) {
    const auto known = reader.known(Collection::kArticles, stem);
    for (const std::uint32_t number : reader.words_of_stem(segment, *known)) take(number);
    return;
  }
  reader.segment(segment).words->each_of_stem(stem, [&](const store::WordEntry& entry) {
    if (std::ranges::find(choice.forms, entry.form) != choice.forms.end()) take(entry.number);
  });
}

std::vector<WantedWord> wanted_words(const store::IndexReader& reader, std::uint32_t segment,
                                     const WordPattern& pattern) {
  std::vector<WantedWord> all;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    for (const WordChoice& choice : pattern.words[i]) {
      for (const std::string& stem : choice.stems) {
        each_word(reader, segment, choice, stem, [&](std::uint32_t number) {
          all.push_back({number, std::uint64_t{1} << i});
        });
      }
    }
  }
  std::ranges::sort(all, {}, &WantedWord::number);
  std::vector<WantedWord> wanted;
  for (const WantedWord& word : all) {
    if (!wanted.empty() && wanted.back().number == word.number) {
      wanted.back().bits |= word.bits;
    } else {
      wanted.push_back(word);
    }
  }
  return wanted;
}

/// Reads the words of each document that it is asked about.
class PatternCursor final : public Cursor {
 public:
  PatternCursor(const store::IndexReader& reader, Collection collection, std::uint32_t segment,
                std::shared_ptr<const WordPattern> pattern)
      : reader_(reader),
        segment_(segment),
        pattern_(std::move(pattern)),
        words_(*reader.segment(segment).words) {
    // As many as there are, so that a conjunction asks its terms first.
    count_ = reader.columns(segment, collection).rows();
    if (collection == Collection::kArticles) return;
    articles_ = reader.segment(segment).article_rows();
    spans_ = reader.columns(segment, collection).numbers("span");
  }

  void seek(std::uint32_t docid) override {
    for (docid_ = docid; docid_ <= count_ && !matches(docid_); ++docid_) {
    }
    if (docid_ > count_) docid_ = kNoMore;
  }
  bool at(std::uint32_t docid) override {
    if (docid_ >= docid) return docid_ == docid;
    return settle(docid, docid <= count_ && matches(docid));
  }
  double score() override { return 0; }

 private:
  bool matches(std::uint32_t docid) {
    // Often no document of the segment comes this far.
    if (!wanted_) wanted_ = wanted_words(reader_, segment_, *pattern_);
    const std::uint64_t all =
        pattern_->arrangement == Arrangement::kNear ? 0 : all_bits(pattern_->words.size());
    const bool statement = !articles_.empty();
    const auto row = statement ? static_cast<std::uint32_t>(articles_[docid - 1]) : docid - 1;
    if (row >= words_.rows() || !words_.look(row, *wanted_, all, found_)) return false;
    const std::span<const std::uint64_t> bits(found_.bits);
    const std::size_t title = std::min<std::size_t>(found_.title, bits.size());
    const auto text = bits.subspan(title);
    if (statement) {
      const auto [begin, end] = WordSpan::unpacked(spans_[docid - 1]);
      const bool inside = begin <= end && end <= text.size();
      return inside && fits(*pattern_, text.subspan(begin, end - begin));
    }
    if (fits(*pattern_, bits.first(title))) return true;
    return pattern_->place == WordPlace::kText && fits(*pattern_, text);
  }

  const store::IndexReader& reader_;
  std::uint32_t segment_;
  std::shared_ptr<const WordPattern> pattern_;
  const store::Words& words_;
  std::optional<std::vector<WantedWord>> wanted_{};
  std::span<const std::int64_t> articles_{};
  std::span<const std::int64_t> spans_{};
  RowWords found_{};
};

class PatternSource final : public RowSource {
 public:
  PatternSource(const store::IndexReader& reader, Collection collection, WordPattern pattern)
      : reader_(reader),
        collection_(collection),
        pattern_(std::make_shared<const WordPattern>(std::move(pattern))) {}

  [[nodiscard]] CursorPtr open(std::uint32_t segment, double) const override {
    if (pattern_->words.size() == 1 &&
        stems_say_all(*reader_.segment(segment).words, pattern_->words.front())) {
      return every_document(reader_.columns(segment, collection_).rows());
    }
    return std::make_unique<PatternCursor>(reader_, collection_, segment, pattern_);
  }

 private:
  const store::IndexReader& reader_;
  Collection collection_;
  std::shared_ptr<const WordPattern> pattern_;
};

}  // namespace

Query pattern_query(const store::IndexReader& reader, Collection collection, WordPattern pattern) {
  return Query(std::make_shared<const PatternSource>(reader, collection, std::move(pattern)));
}

}  // namespace lede::query
