// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/told_people.hpp"

#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {

bool is_plain_official(const Sentence& sentence, const Phrase& phrase) {
  constexpr std::array<std::string_view, 35> kPublic = {
      "official",   "politician", "diplomat",   "lawmaker", "legislator",     "executive",
      "actor",      "actress",    "singer",     "rapper",   "star",           "billionaire",
      "tycoon",     "striker",    "midfielder", "defender", "goalkeeper",     "skipper",
      "batsman",    "bowler",     "champion",   "author",   "novelist",       "filmmaker",
      "comedian",   "economist",  "historian",  "designer", "entrepreneur",   "musician",
      "playwright", "boxer",      "golfer",     "sprinter", "parliamentarian"};
  constexpr std::size_t kLongest = 5;
  return phrase.end <= phrase.begin + kLongest && sentence[phrase.begin].folded == "the" &&
         one_of(sentence[phrase.head()].folded, kPublic);
}

bool tells_age(const Sentence& sentence, const Phrase& phrase) {
  if (sentence[phrase.begin].folded != "the") return false;
  for (std::size_t i = phrase.begin + 1; i + 4 < phrase.end; ++i) {
    const bool age = sentence.word_is(i + 1, "-") && sentence.word_is(i + 2, "year") &&
                     sentence.word_is(i + 3, "-") && sentence.word_is(i + 4, "old");
    if (age) return true;
  }
  return false;
}

bool tells_of_one(const Sentence& sentence, const Phrase& phrase) {
  const Word& head = sentence[phrase.head()];
  constexpr std::array<std::string_view, 12> kOthers = {
      "source", "people", "police", "children",   "suspect", "victim",
      "public", "staff",  "other",  "opposition", "crowd",   "family"};
  const bool plural =
      (head.folded.ends_with('s') && !head.folded.ends_with("ss")) || head.folded.ends_with("men");
  // "the mayor, Bo Ek, said"
  const bool named = phrase.end < sentence.size() && sentence[phrase.end].text == ",";
  return sentence[phrase.begin].folded == "the" && !is_capitalised(head.text) && !plural &&
         !named && !one_of(head.folded, kOthers);
}

}  // namespace lede::analysis
