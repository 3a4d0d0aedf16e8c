// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/quiet_words.hpp"

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/tagger/feature_templates.hpp"
#include "analysis/tagger/model.hpp"

namespace lede::analysis::tagging {
namespace {

/// How far a label may be ahead of outside, in the model's quantum; a word with a capital must have
/// all of them behind. Chosen on the development sets, see docs/performance.md.
constexpr int kMostAhead = 25;
constexpr int kMostAheadCapital = -30;

/// "The" at the beginning of a sentence: of words that are seldom capitalised within one.
bool is_ordinary(const TokenAttributes& token) {
  constexpr std::uint8_t kSeldom = 3;
  return token.casing != 0 && token.casing <= kSeldom;
}

bool may_be_quiet(const TokenAttributes& token) {
  if (token.capital) return token.case_class == CaseClass::kTitle && is_ordinary(token);
  if (token.other_fine != 0) return false;
  switch (token.case_class) {
    case CaseClass::kLower:
    case CaseClass::kDigit:
    case CaseClass::kAlnum:
    case CaseClass::kHyphen:
    case CaseClass::kQuote:
    case CaseClass::kSentenceEnd:
    case CaseClass::kComma:
    case CaseClass::kOtherPunctuation:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_quiet(const Model& model, std::string_view word, const TokenAttributes& token) {
  if (!may_be_quiet(token)) return false;
  std::vector<std::uint64_t> features;
  Sink sink(features);
  const std::array among_its_like = {token, token, token};
  const Place place{.window = Window(among_its_like, 1),
                    .first_word = token.capital,
                    .groups = model.feature_groups()};
  if (token.case_class == CaseClass::kLower) {
    add_plain_word(place, sink);
  } else {
    add_own_spelling(place, word, sink);
    add_own_word_here(place, sink);
  }
  const auto sum = model.features().sum(features);
  const Lanes lanes(model.types());
  const int most_ahead = token.capital ? kMostAheadCapital : kMostAhead;
  for (std::size_t label = kOutside + 1; label < kLabels; ++label) {
    const auto lane = lanes.of(label);
    if (lane != kLanes && sum[lane] > sum[kOutside] + most_ahead) return false;
  }
  return true;
}

}  // namespace lede::analysis::tagging
