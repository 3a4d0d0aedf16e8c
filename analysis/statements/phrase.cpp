// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase.hpp"

#include <algorithm>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestPhrase = 14;

bool finite_verb(const Word& word) {
  return word.info->verb != nullptr && word.info->noun == nullptr &&
         word.info->verb->form != VerbForm::kIng && word.info->verb->form != VerbForm::kBase;
}

// Words that a noun phrase never runs over.
bool breaks_phrase(const Word& word) {
  if (word.mention != kNoMention) return false;
  if (word.quoted) return true;
  if (is_clitic(word)) return false;
  if (word.punctuation) return word.text != "-" && word.text != "\u2011" && word.text != "&";
  constexpr std::uint32_t kBreaking = kBe | kHave | kDo | kModal | kNegation | kPreposition |
                                      kConjunction | kRelative | kPronoun | kAdverb;
  const bool adverb_of_time = word.is(kTemporal) && !word.is(kDeterminer);
  return word.is(kBreaking) || adverb_of_time || (finite_verb(word) && !word.is(kPersonNoun));
}

// "First Lady", "First Secretary": the number of an office is no adverb.
bool numbers_office(const Sentence& sentence, std::size_t i) {
  if (sentence[i].text != "First" || i + 1 >= sentence.size()) return false;
  const std::string_view next = sentence[i + 1].text;
  return next == "Lady" || next == "Gentleman" || next == "Minister" || next == "Secretary" ||
         next == "Deputy";
}

// Where "17-year-old" begins that ends before `end`, or `end`.
std::size_t age_begin(const Sentence& sentence, std::size_t end) {
  constexpr std::size_t kWords = 5;
  const bool age = end >= kWords && sentence.word_is(end - 1, "old") &&
                   sentence.word_is(end - 2, "-") && sentence.word_is(end - 3, "year") &&
                   sentence.word_is(end - 4, "-");
  return age ? end - kWords : end;
}

// Where "17-year-old" ends that begins at `begin`, or `begin`.
std::size_t age_end(const Sentence& sentence, std::size_t begin) {
  constexpr std::size_t kWords = 5;
  const std::size_t end = begin + kWords;
  const bool age = sentence.word_is(begin + 1, "-") && end <= sentence.size() &&
                   age_begin(sentence, end) == begin;
  return age ? end : begin;
}

// "the Open Dialogue Foundation (ODF)": the opening bracket of one that closes at `close`.
std::size_t bracket_start(const Sentence& sentence, std::size_t close) {
  for (std::size_t back = 1; back <= 5 && back <= close; ++back) {
    if (sentence[close - back].text == "(") return close - back;
  }
  return close;
}

}  // namespace

Phrase phrase_ending_at(const Sentence& sentence, std::size_t last) {
  Phrase phrase{last, last + 1};
  if (sentence[last].is(kPronoun) && !sentence.has_mention(last)) return phrase;
  if (sentence[last].text == ")") {
    const std::size_t open = bracket_start(sentence, last);
    if (open == last || open == 0) return {last, last};
    phrase = phrase_ending_at(sentence, open - 1);
    return phrase;
  }
  // "Norvia Rail figures show": no verb, although "she figures" is one.
  const bool counts = sentence[last].is(kDocumentNoun) && !sentence[last].quoted;
  if (breaks_phrase(sentence[last]) && !counts) return {last, last};
  while (phrase.begin > 0 && phrase.end - phrase.begin < kLongestPhrase) {
    if (sentence.has_mention(phrase.begin)) phrase.begin = sentence.mention_begin(phrase.begin);
    phrase.begin = std::min(phrase.begin, age_begin(sentence, phrase.begin + 1));
    if (phrase.begin > 0) phrase.begin = age_begin(sentence, phrase.begin);
    if (phrase.begin == 0) break;
    const Word& before = sentence[phrase.begin - 1];
    const bool date = before.mention != kNoMention && before.mention != sentence[last].mention &&
                      sentence.mention(before.mention).type == EntityType::kDate;
    if (date) break;
    if (before.text == ")" && bracket_start(sentence, phrase.begin - 1) != phrase.begin - 1) {
      phrase.begin = bracket_start(sentence, phrase.begin - 1);
      continue;
    }
    // "the so-called opposition"
    const bool compound = phrase.begin > 2 && sentence[phrase.begin - 2].text == "-" &&
                          before.mention == kNoMention && before.info->verb != nullptr;
    if (compound) {
      phrase.begin -= 3;
      continue;
    }
    const bool numbered = numbers_office(sentence, phrase.begin - 1);
    if (breaks_phrase(before) && !before.is(kDeterminer) && !numbered) break;
    --phrase.begin;
    if (before.mention == kNoMention && !numbered && before.is(kDeterminer | kPossessive)) break;
  }
  return phrase;
}

namespace {

// "Norvia's defence ministry", "the BBC correspondent": the name is not all of the phrase.
bool leads_to_noun(const Sentence& sentence, std::size_t next) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = next; i < std::min(next + kReach, sentence.size()); ++i) {
    const Word& word = sentence[i];
    if (word.mention != kNoMention) return true;
    if (word.text == "-" || word.text == "&" || is_clitic(word)) return true;
    if (breaks_phrase(word) || word.info->verb != nullptr) return false;
    if (word.is(kPersonNoun | kInstitutionNoun | kDocumentNoun)) return true;
    if (title_kind(word.folded) == TitleKind::kRole) return true;
  }
  return false;
}

}  // namespace

Phrase phrase_starting_at(const Sentence& sentence, std::size_t first) {
  Phrase phrase{first, first};
  while (phrase.end < sentence.size() && phrase.end - first < kLongestPhrase) {
    const Word& word = sentence[phrase.end];
    if (word.mention != kNoMention) {
      phrase.end = sentence.mention_end(phrase.end);
      const Mention& mention = sentence.mention(word.mention);
      const bool possessive = phrase.end < sentence.size() && is_clitic(sentence[phrase.end]);
      // "the Lind government"
      const bool led = sentence[first].is(kDeterminer) && phrase.end < sentence.size() &&
                       sentence[phrase.end].is(kInstitutionNoun);
      if (mention.type == EntityType::kPerson && !possessive && !led) break;
      if (!possessive && !leads_to_noun(sentence, phrase.end)) break;
      continue;
    }
    // "added the 33-year-old"
    if (const std::size_t age = age_end(sentence, phrase.end); age > phrase.end) {
      phrase.end = age;
      continue;
    }
    const bool leading = phrase.end == first && word.is(kDeterminer | kPossessive | kPronoun);
    const bool verb = word.info->verb != nullptr &&
                      !(word.is(kDocumentNoun) && word.info->verb->form == VerbForm::kBase);
    if (!leading && (breaks_phrase(word) || verb)) break;
    const bool past = phrase.end > first && sentence.is(phrase.end - 1, kPersonNoun) &&
                      word.folded.ends_with("ed");  // "the president lifted"
    if (past) break;
    ++phrase.end;
    if (leading && word.is(kPronoun) && !word.is(kPossessive)) break;
  }
  return phrase;
}

}  // namespace lede::analysis
