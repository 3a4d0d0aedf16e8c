// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/adverbials.hpp"

#include <array>
#include <cctype>
#include <string_view>

#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

bool is_number(const Word& word) {
  return !word.folded.empty() && std::isdigit(static_cast<unsigned char>(word.folded[0])) != 0;
}

// Where "in a strongly worded statement", "at a rally" begins that ends before `end`; `end` for
// "in the statement", which is one that somebody else may have made.
std::size_t occasion_begin(const Sentence& sentence, std::size_t end) {
  constexpr std::size_t kLongest = 6;
  constexpr std::array<std::string_view, 13> kOccasions = {
      "interview", "speech",  "address",    "conference", "rally",     "tweet", "broadcast",
      "meeting",   "message", "appearance", "briefing",   "statement", "letter"};
  if (end < 4 || !one_of(sentence[end - 1].folded, kOccasions)) return end;
  for (std::size_t i = end - 1; i-- > 1 && end - i < kLongest;) {
    const Word& word = sentence[i];
    if (word.punctuation || word.is(kPreposition | kConjunction)) return end;
    if (!one_of(word.folded, {"a", "an", "his", "her"})) continue;
    return one_of(sentence[i - 1].folded, {"in", "at", "during", "through"}) ? i - 1 : end;
  }
  return end;
}

}  // namespace

std::size_t skip_adverbials(const Sentence& sentence, std::size_t end) {
  bool time = false;
  while (end > 0) {
    if (const std::size_t occasion = occasion_begin(sentence, end); occasion < end) {
      end = occasion;
      continue;
    }
    // "at first", "in turn"
    const bool order =
        end > 1 && (sentence[end - 1].folded == "first" || sentence[end - 1].folded == "turn") &&
        one_of(sentence[end - 2].folded, {"at", "in"});
    if (order) {
      end -= 2;
      continue;
    }
    const Word& word = sentence[end - 1];
    if (word.mention != kNoMention && sentence.mention(word.mention).type != EntityType::kDate)
      break;
    const bool preposition = time && word.is(kPreposition);
    const bool adverb = word.is(kAdverb) || (word.folded.ends_with("ly") && word.folded.size() > 4);
    if (!word.is(kTemporal) && !preposition && !adverb && !(is_number(word) && time)) break;
    if (word.is(kPronoun | kPersonNoun | kInstitutionNoun)) break;
    time = time || word.is(kTemporal);
    --end;
  }
  return end;
}

}  // namespace lede::analysis
