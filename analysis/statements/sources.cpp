// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/sources.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/names/titles.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {
namespace {

// "an estimate", "state news agency X": what may be a verb elsewhere is none behind "according to".
Phrase source_phrase(const Sentence& sentence, std::size_t first) {
  Phrase phrase = phrase_starting_at(sentence, first);
  while (phrase.end < sentence.size()) {
    const Word& word = sentence[phrase.end];
    const bool noun = word.info->verb != nullptr && word.mention == kNoMention && !word.quoted &&
                      (word.info->verb->form == VerbForm::kBase || word.is(kDocumentNoun));
    if (!noun) break;
    phrase.end = std::max(phrase.end + 1, phrase_starting_at(sentence, phrase.end + 1).end);
  }
  return phrase;
}

// "a study", "an estimate", "data published": neither a name nor people nor a body, nor things
// that others set ("the prices").
bool is_document(const Sentence& sentence, const Phrase& phrase) {
  bool noun = false;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const Word& word = sentence[i];
    if (word.punctuation || word.is(kDeterminer | kPossessive)) continue;
    if (word.is(kDocumentNoun) && word.mention == kNoMention) return true;
    const bool speaks = word.mention != kNoMention || is_clitic(word) ||
                        word.is(kPronoun | kPersonNoun | kInstitutionNoun) ||
                        title_kind(word.folded) != TitleKind::kNone;
    if (speaks) return false;
    noun = noun || word.info->verb != nullptr || word.info->noun != nullptr;
  }
  return noun;
}

// "according to him", "according to her, …"
std::optional<Speaker> pronoun_source(const Sentence& sentence, std::size_t at,
                                      const Discourse& discourse) {
  if (at >= sentence.size()) return std::nullopt;
  const std::size_t begin = sentence[at].range.begin;
  if (sentence.word_is(at, "him")) return discourse.pronoun("he", begin);
  const bool alone = at + 1 >= sentence.size() || sentence[at + 1].punctuation;
  if (sentence.word_is(at, "her") && alone) return discourse.pronoun("she", begin);
  return std::nullopt;
}

// What may stand between a document and its author: "figures on trade that were published by".
bool links_author(const Sentence& sentence, std::size_t i) {
  const Word& word = sentence[i];
  if (word.quoted || word.is(kPronoun | kPersonNoun | kConjunction)) return false;
  if (word.text == ",") return sentence.word_is(i + 1, "which");
  if (word.is(kRelative)) return sentence.is(i + 1, kBe | kHave);
  if (word.punctuation) return word.text == "-";
  if (!sentence.has_mention(i)) return true;
  return sentence.mention(word.mention).type == EntityType::kDate;
}

Subject author_of(const Sentence& sentence, std::size_t first, const Discourse& discourse) {
  constexpr std::size_t kReach = 10;
  for (std::size_t i = first; i < sentence.size() && i < first + kReach; ++i) {
    if (sentence.word_is(i, "by") || sentence.word_is(i, "from")) {
      if (!is_issued(sentence, i)) return {};
      const Phrase phrase = phrase_starting_at(sentence, i + 1);
      if (phrase.empty()) return {};
      Subject author = resolve_phrase(sentence, phrase, discourse);
      return author.found ? author : Subject{true, {}, phrase.begin, phrase.end};
    }
    if (!links_author(sentence, i)) return {};
  }
  return {};
}

// A name that the tagger took for an event or a product: only who speaks is cited.
Subject misread_name(const Sentence& sentence, const Phrase& phrase) {
  if (!sentence.has_mention(phrase.head())) return {};
  const Mention& mention = sentence.mention(sentence[phrase.head()].mention);
  const bool misread = mention.type == EntityType::kEvent || mention.type == EntityType::kProduct;
  if (!misread || sentence[phrase.begin].is(kDeterminer)) return {};
  return {true, {{mention.name, false}}, phrase.begin, phrase.end};
}

}  // namespace

bool is_issued(const Sentence& sentence, std::size_t by) {
  constexpr std::array<std::string_view, 14> kPassedOn = {
      "seen",   "obtained",  "viewed",   "reviewed", "cited",    "quoted", "denied",
      "signed", "supported", "rejected", "disputed", "received", "leaked", "accessed"};
  return by > 0 && !one_of(sentence[by - 1].folded, kPassedOn);
}

bool has_author(const Sentence& sentence, std::size_t document, std::size_t end) {
  constexpr std::size_t kReach = 4;
  if (document + 1 < end) {
    std::size_t by = document + 1;
    if (sentence[by].folded.ends_with("ed")) ++by;
    const bool links = sentence.word_is(by, "by") || sentence.word_is(by, "from");
    return links && is_issued(sentence, by) && sentence.has_mention(end - 1);
  }
  if (document > 0 && sentence.has_mention(document - 1)) {
    return sentence.mention(sentence[document - 1].mention).type == EntityType::kOrg;
  }
  for (std::size_t back = 1; back <= kReach && back < document; ++back) {
    const std::size_t i = document - back;
    if (is_clitic(sentence[i])) return sentence.has_mention(i - 1);
    if (sentence[i].punctuation || sentence.is(i, kPreposition | kConjunction)) return false;
  }
  return false;
}

std::size_t issued_document(const Sentence& sentence, std::size_t by) {
  const bool issued = sentence.word_is(by, "by") && by > 1 && sentence.is(by - 2, kDocumentNoun) &&
                      sentence[by - 1].folded.ends_with("ed") && is_issued(sentence, by);
  return issued ? by - 2 : by - 1;
}

bool goes_on(const Sentence& sentence, std::size_t end) {
  if (!sentence.word_is(end, "(")) return false;
  while (end < sentence.size() && sentence[end].text != ")") ++end;
  ++end;
  return end < sentence.size() && !sentence[end].punctuation &&
         !sentence.is(end, kPreposition | kConjunction | kAdverb | kDocumentNoun) &&
         !sentence[end].quoted;
}

Source cited_source(const Sentence& sentence, std::size_t first, const Discourse& discourse) {
  if (auto speaker = pronoun_source(sentence, first, discourse)) {
    Subject subject{true, {}, first, first + 1};
    if (!speaker->name.empty()) subject.speakers.push_back(std::move(*speaker));
    return {std::move(subject), first + 1, false};
  }
  const Phrase phrase = source_phrase(sentence, first);
  if (phrase.empty()) return {};
  Source source{{}, phrase.end, is_document(sentence, phrase)};
  // "the data by X": not of whoever was cited before.
  if (source.document) source.subject = author_of(sentence, first, discourse);
  // "according to its president, Ada Lind,"
  const Word& head = sentence[phrase.head()];
  const bool post = !source.document && head.mention == kNoMention &&
                    (head.is(kPersonNoun) || title_kind(head.folded) == TitleKind::kRole);
  if (post) source.subject = name_in_apposition(sentence, phrase, discourse);
  if (!source.subject.found) source.subject = resolve_phrase(sentence, phrase, discourse);
  if (!source.subject.found) source.subject = misread_name(sentence, phrase);
  return source;
}

}  // namespace lede::analysis
