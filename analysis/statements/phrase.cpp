// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestPhrase = 14;

bool is_clitic(const Word& word) {
  return word.folded == "'s" || word.folded == "'";
}

bool finite_verb(const Word& word) {
  return word.info->verb != nullptr && word.info->noun == nullptr &&
         word.info->verb->form != VerbForm::kIng && word.info->verb->form != VerbForm::kBase;
}

// Words that a noun phrase never runs over.
bool breaks_phrase(const Word& word) {
  if (word.mention != kNoMention) return false;
  if (word.quoted) return true;
  if (word.punctuation) return word.text != "-" && word.text != "\u2011" && word.text != "&";
  if (is_clitic(word)) return false;
  constexpr std::uint32_t kBreaking = kBe | kHave | kDo | kModal | kNegation | kPreposition |
                                      kConjunction | kRelative | kPronoun | kAdverb;
  const bool adverb_of_time = word.is(kTemporal) && !word.is(kDeterminer);
  return word.is(kBreaking) || adverb_of_time || (finite_verb(word) && !word.is(kPersonNoun));
}

// "the Open Dialogue Foundation (ODF)": the opening bracket of one that closes at `close`.
std::size_t bracket_start(const Sentence& sentence, std::size_t close) {
  for (std::size_t back = 1; back <= 5 && back <= close; ++back) {
    if (sentence[close - back].text == "(") return close - back;
  }
  return close;
}

const Mention* mention_in(const Sentence& sentence, const Phrase& phrase) {
  const Mention* found = nullptr;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (!sentence.has_mention(i)) continue;
    const Mention& mention = sentence.mention(sentence[i].mention);
    if (mention.type == EntityType::kPerson || mention.type == EntityType::kOrg ||
        mention.type == EntityType::kPlace) {
      found = &mention;
    }
  }
  return found;
}

bool is_definite(const Sentence& sentence, const Phrase& phrase) {
  const Word& first = sentence[phrase.begin];
  if (first.folded == "the" || first.is(kPossessive)) return true;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (is_clitic(sentence[i])) return true;
  }
  return false;
}

Subject unnamed(const Phrase& phrase) {
  return {true, {}, phrase.begin, phrase.end};
}
Subject named(const Phrase& phrase, Speaker speaker) {
  return {true, {std::move(speaker)}, phrase.begin, phrase.end};
}

Subject named_or(const Phrase& phrase, std::optional<Speaker> speaker, bool found) {
  if (speaker && !speaker->name.empty()) return named(phrase, std::move(*speaker));
  return {found || speaker.has_value(), {}, phrase.begin, phrase.end};
}

Subject resolve_mention(const Sentence& sentence, const Phrase& phrase) {
  const Mention& mention = sentence.mention(sentence[phrase.head()].mention);
  switch (mention.type) {
    case EntityType::kPerson:
      return named(phrase, {mention.name, true});
    case EntityType::kOrg:
    case EntityType::kPlace:
      return named(phrase, {mention.name, false});
    case EntityType::kNorp:
      return unnamed(phrase);
    default:
      return {};
  }
}

// "the Russian president" → the words that must fit: "russian", "president".
std::vector<std::string> office_words(const Sentence& sentence, const Phrase& phrase) {
  std::vector<std::string> words;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const Word& word = sentence[i];
    if (word.is(kDeterminer) || word.is(kPossessive) || word.punctuation || is_clitic(word))
      continue;
    // "the CDP president" may be described as the president of the party spelt out.
    const bool acronym = word.mention != kNoMention &&
                         sentence.mention(word.mention).type == EntityType::kOrg &&
                         sentence.mention_begin(i) + 1 == sentence.mention_end(i);
    words.emplace_back(word.folded);
    if (acronym) words.back() += '\n' + fold(sentence.mention(word.mention).name);
  }
  return words;
}

Subject resolve_person_noun(const Sentence& sentence, const Phrase& phrase,
                            const Discourse& discourse) {
  if (!is_definite(sentence, phrase)) return unnamed(phrase);
  return named_or(phrase, discourse.office(office_words(sentence, phrase)), true);
}

bool is_medium(std::string_view head) {
  constexpr std::array<std::string_view, 10> kMedia = {
      "newspaper", "channel", "station", "daily", "magazine",
      "website",   "network", "outlet",  "paper", "broadcaster"};
  return std::ranges::find(kMedia, head) != kMedia.end();
}

// "the UN agency" says what a body is, not which.
bool is_kind_of_body(std::string_view head) {
  constexpr std::array<std::string_view, 10> kKinds = {
      "agency", "group", "company", "firm", "body", "state", "city", "country", "service", "giant"};
  return std::ranges::find(kKinds, head) != kKinds.end();
}

// "Litzman's office", "KMT caucus": the organisation goes by the words themselves.
Subject resolve_institution(const Sentence& sentence, const Phrase& phrase,
                            const Discourse& discourse) {
  std::size_t first = phrase.begin;
  while (first < phrase.end && sentence[first].is(kDeterminer)) ++first;
  const Mention* name_inside = mention_in(sentence, {first, phrase.end});
  const bool has_name = name_inside != nullptr;
  const std::string_view head = sentence[phrase.head()].folded;
  const bool news_agency = sentence.word_is(phrase.head() - 1, "news");
  if (has_name && (is_medium(head) || news_agency) && name_inside->type == EntityType::kOrg) {
    return named(phrase, {name_inside->name, false});
  }
  if (has_name && sentence.has_mention(first) && !is_kind_of_body(head)) {
    const ByteRange range{sentence[first].range.begin, sentence[phrase.head()].range.end};
    std::string name(range.of(sentence.text()));
    std::ranges::replace(name, '\n', ' ');
    return named(phrase, {std::move(name), false});
  }
  const bool federal = first + 2 == phrase.end && sentence.word_is(first, "federal");
  if (head == "government" && first > phrase.begin && (federal || first + 1 == phrase.end)) {
    const auto government = discourse.government();
    if (government) return named_or(phrase, government, true);
  }
  const bool plain = first + 1 == phrase.end || sentence[first].is(kPossessive) ||
                     (is_kind_of_body(head) && sentence[phrase.begin].folded == "the");
  // "the UN agency": which, the article tells.
  const bool described =
      has_name && is_kind_of_body(head) && sentence[phrase.begin].folded == "the";
  if ((has_name && !described) || !(plain || described) || first == phrase.begin) {
    return unnamed(phrase);
  }
  return named_or(phrase, discourse.institution(sentence[phrase.head()].folded), true);
}

Subject resolve_document(const Sentence& sentence, const Phrase& phrase,
                         const Discourse& discourse) {
  if (const Mention* mention = mention_in(sentence, phrase)) {
    return named(phrase, {mention->name, mention->type == EntityType::kPerson});
  }
  if (!is_definite(sentence, phrase)) return {};
  return named_or(phrase, discourse.document_author(), false);
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
  if (breaks_phrase(sentence[last])) return {last, last};
  while (phrase.begin > 0 && phrase.end - phrase.begin < kLongestPhrase) {
    if (sentence.has_mention(phrase.begin)) phrase.begin = sentence.mention_begin(phrase.begin);
    if (phrase.begin == 0) break;
    const Word& before = sentence[phrase.begin - 1];
    const bool date = before.mention != kNoMention && before.mention != sentence[last].mention &&
                      sentence.mention(before.mention).type == EntityType::kDate;
    if (date) break;
    if (before.text == ")" && bracket_start(sentence, phrase.begin - 1) != phrase.begin - 1) {
      phrase.begin = bracket_start(sentence, phrase.begin - 1);
      continue;
    }
    if (breaks_phrase(before) && !before.is(kDeterminer)) break;
    --phrase.begin;
    if (before.mention == kNoMention && before.is(kDeterminer | kPossessive)) break;
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
      if (mention.type == EntityType::kPerson && !possessive) break;
      if (!possessive && !leads_to_noun(sentence, phrase.end)) break;
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

bool can_speak(const Sentence& sentence, const Phrase& phrase) {
  if (phrase.empty()) return false;
  const Word& head = sentence[phrase.head()];
  if (head.mention != kNoMention) {
    const EntityType type = sentence.mention(head.mention).type;
    return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kPlace ||
           type == EntityType::kNorp;
  }
  return head.is(kPronoun | kPersonNoun | kInstitutionNoun | kDocumentNoun) ||
         title_kind(head.folded) == TitleKind::kRole;
}

Subject resolve_phrase(const Sentence& sentence, const Phrase& phrase, const Discourse& discourse) {
  if (!can_speak(sentence, phrase)) return {};
  const Word& head = sentence[phrase.head()];
  if (head.mention != kNoMention) return resolve_mention(sentence, phrase);
  if (head.is(kPronoun)) {
    const bool first_person = head.folded == "i" || head.folded == "we" || head.folded == "you";
    if (first_person) return {};
    return named_or(phrase, discourse.pronoun(head.folded, head.range.begin), true);
  }
  if (head.is(kInstitutionNoun) && !head.is(kPersonNoun)) {
    return resolve_institution(sentence, phrase, discourse);
  }
  if (head.is(kDocumentNoun)) return resolve_document(sentence, phrase, discourse);
  return resolve_person_noun(sentence, phrase, discourse);
}

}  // namespace lede::analysis
