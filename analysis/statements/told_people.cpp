// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/told_people.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "analysis/aliases.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {

namespace {

// "the activist's sister": somebody else's, not the one that spoke.
bool is_kin_of_somebody(const Sentence& sentence, const Phrase& phrase) {
  for (std::size_t i = phrase.begin + 1; i < phrase.head(); ++i) {
    const bool clitic =
        !sentence.has_mention(i) && (sentence[i].folded == "'s" || sentence[i].folded == "'");
    if (clitic && (sentence.is(i - 1, kPersonNoun) ||
                   title_kind(sentence[i - 1].folded) == TitleKind::kRole)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_plain_official(const Sentence& sentence, const Phrase& phrase) {
  constexpr std::size_t kLongest = 7;  // "the Holm-born former novelist"
  return phrase.end <= phrase.begin + kLongest && sentence[phrase.begin].folded == "the" &&
         sentence[phrase.head()].info->identity;
}

std::string_view age_told(const Sentence& sentence, const Phrase& phrase) {
  if (sentence[phrase.begin].folded != "the") return {};
  for (std::size_t i = phrase.begin + 1; i + 4 < phrase.end; ++i) {
    const bool age = sentence.word_is(i + 1, "-") && sentence.word_is(i + 2, "year") &&
                     sentence.word_is(i + 3, "-") && sentence.word_is(i + 4, "old");
    if (age) return sentence[i].folded;
  }
  return {};
}

bool tells_origin(const Sentence& sentence, const Phrase& phrase) {
  const Word& head = sentence[phrase.head()];
  if (sentence[phrase.begin].folded != "the" || !is_capitalised(head.text)) return false;
  if (one_of(head.folded, {"republican", "democrat", "conservative", "tory", "socialist"})) {
    return true;
  }
  if (head.mention == kNoMention) return false;
  const Mention& mention = sentence.mention(head.mention);
  const std::string_view country = country_of(mention.range.of(sentence.text()));
  const bool origin = mention.type == EntityType::kNorp ||
                      (mention.type == EntityType::kPlace && !country.empty() &&
                       country != mention.range.of(sentence.text()));
  constexpr std::array<std::string_view, 20> kSingular = {
      "argentine", "filipino", "filipina", "briton", "spaniard",  "swede",    "dane",
      "finn",      "pole",     "turk",     "serb",   "croat",     "scot",     "greek",
      "czech",     "thai",     "israeli",  "iraqi",  "pakistani", "icelander"};
  return origin && (head.folded.ends_with("an") || one_of(head.folded, kSingular));
}

std::size_t parent_begin(const Sentence& sentence, std::size_t last) {
  if (!sentence.is(last, kDeterminer) || last < 2) return last;
  const bool dashed = sentence.word_is(last - 1, "-") && sentence.word_is(last - 2, "of");
  const std::size_t of = dashed ? last - 2 : last - 1;
  if (!sentence.word_is(of, "of") || of < 2) return last;
  const std::size_t parent = dashed && sentence.word_is(of - 1, "-") ? of - 2 : of - 1;
  constexpr std::array<std::string_view, 5> kParents = {"mother", "father", "grandmother",
                                                        "grandfather", "parent"};
  return one_of(sentence[parent].folded, kParents) ? parent : last;
}

bool tells_of_one(const Sentence& sentence, const Phrase& phrase) {
  const Word& head = sentence[phrase.head()];
  constexpr std::array<std::string_view, 16> kOthers = {
      "source", "people",     "police", "children", "suspect", "victim", "public", "staff",
      "other",  "opposition", "crowd",  "family",   "couple",  "pair",   "duo",    "trio"};
  const bool plural =
      (head.folded.ends_with('s') && !head.folded.ends_with("ss")) || head.folded.ends_with("men");
  // "the mayor, Bo Ek, said"
  const bool named = phrase.end < sentence.size() && sentence[phrase.end].text == ",";
  const bool seat = head.text == "MP" || head.text == "MEP" || head.text == "MLA";
  return sentence[phrase.begin].folded == "the" && (seat || !is_capitalised(head.text)) &&
         !plural && !named && !is_kin_of_somebody(sentence, phrase) &&
         !one_of(head.folded, kOthers);
}

}  // namespace lede::analysis
