// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_patterns.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <memory>

#include "store/schema.hpp"

namespace lede::query {
namespace {

using store::RowWords;
using store::WantedWord;
using store::WordSpan;

std::uint64_t all_bits(std::size_t words) {
  return words >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << words) - 1;
}

bool counts(const WordChoice& choice, std::string_view form) {
  return choice.forms.empty() || std::ranges::find(choice.forms, form) != choice.forms.end();
}

std::vector<WantedWord> wanted_words(const store::Words& words, const WordPattern& pattern) {
  std::map<std::uint32_t, std::uint64_t> bits;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    for (const WordChoice& choice : pattern.words[i]) {
      for (const std::string& stem : choice.stems) {
        words.each_of_stem(stem, [&](const store::WordEntry& entry) {
          if (counts(choice, entry.form)) bits[entry.number] |= std::uint64_t{1} << i;
        });
      }
    }
  }
  std::vector<WantedWord> wanted;
  wanted.reserve(bits.size());
  for (const auto& [number, which] : bits) wanted.push_back({number, which});
  return wanted;
}

/// Shift-And (Baeza-Yates and Gonnet, CACM 1992): bit i of the state says that the words up to here
/// are the first i + 1 of the pattern.
bool stand_in_order(std::span<const std::uint64_t> bits, std::size_t words) {
  const std::uint64_t last = std::uint64_t{1} << (words - 1);
  std::uint64_t state = 0;
  for (const std::uint64_t word : bits) {
    state = (state << 1U | 1U) & word;
    if ((state & last) != 0) return true;
  }
  return false;
}

/// Gives each word of the pattern a place of its own, by augmenting paths.
class Places {
 public:
  explicit Places(std::size_t words) : owner_of_(), place_of_(words, kNone) {}

  /// Whether all words of the pattern find one of `candidates`.
  bool match(const std::vector<std::uint64_t>& candidates) {
    owner_of_.assign(candidates.size(), kNone);
    std::ranges::fill(place_of_, kNone);
    for (std::size_t word = 0; word < place_of_.size(); ++word) {
      tried_.assign(candidates.size(), false);
      if (!seat(word, candidates)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  bool seat(std::size_t word, const std::vector<std::uint64_t>& candidates) {
    for (std::size_t place = 0; place < candidates.size(); ++place) {
      if (tried_[place] || (candidates[place] >> word & 1U) == 0) continue;
      tried_[place] = true;
      if (owner_of_[place] != kNone && !seat(owner_of_[place], candidates)) continue;
      owner_of_[place] = word;
      place_of_[word] = place;
      return true;
    }
    return false;
  }

  std::vector<std::size_t> owner_of_;
  std::vector<std::size_t> place_of_;
  std::vector<bool> tried_{};
};

bool lie_within(std::span<const std::uint64_t> bits, std::size_t words, std::size_t window) {
  const std::uint64_t all = all_bits(words);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i] != 0) places.push_back(i);
  }
  Places seats(words);
  std::vector<std::uint64_t> candidates;
  for (std::size_t first = 0; first < places.size(); ++first) {
    candidates.clear();
    std::uint64_t seen = 0;
    bool shared = false;
    for (std::size_t i = first; i < places.size() && places[i] - places[first] < window; ++i) {
      const std::uint64_t word = bits[places[i]];
      candidates.push_back(word);
      seen |= word;
      shared = shared || std::popcount(word) > 1;
    }
    if (seen != all) continue;
    // Where no word can be two of the pattern, seeing them all is enough.
    if (!shared || seats.match(candidates)) return true;
  }
  return false;
}

class PatternSource final : public Xapian::PostingSource {
 public:
  PatternSource(const store::IndexReader& reader, Collection collection,
                std::shared_ptr<const WordPattern> pattern)
      : reader_(reader), collection_(collection), pattern_(std::move(pattern)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  /// As many as there are, so that a conjunction asks its terms first.
  Xapian::doccount get_termfreq_est() const override { return rows_; }
  Xapian::doccount get_termfreq_max() const override { return rows_; }
  double get_weight() const override { return 0; }

  void next(double) override { advance(docid_ + 1); }
  void skip_to(Xapian::docid docid, double) override {
    if (docid > docid_) advance(docid);
  }
  bool check(Xapian::docid docid, double) override {
    docid_ = docid;
    return docid_ > rows_ || matches(docid_);
  }
  bool at_end() const override { return docid_ > rows_; }
  Xapian::docid get_docid() const override { return docid_; }

  PatternSource* clone() const override {
    // Xapian takes ownership of what clone returns; its interface knows no smart pointer here.
    return std::make_unique<PatternSource>(reader_, collection_, pattern_).release();
  }

  void init(const Xapian::Database& shard) override {
    set_maxweight(0);
    const std::uint32_t segment = reader_.segment_of(shard, collection_);
    words_ = reader_.segment(segment).words.get();
    wanted_ = wanted_words(*words_, *pattern_);
    rows_ = shard.get_doccount();
    docid_ = 0;
    if (collection_ == Collection::kArticles) return;
    articles_ = reader_.segment(segment).article_rows();
    spans_ = reader_.columns(segment, collection_).numbers("span");
  }
  std::string get_description() const override { return "words"; }

 private:
  void advance(Xapian::docid docid) {
    for (docid_ = docid; docid_ <= rows_ && !matches(docid_); ++docid_) {
    }
  }

  bool matches(Xapian::docid docid) {
    const std::uint64_t all = all_bits(pattern_->words.size());
    const bool statement = collection_ == Collection::kStatements;
    const auto row = statement ? static_cast<std::uint32_t>(articles_[docid - 1]) : docid - 1;
    if (row >= words_->rows() || !words_->look(row, wanted_, all, found_)) return false;
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
  Collection collection_;
  std::shared_ptr<const WordPattern> pattern_;
  const store::Words* words_ = nullptr;
  std::span<const std::int64_t> articles_{};
  std::span<const std::int64_t> spans_{};
  std::vector<WantedWord> wanted_{};
  RowWords found_{};
  Xapian::doccount rows_ = 0;
  Xapian::docid docid_ = 0;
};

}  // namespace

bool fits(const WordPattern& pattern, std::span<const std::uint64_t> bits) {
  const std::size_t words = pattern.words.size();
  if (bits.size() < words) return false;
  return pattern.arrangement == Arrangement::kInOrder ? stand_in_order(bits, words)
                                                      : lie_within(bits, words, pattern.window);
}

Xapian::Query pattern_query(const store::IndexReader& reader, Collection collection,
                            WordPattern pattern) {
  auto source = std::make_unique<PatternSource>(
      reader, collection, std::make_shared<const WordPattern>(std::move(pattern)));
  return Xapian::Query(source.release()->release());
}

}  // namespace lede::query
