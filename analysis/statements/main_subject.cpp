// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/main_subject.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/titles.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/verb_group.hpp"

namespace lede::analysis {
namespace {

std::size_t after_first_comma(const Sentence& sentence, std::size_t from) {
  for (std::size_t i = from; i < sentence.size(); ++i) {
    if (sentence.is_pause(i) && !sentence[i].quoted) return i + 1;
  }
  return sentence.size();
}

// "KUWAIT:", "TEHRAN —", "LONDON (Reuters) -": a place that is no subject.
std::size_t after_dateline(const Sentence& sentence) {
  constexpr std::size_t kLongest = 9;
  if (sentence.size() == 0 || !sentence.has_mention(0)) return 0;
  for (std::size_t i = 1; i < std::min(kLongest, sentence.size()); ++i) {
    const Word& word = sentence[i];
    if (word.text == ":" || word.text == "\u2014" || word.text == "\u2013") return i + 1;
    if (!word.punctuation && !sentence.has_mention(i)) return 0;
  }
  return 0;
}

// "The deputy head and acting mayor Ada Lind": the name behind the second of her posts.
Phrase over_second_post(const Sentence& sentence, const Phrase& phrase) {
  if (phrase.empty() || sentence.has_mention(phrase.head())) return phrase;
  if (!sentence.word_is(phrase.end, "and")) return phrase;
  const Phrase second = phrase_starting_at(sentence, phrase.end + 1);
  if (second.empty() || !sentence.has_mention(second.head())) return phrase;
  const bool person = sentence.mention(sentence[second.head()].mention).type == EntityType::kPerson;
  const bool titled = sentence.mention_begin(second.head()) > second.begin;
  return person && titled ? second : phrase;
}

// The first word of the quotation, or of its sentence, that word `at` belongs to.
std::size_t quotation_begin(const Sentence& sentence, std::size_t at) {
  while (at > 0 && sentence[at - 1].quoted) --at;
  while (at < sentence.size() && sentence[at].punctuation) ++at;
  return at;
}

// "said it is a lie that "Bo Ek accused …"": what stands before a quotation governs it, unless a
// comma or a colon keeps it apart.
bool is_governed_from_outside(const Sentence& sentence, std::size_t begin) {
  bool words = false;
  bool apart = false;
  for (std::size_t i = 0; i < begin; ++i) {
    const Word& word = sentence[i];
    if (word.punctuation) {
      apart = apart || word.text == "," || word.text == ":";
      continue;
    }
    words = true;
    apart = false;
    const bool governs = word.is(kNegation | kConditional | kRelative) || word.folded == "no" ||
                         word.folded == "when" || word.folded == "until" ||
                         word.folded.starts_with("den");
    if (governs) return true;
  }
  return words && !apart;
}

// "… if you believe the papers", "…?", ""…" is a lie": what follows takes the deed back.
bool is_taken_back(const Sentence& sentence, std::size_t verb) {
  for (const std::string_view none : {"nothing", "no", "none", "neither", "nobody"}) {
    if (sentence.word_is(verb + 1, none)) return true;
  }
  bool inside = true;
  for (std::size_t i = verb + 1; i < sentence.size(); ++i) {
    const Word& word = sentence[i];
    if (word.text.starts_with("?")) return true;
    if (inside && word.is(kConditional)) return true;
    if (inside && !word.quoted && !word.punctuation) {
      if (word.is(kBe | kModal | kDo)) return true;
      inside = false;
    }
  }
  return false;
}

// "the", "Norvian minister": what may stand between the start of a clause and its first name.
bool belongs_to_name(const Sentence& sentence, std::size_t i) {
  if (sentence.has_mention(i)) {
    const EntityType type = sentence.mention(sentence[i].mention).type;
    return type == EntityType::kNorp || type == EntityType::kOrg || type == EntityType::kPlace;
  }
  const Word& word = sentence[i];
  return word.folded == "the" || word.is(kPersonNoun) ||
         title_kind(word.folded) != TitleKind::kNone;
}

// Only a subject that opens its quotation is free of "it is a lie that" or "neither".
bool opens_quotation(const Sentence& sentence, std::size_t verb, std::size_t subject_end) {
  const std::size_t begin = quotation_begin(sentence, verb);
  const std::size_t name = sentence.mention_begin(subject_end - 1);
  if (name < begin) return false;
  for (std::size_t i = begin; i < name; ++i) {
    if (!belongs_to_name(sentence, i)) return false;
  }
  return !is_governed_from_outside(sentence, begin);
}

}  // namespace

Subject main_subject(const Sentence& sentence, std::size_t verb, const Discourse& discourse) {
  std::size_t start = after_dateline(sentence);
  while (start < sentence.size() && !sentence.has_mention(start) &&
         (sentence.is_pause(start) || sentence.is(start, kAdverb) ||
          sentence.word_is(start, "but") || sentence.word_is(start, "and"))) {
    ++start;
  }
  if (start >= sentence.size()) return {};
  const bool fronted =
      !sentence.has_mention(start) &&
      (sentence.is(start, kPreposition | kConjunction) || sentence[start].folded.ends_with("ing"));
  constexpr std::size_t kOpening = 2;  // "While denying the charges, he …"
  const bool clause = sentence.word_is(start, "when") || sentence.word_is(start, "as") ||
                      sentence.word_is(start, "because");
  const std::size_t opening = start + kOpening;
  if (fronted) start = after_first_comma(sentence, start);
  // "When a letter came from X urging him, he …"
  if (start >= sentence.size() || (clause && verb > opening && verb < start)) return {};
  const Phrase phrase = over_second_post(sentence, phrase_starting_at(sentence, start));
  if (phrase.empty() || (phrase.begin <= verb && verb < phrase.end)) return {};
  return resolve_phrase(sentence, phrase, discourse);
}

bool stands_for_none(const Sentence& sentence, const Subject& subject) {
  return subject.begin > 0 && (sentence.word_is(subject.begin - 1, "nor") ||
                               sentence.word_is(subject.begin - 1, "neither"));
}

Subject neither_of(const Sentence& sentence, const Subject& second, const Discourse& discourse) {
  if (second.begin < 2 || !sentence.word_is(second.begin - 1, "nor")) return second;
  const Phrase phrase = phrase_ending_at(sentence, second.begin - 2);
  if (phrase.empty()) return second;
  const Subject first = resolve_phrase(sentence, phrase, discourse);
  if (!first.named() || !second.named()) return second.named() ? second : first;
  Subject both = second;
  both.speakers.push_back(first.speakers[0]);
  both.begin = first.begin;
  return both;
}

bool joins_in(const Sentence& sentence, std::size_t begin) {
  constexpr std::size_t kReach = 9;
  if (begin < 3 || !sentence.word_is(begin - 1, "in")) return false;
  if (sentence.word_is(begin - 2, "time") && sentence.word_is(begin - 3, "no")) return true;
  for (std::size_t i = begin - 1; i-- > 0 && begin - i < kReach;) {
    if (sentence.is_pause(i) || sentence[i].quoted) return false;
    if (one_of(sentence[i].folded, {"joined", "joins"})) return i > 0;
  }
  return false;
}

bool is_addressed(const Sentence& sentence, std::size_t begin) {
  constexpr std::array<std::string_view, 12> kReaching = {
      "contacted", "approached", "emailed",    "phoned",  "telephoned", "texted",
      "messaged",  "addressed",  "petitioned", "lobbied", "visited",    "met"};
  if (begin > 1 && sentence[begin - 1].is(kDeterminer)) --begin;
  if (begin == 0) return false;
  const std::string_view before = sentence[begin - 1].folded;
  const bool written =
      before == "to" && begin > 1 &&
      (sentence[begin - 2].folded == "wrote" || sentence[begin - 2].is(kDocumentNoun));
  return written || one_of(before, kReaching);
}

bool is_deed_told(const Sentence& sentence, std::size_t verb) {
  const VerbCue& cue = *sentence[verb].info->verb;
  if (cue.act == Act::kStatement || cue.form != VerbForm::kPastOrParticiple) return false;
  const VerbGroup group = verb_group(sentence, verb);
  if (group.passive || group.begin == 0 || !sentence.has_mention(group.begin - 1)) return false;
  return opens_quotation(sentence, verb, group.begin) && !is_taken_back(sentence, verb);
}

}  // namespace lede::analysis
