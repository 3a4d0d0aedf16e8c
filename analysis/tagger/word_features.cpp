// SPDX-License-Identifier: GPL-2.0-or-later
// Features that a single word decides.
#include <algorithm>
#include <array>
#include <span>

#include "analysis/tagger/feature_templates.hpp"
#include "analysis/tagger/features.hpp"

namespace lede::analysis::tagging {
namespace {

constexpr std::uint64_t kHere = kWindow;  ///< the token's own place in rows of templates

void add_affixes(const WordParts& parts, Sink& sink) {
  for (std::size_t length = 0; length < kAffixes; ++length) {
    if (parts.prefix[length] != 0) sink.add(kPrefix + length, parts.prefix[length]);
    if (parts.suffix[length] != 0) sink.add(kSuffix + length, parts.suffix[length]);
  }
}

void add_grams(const WordParts& parts, Sink& sink) {
  for (const auto gram : std::span(parts.grams).first(parts.gram_count)) sink.add(kGram, gram);
}

void add_clusters(const TokenAttributes& token, std::uint64_t place, Sink& sink) {
  if (token.fine == 0) return;
  sink.add(kFineAt + place, token.fine);
  sink.add(kMiddleAt + place, token.middle);
  sink.add(kCoarseAt + place, token.coarse);
}

void add_own_lists(const TokenAttributes& token, Sink& sink) {
  for_each_mark(token, [&](std::uint64_t mark) {
    sink.add(kGazetteer, mark);
    sink.add(kGazetteerHere, mark, case_of(token));
  });
  sink.add(kGazetteerAt + 1, gazetteer_of(token));
}

void add_register(const Place& place, Sink& sink) {
  const auto tone = number_of(place.tone);
  sink.add(kRegister + 1, tone, place[0].folded);
  sink.add(kRegister + 2, tone, gazetteer_of(place[0]));
  sink.add(kRegister + 3, tone, place[0].middle);
  sink.add(kRegister + 5, tone, place[0].shape);
}

void add_other_case(const TokenAttributes& token, std::uint64_t first_word, Sink& sink) {
  const std::uint64_t known = (token.fine != 0 ? 4U : 0U) + (token.other_fine != 0 ? 2U : 0U);
  sink.add(kOtherCase, known + first_word, case_of(token));
  if (token.other_fine == 0) return;
  sink.add(kOtherCase + 2, token.other_middle, case_of(token), first_word);
}

}  // namespace

void locate_roles(const FeatureTable& table, TokenAttributes& token) {
  std::array<std::uint64_t, kRoles> features{};
  for (std::size_t role = 0; role < kRoles; ++role) {
    features[role] = mix(template_of(static_cast<Role>(role)), token.folded);
    table.prefetch(features[role]);
  }
  std::ranges::transform(features, token.located.begin(),
                         [&](std::uint64_t feature) { return table.locate(feature); });
}

void add_own_spelling(const Place& place, std::string_view word, Sink& sink) {
  const auto& token = place[0];
  sink.add(kBias, 0);
  sink.add(kWordAt + kHere, token.folded);
  sink.add(kExact, token.exact);
  sink.add(kShapeAt + kHere, token.shape);
  sink.add(kCaseAt + kHere, case_of(token), case_of(token));
  const auto parts = parts_of(word, token.capital);
  if (place.on(kAffixFeatures)) add_affixes(parts, sink);
  if (place.on(kClusterFeatures)) add_clusters(token, kHere, sink);
  if (place.on(kCasingFeatures)) sink.add(kCasing, token.casing, case_of(token));
  if (place.on(kOtherCaseFeatures) && token.other_fine != 0) {
    sink.add(kOtherCase + 1, token.other_fine, case_of(token));
  }
  if (place.on(kLexiconFeatures)) {
    sink.add(kPartsOfSpeech + 5, token.parts_of_speech, token.casing, case_of(token));
  }
  if (place.on(kRankFeatures)) {
    sink.add(kRank, token.rank, case_of(token));
    sink.add(kRank + 1, token.rank, token.other_rank, case_of(token));
  }
  if (place.on(kGramFeatures)) add_grams(parts, sink);
}

void add_own_word_here(const Place& place, Sink& sink) {
  const auto& token = place[0];
  const std::uint64_t first = place.first_word ? 1 : 0;
  if (place.on(kGazetteerFeatures)) add_own_lists(token, sink);
  if (place.on(kCasingFeatures)) {
    sink.add(kCasingHere, token.casing, number_of(place.casing) * 2 + first, case_of(token));
  }
  if (place.on(kHeadlineFeatures) && place.casing != SentenceCase::kNormal) {
    sink.add(kHeadlineWord, number_of(place.casing), token.folded);
  }
  if (place.on(kRegisterFeatures)) add_register(place, sink);
  if (place.on(kOtherCaseFeatures)) add_other_case(token, first, sink);
  if (place.on(kLexiconFeatures)) {
    sink.add(kPartsOfSpeech, token.parts_of_speech, case_of(token), first);
    sink.add(kPartsOfSpeech + 4, token.parts_of_speech, number_of(place.casing), case_of(token));
  }
  if (place.on(kRankFeatures)) sink.add(kRank + 2, token.other_rank, case_of(token), first);
}

void add_plain_word(const Place& place, Sink& sink) {
  const auto &before = place[-1], &here = place[0], &after = place[1];
  sink.add(kBias, 0);
  sink.add(kWordAt + kHere, here.folded);
  sink.add(kCaseTriple, case_of(before), case_of(here), case_of(after));
  sink.add(kWordInCases, here.folded, case_of(before), case_of(after));
  if (here.ending != 0) sink.add(kSuffix + 2, here.ending);
  if (place.on(kClusterFeatures)) sink.add(kMiddleAt + kHere, here.middle);
}

void add_window_word(const Place& place, int offset, Sink& sink) {
  const auto& token = place[offset];
  const auto at = static_cast<unsigned>(offset + kWindow);
  sink.add(kWordAt + at, token.folded);
  sink.add(kShapeAt + at, token.shape);
  if (place.on(kClusterFeatures)) add_clusters(token, at, sink);
  if (place.on(kBagFeatures) && place.window.inside(offset)) {
    sink.add(offset < 0 ? kBagBefore : kBagAfter, token.folded);
  }
}

}  // namespace lede::analysis::tagging
