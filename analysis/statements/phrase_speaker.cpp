// SPDX-License-Identifier: GPL-2.0-or-later
// Who a phrase means: a name, an office, a body, a document or a pronoun.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/body_phrase.hpp"
#include "analysis/statements/filings.hpp"
#include "analysis/statements/name_speakers.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/phrase_subjects.hpp"
#include "analysis/statements/told_people.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool is_definite(const Sentence& sentence, const Phrase& phrase) {
  const Word& first = sentence[phrase.begin];
  if (first.folded == "the" || first.is(kPossessive)) return true;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (is_clitic(sentence[i])) return true;
  }
  return false;
}

// A pronoun and its verb at the end of what they report: "…, he said on Monday", "…, he said,
// adding".
bool closes_sentence(const Sentence& sentence, const Phrase& phrase) {
  constexpr std::size_t kLongest = 3;  // "he said on Monday"
  const bool person =
      sentence[phrase.head()].folded == "he" || sentence[phrase.head()].folded == "she";
  if (!person || phrase.begin == 0) return false;
  if (!sentence.is_pause(phrase.begin - 1) && !sentence[phrase.begin - 1].quoted) return false;
  std::size_t words = 0;
  for (std::size_t i = phrase.end + 1; i < sentence.size() && words <= kLongest; ++i) {
    const bool adds = sentence.is_pause(i) && i + 1 < sentence.size() &&
                      sentence[i + 1].folded.ends_with("ing") && !sentence[i].quoted;
    if (adds) return true;
    if (!sentence[i].punctuation) ++words;
  }
  return words <= kLongest;
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

// "the minister", "the 34-year-old", "the poet", "the widow"
std::optional<Speaker> person_told_of(const Sentence& sentence, const Phrase& phrase,
                                      const Discourse& discourse) {
  const std::string_view noun = sentence[phrase.head()].folded;
  auto holder = discourse.office(office_words(sentence, phrase));
  if (!holder && is_plain_official(sentence, phrase)) holder = discourse.person_told_of(noun);
  if (holder) return holder;
  if (const auto age = age_told(sentence, phrase); !age.empty()) return discourse.aged(age);
  return tells_of_one(sentence, phrase) ? discourse.speaker_before(noun) : std::nullopt;
}

// "A spokesman said", but not "a spokesman for the union"
bool is_bare(const Sentence& sentence, const Phrase& phrase) {
  const bool indefinite = sentence[phrase.begin].folded == "a";
  return indefinite && phrase.begin + 2 == phrase.end && !sentence.is(phrase.end, kPreposition);
}

Subject resolve_person_noun(const Sentence& sentence, const Phrase& phrase,
                            const Discourse& discourse) {
  const bool spokesperson = sentence[phrase.head()].folded.starts_with("spokes");
  if (spokesperson && is_bare(sentence, phrase)) {
    return named_or(sentence, phrase, discourse.body_before(), true);
  }
  if (is_definite(sentence, phrase)) {
    auto holder = person_told_of(sentence, phrase, discourse);
    if (holder || !spokesperson) return named_or(sentence, phrase, std::move(holder), true);
  }
  // "a Norvia Rail spokesman": who is not named speaks for the body.
  const Mention* body = spokesperson ? mention_in(sentence, phrase) : nullptr;
  if (body != nullptr && body->type == EntityType::kOrg) return named(phrase, {body->name, true});
  if (const Mention* whose = body_of_officials(sentence, phrase)) {
    return named(phrase, {whose->name, false});
  }
  return unnamed(sentence, phrase);
}

Subject resolve_document(const Sentence& sentence, const Phrase& phrase,
                         const Discourse& discourse) {
  if (const Mention* mention = mention_in(sentence, phrase)) {
    return named(phrase, {mention->name, mention->type == EntityType::kPerson});
  }
  if (!is_definite(sentence, phrase)) return {};
  // "the ministry statement"
  const Word& before = sentence[phrase.head() - 1];
  if (phrase.head() > phrase.begin && before.is(kInstitutionNoun)) {
    const std::size_t at = sentence[phrase.begin].range.begin;
    return named_or(sentence, phrase, discourse.institution(before.folded, at, 0), false);
  }
  if (is_filing(sentence[phrase.head()].folded)) {
    return named_or(sentence, phrase, discourse.filing_author(), true);
  }
  constexpr std::array<std::string_view, 6> kReports = {"report", "survey", "study",
                                                        "poll",   "data",   "figures"};
  if (one_of(sentence[phrase.head()].folded, kReports)) {
    return named_or(sentence, phrase, discourse.report_author(), false);
  }
  return named_or(sentence, phrase, discourse.document_author(), false);
}

// "the UHO": no name, so perhaps short for an office.
bool is_office_acronym(const Sentence& sentence, const Phrase& phrase) {
  return !sentence.has_mention(phrase.head()) && sentence[phrase.begin].folded == "the" &&
         is_like_acronym(sentence[phrase.head()].text);
}

}  // namespace

bool can_speak(const Sentence& sentence, const Phrase& phrase) {
  if (phrase.empty()) return false;
  const Word& head = sentence[phrase.head()];
  if (head.mention != kNoMention) {
    const EntityType type = sentence.mention(head.mention).type;
    return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kPlace ||
           type == EntityType::kNorp;
  }
  return head.is(kPronoun | kPersonNoun | kInstitutionNoun | kDocumentNoun) ||
         title_kind(head.folded) == TitleKind::kRole ||
         (title_kind(head.folded) == TitleKind::kRank && sentence[phrase.begin].folded == "the") ||
         is_office_acronym(sentence, phrase) || !age_told(sentence, phrase).empty() ||
         tells_origin(sentence, phrase);
}

Subject resolve_phrase(const Sentence& sentence, const Phrase& phrase, const Discourse& discourse) {
  if (!can_speak(sentence, phrase)) return {};
  const Word& head = sentence[phrase.head()];
  if (tells_origin(sentence, phrase)) {
    auto person = discourse.office(office_words(sentence, phrase));
    if (!person) person = discourse.speaker_before(head.folded);
    return named_or(sentence, phrase, std::move(person), true);
  }
  if (head.mention != kNoMention) return resolve_name(sentence, phrase, discourse);
  if (head.is(kPronoun)) {
    const bool first_person = head.folded == "i" || head.folded == "we" || head.folded == "you";
    if (first_person) return {};
    // "…, he added": the names before it are those that he speaks of.
    if (closes_sentence(sentence, phrase)) {
      auto speaker = discourse.pronoun(head.folded, 0);
      if (speaker) return named_or(sentence, phrase, std::move(speaker), true);
    }
    if (head.folded == "they") {
      auto together = discourse.speaking_together();
      if (!together.empty()) return {true, std::move(together), phrase.begin, phrase.end};
    }
    return named_or(sentence, phrase, discourse.pronoun(head.folded, head.range.begin), true);
  }
  if (head.is(kInstitutionNoun) && !head.is(kPersonNoun)) {
    return resolve_institution(sentence, phrase, discourse);
  }
  if (head.is(kDocumentNoun)) return resolve_document(sentence, phrase, discourse);
  if (is_office_acronym(sentence, phrase)) {
    auto holder = discourse.office_acronym(head.folded);
    if (holder) return named_or(sentence, phrase, std::move(holder), true);
    const bool office = title_kind(head.folded) == TitleKind::kRole;
    return office ? resolve_person_noun(sentence, phrase, discourse) : Subject{};
  }
  return resolve_person_noun(sentence, phrase, discourse);
}

Subject resolve_post(const Sentence& sentence, const Phrase& post, const Phrase& body,
                     const Discourse& discourse) {
  if (!sentence.has_mention(body.head())) {
    if (!sentence[post.head()].folded.starts_with("spokes")) return unnamed(sentence, post);
    Subject speaker = resolve_phrase(sentence, body, discourse);
    if (!speaker.named() || speaker.speakers[0].person) return unnamed(sentence, post);
    speaker.speakers[0].person = true;
    return speaker;
  }
  const Mention& mention = sentence.mention(sentence[body.head()].mention);
  std::vector<std::string> words = office_words(sentence, post);
  std::string spellings = fold(mention.name) + '\n' + fold(mention.range.of(sentence.text()));
  const std::size_t bracket = body.end;
  if (sentence.word_is(bracket, "(") && sentence.has_mention(bracket + 1)) {
    spellings += '\n';
    spellings += sentence[bracket + 1].folded;
  }
  words.insert(words.begin(), std::move(spellings));
  auto holder = discourse.office(words);
  if (holder) return named_or(sentence, post, std::move(holder), true);
  const bool spokesperson = sentence[post.head()].folded.starts_with("spokes");
  if (spokesperson && mention.type == EntityType::kOrg) return named(post, {mention.name, true});
  return unnamed(sentence, post);
}

}  // namespace lede::analysis
