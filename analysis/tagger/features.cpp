// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/features.hpp"

#include <algorithm>
#include <optional>

#include "analysis/tagger/feature_plan.hpp"
#include "analysis/tagger/feature_templates.hpp"

namespace lede::analysis::tagging {
namespace {

constexpr int kBagReach = 5;

/// A token that hardly ever belongs to a name gets fewer features, since most tokens are such.
bool is_plain(const TokenAttributes& token) {
  return token.case_class == CaseClass::kLower && token.other_fine == 0 && gazetteer_of(token) == 0;
}

/// Lists every feature, whatever its group.
class Collector {
 public:
  explicit Collector(std::vector<std::uint64_t>& out) : out_(out) { out_.clear(); }
  template <typename Emit>
  void group(std::uint64_t, Emit emit) {
    emit(Sink(out_));
  }
  [[nodiscard]] Sink single() { return Sink(out_); }
  void word(Role role, const TokenAttributes& token) {
    single().add(template_of(role), token.folded);
  }

 private:
  std::vector<std::uint64_t>& out_;
};

template <typename Consumer>
void visit_own_word(const Place& place, std::string_view word, Consumer& consumer) {
  const auto& token = place[0];
  const auto around =
      number_of(place.tone) * 8 + number_of(place.casing) * 2 + (place.first_word ? 1 : 0);
  consumer.group(mix(kOwnWord, token.exact),
                 [&](Sink sink) { add_own_spelling(place, word, sink); });
  consumer.group(mix(mix(kOwnWordHere + around * 64, token.exact), gazetteer_of(token)),
                 [&](Sink sink) { add_own_word_here(place, sink); });
}

template <typename Consumer>
void visit_window(const Place& place, Consumer& consumer) {
  for (const int offset : {-2, -1, 1, 2}) {
    consumer.group(
        mix(kWindowWord + static_cast<std::uint64_t>(offset + kWindow), place[offset].exact),
        [&](Sink sink) { add_window_word(place, offset, sink); });
  }
  if (!place.on(kBagFeatures)) return;
  for (int offset = kWindow + 1; offset <= kBagReach; ++offset) {
    if (place.window.inside(-offset)) consumer.word(Role::kFarBefore, place[-offset]);
    if (place.window.inside(offset)) consumer.word(Role::kFarAfter, place[offset]);
  }
}

void add_word_before(const Place& place, Sink& sink) {
  const auto &before = place[-1], &here = place[0];
  sink.add(kCaseAt + 1, case_of(before), case_of(here));
  sink.add(kShapeAndPreviousWord, here.shape, before.folded);
  if (place.on(kAffixFeatures)) sink.add(kSuffixAt, before.ending, case_of(here));
  if (place.on(kClusterFeatures)) sink.add(kShapeAndClusterBefore, before.fine, here.shape);
  if (place.on(kRegisterFeatures)) {
    sink.add(kRegister + 4, number_of(place.tone), before.folded, case_of(here));
  }
  if (place.on(kOtherCaseFeatures) && before.other_middle != 0) {
    sink.add(kOtherCase + 4, before.other_middle, case_of(here));
  }
}

void add_word_after(const Place& place, Sink& sink) {
  const auto &here = place[0], &after = place[1];
  sink.add(kCaseAt + 3, case_of(after), case_of(here));
  sink.add(kShapeAndNextWord, here.shape, after.folded);
  if (place.on(kAffixFeatures)) sink.add(kSuffixAt + 1, after.ending, case_of(here));
  if (place.on(kClusterFeatures)) sink.add(kShapeAndClusterAfter, after.fine, here.shape);
  if (place.on(kHeadlineFeatures)) {
    sink.add(kHeadline, number_of(place.casing), case_of(here), case_of(after));
  }
  if (place.on(kRegisterFeatures)) {
    sink.add(kRegister, number_of(place.tone), case_of(here), case_of(after));
  }
  if (place.on(kOtherCaseFeatures) && after.other_middle != 0) {
    sink.add(kOtherCase + 3, after.other_middle, case_of(here));
  }
}

/// What a neighbour says of a token that looks like this one.
template <typename Consumer>
void visit_neighbours(const Place& place, Consumer& consumer) {
  const auto& here = place[0];
  const auto kind = (case_of(here) * 4 + number_of(place.tone)) * 4 + number_of(place.casing);
  const auto look = mix(kind, here.shape);
  consumer.group(mix(mix(kWordBefore, look), place[-1].exact),
                 [&](Sink sink) { add_word_before(place, sink); });
  consumer.group(mix(mix(kWordAfter, look), place[1].exact),
                 [&](Sink sink) { add_word_after(place, sink); });
}

template <typename Consumer>
void visit_looks(const Place& place, Consumer& consumer) {
  const auto before = place[-1].shape, here = place[0].shape, after = place[1].shape;
  consumer.group(mix(mix(mix(kShapes, before), here), after), [&](Sink sink) {
    sink.add(kShapeBefore, before, here);
    sink.add(kShapeAfter, here, after);
    sink.add(kShapeTriple, before, here, after);
  });
  const auto far_before = case_of(place[-2]), own = case_of(place[0]),
             far_after = case_of(place[2]);
  consumer.group(mix(kFarCases, (far_before * kCaseClasses + own) * kCaseClasses + far_after),
                 [&](Sink sink) {
                   sink.add(kCaseAt, far_before, own);
                   sink.add(kCaseAt + 4, far_after, own);
                 });
}

template <typename Consumer>
void visit_lexicon(const Place& place, Consumer& consumer) {
  const std::uint64_t before = place[-1].parts_of_speech, here = place[0].parts_of_speech,
                      after = place[1].parts_of_speech, own = case_of(place[0]);
  consumer.group(mix(kLexicon, before << 24 | here << 16 | after << 8 | own), [&](Sink sink) {
    sink.add(kPartsOfSpeech + 1, before, here, own);
    sink.add(kPartsOfSpeech + 2, here, after, own);
    sink.add(kPartsOfSpeech + 3, before, after, own);
  });
}

void visit_word_pairs(const Place& place, Sink sink) {
  const auto here = place[0].folded, before = place[-1].folded, after = place[1].folded;
  sink.add(kPreviousWordAndWord, before, here);
  sink.add(kWordAndNextWord, here, after);
  sink.add(kAround, before, after, case_of(place[0]));
  sink.add(kTwoBefore, place[-2].folded, before, case_of(place[0]));
  sink.add(kTwoAfter, after, place[2].folded, case_of(place[0]));
}

void visit_cluster_pairs(const Place& place, Sink sink) {
  const auto before = place[-1].middle, here = place[0].middle, after = place[1].middle;
  sink.add(kClusterBefore, before, here);
  sink.add(kClusterAfter, here, after);
  sink.add(kClusterAround, before, after, case_of(place[0]));
  sink.add(kClusterTriple, place[-1].coarse, place[0].coarse, place[1].coarse);
}

template <typename Consumer>
void visit_lists(const Place& place, Consumer& consumer) {
  const auto before = gazetteer_of(place[-1]), here = gazetteer_of(place[0]),
             after = gazetteer_of(place[1]);
  const auto cases = case_of(place[-1]) * kCaseClasses + case_of(place[1]);
  consumer.group(mix(mix(mix(kLists + cases * 64, before), here), after), [&](Sink sink) {
    sink.add(kGazetteerAt, before);
    sink.add(kGazetteerAt + 2, after);
    sink.add(kGazetteerPair, before, here);
    sink.add(kGazetteerPair + 1000, here, after);
    for_each_mark(place[0], [&](std::uint64_t mark) {
      sink.add(kGazetteerAndCase, mark, case_of(place[-1]), case_of(place[1]));
    });
  });
  for_each_mark(place[0], [&](std::uint64_t mark) {
    consumer.single().add(kGazetteerAndNextWord, mark, place[1].folded);
  });
}

/// The bounds of the run of capitalised words around the token say what kind of name it is.
template <typename Consumer>
void visit_run(const Place& place, Consumer& consumer) {
  std::ptrdiff_t begin = 0, end = 0;
  while (begin > -kBagReach && place.window.inside(begin - 1) && place[begin - 1].capital) --begin;
  while (end < kBagReach && place.window.inside(end + 1) && place[end + 1].capital) ++end;
  consumer.single().add(kLongCapitals, static_cast<std::uint64_t>(-begin * 8 + end));
  consumer.word(Role::kRunEnd, place[end]);
  consumer.word(Role::kRunBegin, place[begin]);
  consumer.word(Role::kAfterRun, place[end + 1]);
  consumer.word(Role::kBeforeRun, place[begin - 1]);
}

template <typename Consumer>
void visit_document(const DocumentTokens& document, const WordInDocument& word, std::size_t at,
                    Consumer& consumer) {
  const auto some = [](unsigned count) -> std::uint64_t { return std::min(count, 2U); };
  const auto others = static_cast<unsigned>(word.capital);
  consumer.single().add(kDocumentCounts, some(word.lower), some(others), some(word.weak_capital));
  for (std::size_t k = 0; k < word.neighbours; ++k) {
    const auto other = word.at[k];
    if (other == at) continue;
    if (other > 0) {
      const auto& before = document.tokens[other - 1];
      consumer.group(mix(kMentionBefore, before.exact), [&](Sink sink) {
        sink.add(kDocumentBefore, before.middle);
        sink.add(kDocumentWordBefore, before.folded);
      });
    }
    if (other + 1 < document.tokens.size()) {
      const auto& after = document.tokens[other + 1];
      consumer.group(mix(kMentionAfter, after.exact), [&](Sink sink) {
        sink.add(kDocumentAfter, after.middle);
        sink.add(kDocumentWordAfter, after.folded);
      });
    }
  }
}

/// What "ESA" stands for is told by the last word of "European Space Agency".
void visit_expansion(const DocumentTokens& document, std::optional<std::size_t> last, Sink sink) {
  sink.add(kExpansion, last ? 1 : 0);
  if (!last) return;
  sink.add(kExpansion + 1, document.tokens[*last].folded);
  sink.add(kExpansion + 2, document.tokens[*last].middle);
}

template <typename Consumer>
void visit_plain(const Place& place, Consumer& consumer) {
  const auto &before = place[-1], &here = place[0], &after = place[1];
  const auto cases = case_of(before) * kCaseClasses + case_of(after);
  consumer.group(mix(kPlainWord + cases * 64, here.exact),
                 [&](Sink sink) { add_plain_word(place, sink); });
  consumer.word(Role::kBefore, before);
  consumer.word(Role::kAfter, after);
  auto sink = consumer.single();
  sink.add(kPreviousWordAndWord, before.folded, here.folded);
  sink.add(kWordAndNextWord, here.folded, after.folded);
  if (!place.on(kClusterFeatures)) return;
  sink.add(kClusterBefore, before.middle, here.middle);
  sink.add(kClusterAfter, here.middle, after.middle);
}

template <typename Consumer>
void visit_telling(const Place& place, std::string_view word, Consumer& consumer) {
  visit_own_word(place, word, consumer);
  visit_window(place, consumer);
  visit_neighbours(place, consumer);
  visit_looks(place, consumer);
  visit_word_pairs(place, consumer.single());
  if (place[0].capital) visit_run(place, consumer);
  if (place.on(kClusterFeatures)) visit_cluster_pairs(place, consumer.single());
  if (place.on(kGazetteerFeatures)) visit_lists(place, consumer);
  if (place.on(kLexiconFeatures)) visit_lexicon(place, consumer);
  if (place.on(kHeadlineFeatures) && place.first_word) {
    consumer.single().add(kFirstWord, place[0].folded, case_of(place[1]));
  }
}

}  // namespace

std::uint64_t bias_feature() {
  return mix(kBias, 0);
}

template <typename Consumer>
void FeatureExtractor::visit(std::size_t sentence, std::size_t at, Consumer& consumer) const {
  const auto first = document_.first_token[sentence];
  Place place{Window(document_.sentence(sentence), at - first), at == first,
              document_.casing[sentence], document_.tone, groups_};
  const auto& token = place[0];
  if (is_plain(token) && place.casing != SentenceCase::kNoCaps) {
    visit_plain(place, consumer);
    return;
  }
  place.first_word = at == first || (at == first + 1 && !place[-1].capital &&
                                     place[-1].case_class != CaseClass::kLower);
  visit_telling(place, document_.words[at], consumer);
  if (place.on(kAcronymFeatures) && token.letters != 0) {
    visit_expansion(document_, words_.expansion(at), consumer.single());
  }
  if (place.on(kDocumentFeatures)) {
    if (const auto* word = words_.find(at)) visit_document(document_, *word, at, consumer);
  }
}

void FeatureExtractor::extract(std::size_t sentence, std::size_t at,
                               std::vector<std::uint64_t>& out) const {
  Collector collector(out);
  visit(sentence, at, collector);
}

void FeatureExtractor::plan(std::size_t sentence, std::size_t at, FeaturePlan& plan) const {
  visit(sentence, at, plan);
  plan.end_token();
}

void FeatureExtractor::complete(std::size_t sentence, std::size_t at, GroupFiller& filler) const {
  visit(sentence, at, filler);
}

}  // namespace lede::analysis::tagging
