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

/// Of a pattern of one word, what a segment's stems tell without the articles: most patterns like
/// `minist*` take in all words that their stems stand for.
struct Coverage {
  bool all = true;                   ///< an article with any of the stems has a word that counts
  std::vector<std::string> stems{};  ///< one with any of these
};

Coverage coverage_of(const store::Words& words, const std::vector<WordChoice>& choices) {
  Coverage found;
  for (const WordChoice& choice : choices) {
    const std::set<std::string_view> forms(choice.forms.begin(), choice.forms.end());
    for (const std::string& stem : choice.stems) {
      bool covered = true;
      if (!choice.forms.empty()) {
        words.each_of_stem(stem, [&](const store::WordEntry& entry) {
          covered = covered && forms.contains(entry.form);
        });
      }
      found.all = found.all && covered;
      if (covered) found.stems.push_back(stem);
    }
  }
  return found;
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
  /// Documents with one of the stems `sure` match without being read.
  PatternCursor(const store::IndexReader& reader, Collection collection, std::uint32_t segment,
                std::shared_ptr<const WordPattern> pattern, std::vector<std::string> sure)
      : reader_(reader),
        collection_(collection),
        segment_(segment),
        pattern_(std::move(pattern)),
        sure_stems_(std::move(sure)),
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
    if (!wanted_) prepare();
    if (!is_sure_.empty() && is_sure_[docid - 1]) return true;
    const std::uint64_t all =
        pattern_->arrangement == Arrangement::kNear ? 0 : all_bits(pattern_->words.size());
    const bool statement = !articles_.empty();
    const auto row = statement ? static_cast<std::uint32_t>(articles_[docid - 1]) : docid - 1;
    if (row >= words_.rows()) return false;
    if (pattern_->arrangement == Arrangement::kInOrder && !statement && is_narrow()) {
      return words_.stand_in_order(row, *wanted_, pattern_->words.size(),
                                   pattern_->place == WordPlace::kTitle, found_);
    }
    if (!words_.look(row, *wanted_, all, found_)) return false;
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

  /// Each word that a phrase may stand on is looked for by itself, which pays for a few.
  [[nodiscard]] bool is_narrow() const {
    constexpr std::size_t kMaxWords = 32;
    return pattern_->words.size() == 1 || wanted_->size() <= kMaxWords;
  }

  void prepare() {
    wanted_ = wanted_words(reader_, segment_, *pattern_);
    if (sure_stems_.empty()) return;
    is_sure_.resize(count_);
    for (const std::string& stem : sure_stems_) {
      const auto known = reader_.known(collection_, placed(stem, pattern_->place));
      for (const std::uint32_t docid : reader_.postings(segment_, collection_, *known)->docids) {
        is_sure_[docid - 1] = true;
      }
    }
  }

  const store::IndexReader& reader_;
  Collection collection_;
  std::uint32_t segment_;
  std::shared_ptr<const WordPattern> pattern_;
  std::vector<std::string> sure_stems_;
  const store::Words& words_;
  std::optional<std::vector<WantedWord>> wanted_{};
  std::vector<bool> is_sure_{};  ///< by row; empty when none is
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
    Coverage coverage{.all = false};
    if (pattern_->words.size() == 1) {
      coverage = coverage_of(*reader_.segment(segment).words, pattern_->words.front());
    }
    if (coverage.all) return every_document(reader_.columns(segment, collection_).rows());
    return std::make_unique<PatternCursor>(reader_, collection_, segment, pattern_,
                                           std::move(coverage.stems));
  }

 private:
  const store::IndexReader& reader_;
  Collection collection_;
  std::shared_ptr<const WordPattern> pattern_;
};

}  // namespace

std::string placed(const std::string& stem, WordPlace place) {
  return place == WordPlace::kTitle ? std::string(store::kTitleWord) + stem : stem;
}

Query pattern_query(const store::IndexReader& reader, Collection collection, WordPattern pattern) {
  return Query(std::make_shared<const PatternSource>(reader, collection, std::move(pattern)));
}

}  // namespace lede::query
