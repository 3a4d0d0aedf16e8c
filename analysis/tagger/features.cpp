// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/features.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <span>

#include "analysis/tagger/feature_window.hpp"
#include "analysis/tagger/hashing.hpp"

namespace lede::analysis::tagging {
namespace {

/// Every template has a number of its own; the window's place is added to the first of its row.
enum Template : std::uint64_t {
  kBias = 1,
  kWordAt = 10,
  kFineAt = 20,
  kMiddleAt = 30,
  kCoarseAt = 40,
  kShapeAt = 50,
  kCaseAt = 60,
  kSuffixAt = 70,
  kGazetteerAt = 80,
  kExact = 100,
  kPrefix = 110,
  kSuffix = 120,
  kPreviousWordAndWord = 130,
  kWordAndNextWord,
  kAround,
  kTwoBefore,
  kTwoAfter,
  kShapeBefore,
  kShapeAfter,
  kShapeTriple,
  kCaseTriple,
  kWordInCases,
  kShapeAndNextWord,
  kShapeAndPreviousWord,
  kClusterBefore,
  kClusterAfter,
  kClusterAround,
  kShapeAndClusterBefore,
  kShapeAndClusterAfter,
  kClusterTriple,
  kBagBefore,
  kBagAfter,
  kGazetteer,
  kGazetteerHere,
  kGazetteerAndCase,
  kGazetteerPair,
  kGazetteerAndNextWord,
  kCasing,
  kCasingHere,
  kHeadline,
  kHeadlineWord,
  kFirstWord,
  kDocumentCounts = 161,
  kDocumentBefore,
  kDocumentAfter,
  kDocumentWordBefore,
  kDocumentWordAfter,
  kDocumentPhrase,
  kLongCapitals,
  kOtherCase = 260,
  kPartsOfSpeech = 270,
  kRank = 280,
  kGram = 285,
  kExpansion = 290,
  kRegister = 300,
};

constexpr int kBagReach = 5;
constexpr int kWindow = 2;

/// A token that hardly ever belongs to a name gets fewer features, since most tokens are such.
bool is_plain(const Window& window) {
  const auto& token = window[0];
  return token.case_class == CaseClass::kLower && token.other_fine == 0 &&
         std::ranges::all_of(token.gazetteer, [](auto lists) { return lists == 0; });
}

std::uint64_t gazetteer_of(const TokenAttributes& token) {
  return std::bit_cast<std::uint64_t>(token.gazetteer);
}

void add_words(const Window& window, Sink& sink) {
  for (int offset = -kWindow; offset <= kWindow; ++offset) {
    const auto place = static_cast<std::uint64_t>(offset + kWindow);
    sink.add(kWordAt + place, window[offset].folded);
  }
  sink.add(kExact, window[0].exact);
  sink.add(kPreviousWordAndWord, window[-1].folded, window[0].folded);
  sink.add(kWordAndNextWord, window[0].folded, window[1].folded);
  sink.add(kAround, window[-1].folded, window[1].folded, case_of(window[0]));
  sink.add(kTwoBefore, window[-2].folded, window[-1].folded, case_of(window[0]));
  sink.add(kTwoAfter, window[1].folded, window[2].folded, case_of(window[0]));
}

void add_shapes(const Window& window, Sink& sink) {
  for (int offset = -kWindow; offset <= kWindow; ++offset) {
    const auto place = static_cast<std::uint64_t>(offset + kWindow);
    sink.add(kShapeAt + place, window[offset].shape);
    sink.add(kCaseAt + place, case_of(window[offset]), case_of(window[0]));
  }
  sink.add(kShapeBefore, window[-1].shape, window[0].shape);
  sink.add(kShapeAfter, window[0].shape, window[1].shape);
  sink.add(kShapeTriple, window[-1].shape, window[0].shape, window[1].shape);
  sink.add(kShapeAndNextWord, window[0].shape, window[1].folded);
  sink.add(kShapeAndPreviousWord, window[0].shape, window[-1].folded);
}

void add_affixes(const Window& window, Sink& sink) {
  for (std::size_t length = 0; length < kAffixes; ++length) {
    if (window[0].prefix[length] != 0) sink.add(kPrefix + length, window[0].prefix[length]);
    if (window[0].suffix[length] != 0) sink.add(kSuffix + length, window[0].suffix[length]);
  }
  sink.add(kSuffixAt, window[-1].suffix[2], case_of(window[0]));
  sink.add(kSuffixAt + 1, window[1].suffix[2], case_of(window[0]));
}

void add_clusters(const Window& window, Sink& sink) {
  for (int offset = -kWindow; offset <= kWindow; ++offset) {
    const auto place = static_cast<std::uint64_t>(offset + kWindow);
    const auto& token = window[offset];
    if (token.fine == 0) continue;
    sink.add(kFineAt + place, token.fine);
    sink.add(kMiddleAt + place, token.middle);
    sink.add(kCoarseAt + place, token.coarse);
  }
  sink.add(kClusterBefore, window[-1].middle, window[0].middle);
  sink.add(kClusterAfter, window[0].middle, window[1].middle);
  sink.add(kClusterAround, window[-1].middle, window[1].middle, case_of(window[0]));
  sink.add(kShapeAndClusterBefore, window[-1].fine, window[0].shape);
  sink.add(kShapeAndClusterAfter, window[1].fine, window[0].shape);
  sink.add(kClusterTriple, window[-1].coarse, window[0].coarse, window[1].coarse);
}

void add_bags(const Window& window, Sink& sink) {
  for (int offset = 1; offset <= kBagReach; ++offset) {
    if (window.inside(-offset)) sink.add(kBagBefore, window[-offset].folded);
    if (window.inside(offset)) sink.add(kBagAfter, window[offset].folded);
  }
}

void add_gazetteers(const Window& window, Sink& sink) {
  const auto& lists = window[0].gazetteer;
  for (std::size_t part = 0; part < lists.size(); ++part) {
    for (unsigned bits = lists[part]; bits != 0; bits &= bits - 1) {
      const auto mark = static_cast<std::uint64_t>(std::countr_zero(bits)) * 4 + part;
      sink.add(kGazetteer, mark);
      sink.add(kGazetteerHere, mark, case_of(window[0]));
      sink.add(kGazetteerAndCase, mark, case_of(window[-1]), case_of(window[1]));
      sink.add(kGazetteerAndNextWord, mark, window[1].folded);
    }
  }
  sink.add(kGazetteerAt, gazetteer_of(window[-1]));
  sink.add(kGazetteerAt + 1, gazetteer_of(window[0]));
  sink.add(kGazetteerAt + 2, gazetteer_of(window[1]));
  sink.add(kGazetteerPair, gazetteer_of(window[-1]), gazetteer_of(window[0]));
  sink.add(kGazetteerPair + 1000, gazetteer_of(window[0]), gazetteer_of(window[1]));
}

void add_document(const DocumentTokens& document, const WordInDocument& word, std::size_t at,
                  Sink& sink) {
  const auto some = [](unsigned count) -> std::uint64_t { return std::min(count, 2U); };
  const auto others = static_cast<unsigned>(word.capital);
  sink.add(kDocumentCounts, some(word.lower), some(others), some(word.weak_capital));
  for (std::size_t k = 0; k < word.neighbours; ++k) {
    const auto other = word.at[k];
    if (other == at) continue;
    if (other > 0) {
      sink.add(kDocumentBefore, document.tokens[other - 1].middle);
      sink.add(kDocumentWordBefore, document.tokens[other - 1].folded);
    }
    if (other + 1 < document.tokens.size()) {
      sink.add(kDocumentAfter, document.tokens[other + 1].middle);
      sink.add(kDocumentWordAfter, document.tokens[other + 1].folded);
    }
  }
}

void add_casing(const Window& window, bool first_word, SentenceCase casing, Sink& sink) {
  const auto known = static_cast<std::uint64_t>(window[0].casing);
  sink.add(kCasing, known, case_of(window[0]));
  const auto here = static_cast<std::uint64_t>(casing) * 2 + (first_word ? 1 : 0);
  sink.add(kCasingHere, known, here, case_of(window[0]));
}

void add_headline(const Window& window, bool first_word, SentenceCase casing, Sink& sink) {
  const auto here = static_cast<std::uint64_t>(casing);
  sink.add(kHeadline, here, case_of(window[0]), case_of(window[1]));
  if (casing != SentenceCase::kNormal) sink.add(kHeadlineWord, here, window[0].folded);
  if (first_word) sink.add(kFirstWord, window[0].folded, case_of(window[1]));
}

/// The bounds of the run of capitalised words around the token say what kind of name it is.
void add_run(const Window& window, Sink& sink) {
  std::ptrdiff_t begin = 0, end = 0;
  while (begin > -kBagReach && window.inside(begin - 1) && window[begin - 1].capital) --begin;
  while (end < kBagReach && window.inside(end + 1) && window[end + 1].capital) ++end;
  sink.add(kLongCapitals, static_cast<std::uint64_t>(-begin * 8 + end));
  sink.add(kLongCapitals + 1, window[end].folded);
  sink.add(kLongCapitals + 2, window[begin].folded);
  sink.add(kLongCapitals + 3, window[end + 1].folded);
  sink.add(kLongCapitals + 4, window[begin - 1].folded);
}

void add_register(const Window& window, Register tone, Sink& sink) {
  const auto kind = static_cast<std::uint64_t>(tone);
  sink.add(kRegister, kind, case_of(window[0]), case_of(window[1]));
  sink.add(kRegister + 1, kind, window[0].folded);
  sink.add(kRegister + 2, kind, gazetteer_of(window[0]));
  sink.add(kRegister + 3, kind, window[0].middle);
  sink.add(kRegister + 4, kind, window[-1].folded, case_of(window[0]));
  sink.add(kRegister + 5, kind, window[0].shape);
}

void add_other_case(const Window& window, bool first_word, Sink& sink) {
  const auto& token = window[0];
  const auto known = (token.fine != 0 ? 4U : 0U) + (token.other_fine != 0 ? 2U : 0U);
  sink.add(kOtherCase, known + (first_word ? 1U : 0U), case_of(token));
  if (token.other_fine != 0) {
    sink.add(kOtherCase + 1, token.other_fine, case_of(token));
    sink.add(kOtherCase + 2, token.other_middle, case_of(token), first_word ? 1 : 0);
  }
  const auto after = window[1].other_middle, before = window[-1].other_middle;
  if (after != 0) sink.add(kOtherCase + 3, after, case_of(token));
  if (before != 0) sink.add(kOtherCase + 4, before, case_of(token));
}

void add_lexicon(const Window& window, bool first_word, SentenceCase casing, Sink& sink) {
  const auto& token = window[0];
  const auto here = token.parts_of_speech;
  const auto before = window[-1].parts_of_speech, after = window[1].parts_of_speech;
  sink.add(kPartsOfSpeech, here, case_of(token), first_word ? 1 : 0);
  sink.add(kPartsOfSpeech + 1, before, here, case_of(token));
  sink.add(kPartsOfSpeech + 2, here, after, case_of(token));
  sink.add(kPartsOfSpeech + 3, before, after, case_of(token));
  sink.add(kPartsOfSpeech + 4, here, static_cast<std::uint64_t>(casing), case_of(token));
  sink.add(kPartsOfSpeech + 5, here, token.casing, case_of(token));
}

void add_ranks(const TokenAttributes& token, bool first_word, Sink& sink) {
  sink.add(kRank, token.rank, case_of(token));
  sink.add(kRank + 1, token.rank, token.other_rank, case_of(token));
  sink.add(kRank + 2, token.other_rank, case_of(token), first_word ? 1 : 0);
}

void add_grams(const TokenAttributes& token, Sink& sink) {
  for (const auto gram : std::span(token.grams).first(token.gram_count)) sink.add(kGram, gram);
}

/// What "ESA" stands for is told by the last word of "European Space Agency".
void add_expansion(const DocumentTokens& document, std::optional<std::size_t> last, Sink& sink) {
  sink.add(kExpansion, last ? 1 : 0);
  if (!last) return;
  sink.add(kExpansion + 1, document.tokens[*last].folded);
  sink.add(kExpansion + 2, document.tokens[*last].middle);
}

void add_plain(const Window& window, Sink& sink) {
  sink.add(kWordAt + 1, window[-1].folded);
  sink.add(kWordAt + 2, window[0].folded);
  sink.add(kWordAt + 3, window[1].folded);
  sink.add(kPreviousWordAndWord, window[-1].folded, window[0].folded);
  sink.add(kWordAndNextWord, window[0].folded, window[1].folded);
  sink.add(kCaseTriple, case_of(window[-1]), case_of(window[0]), case_of(window[1]));
  sink.add(kWordInCases, window[0].folded, case_of(window[-1]), case_of(window[1]));
  if (window[0].suffix[2] != 0) sink.add(kSuffix + 2, window[0].suffix[2]);
}

}  // namespace

std::uint64_t bias_feature() {
  return mix(kBias, 0);
}

void FeatureExtractor::extract(std::size_t sentence, std::size_t at,
                               std::vector<std::uint64_t>& out) const {
  const auto first = document_.first_token[sentence];
  const Window window(document_.sentence(sentence), at - first);
  const auto casing = document_.casing[sentence];
  const bool first_word = at == first || (at == first + 1 && !window[-1].capital &&
                                          window[-1].case_class != CaseClass::kLower);
  const auto on = [this](FeatureGroup group) { return (groups_ & group) != 0; };
  Sink sink(out);
  sink.add(kBias, 0);
  if (is_plain(window) && casing != SentenceCase::kNoCaps) {
    add_plain(window, sink);
    if (on(kClusterFeatures)) {
      sink.add(kClusterBefore, window[-1].middle, window[0].middle);
      sink.add(kClusterAfter, window[0].middle, window[1].middle);
      sink.add(kMiddleAt + kWindow, window[0].middle);
    }
    return;
  }
  add_words(window, sink);
  add_shapes(window, sink);
  if (window[0].capital) add_run(window, sink);
  if (on(kAffixFeatures)) add_affixes(window, sink);
  if (on(kClusterFeatures)) add_clusters(window, sink);
  if (on(kBagFeatures)) add_bags(window, sink);
  if (on(kGazetteerFeatures)) add_gazetteers(window, sink);
  if (on(kCasingFeatures)) add_casing(window, first_word, casing, sink);
  if (on(kHeadlineFeatures)) add_headline(window, first_word, casing, sink);
  if (on(kRegisterFeatures)) add_register(window, document_.tone, sink);
  if (on(kOtherCaseFeatures)) add_other_case(window, first_word, sink);
  if (on(kLexiconFeatures)) add_lexicon(window, first_word, casing, sink);
  if (on(kRankFeatures)) add_ranks(window[0], first_word, sink);
  if (on(kGramFeatures)) add_grams(window[0], sink);
  if (on(kAcronymFeatures) && window[0].letters != 0) {
    add_expansion(document_, words_.expansion(at), sink);
  }
  if (on(kDocumentFeatures)) {
    if (const auto* word = words_.find(at)) add_document(document_, *word, at, sink);
  }
}

}  // namespace lede::analysis::tagging
