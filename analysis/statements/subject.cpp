// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/subject.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/phrase.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestParenthesis = 40;  // words

bool is_comma(const Word& word) {
  return word.text == "," || word.text == "\u2014" || word.text == "\u2013" || word.text == "-";
}

bool is_number(const Word& word) {
  return !word.folded.empty() && std::isdigit(static_cast<unsigned char>(word.folded[0])) != 0;
}

// "on Monday", "late last week", "also": what may stand between a subject and its verb.
std::size_t skip_adverbials(const Sentence& sentence, std::size_t end) {
  bool time = false;
  while (end > 0) {
    const Word& word = sentence[end - 1];
    if (word.mention != kNoMention && sentence.mention(word.mention).type != EntityType::kDate)
      break;
    const bool preposition = time && word.is(kPreposition);
    const bool adverb = word.is(kAdverb) || (word.folded.ends_with("ly") && word.folded.size() > 4);
    if (!word.is(kTemporal) && !preposition && !adverb && !(is_number(word) && time)) break;
    if (word.is(kPronoun | kPersonNoun)) break;
    time = time || word.is(kTemporal);
    --end;
  }
  return end;
}

bool starts_apposition(const Sentence& sentence, std::size_t i) {
  const Word& word = sentence[i];
  if (word.mention != kNoMention || is_number(word)) return true;
  if (word.is(kDeterminer | kPossessive | kRelative | kPreposition | kPersonNoun)) return true;
  if (title_kind(word.folded) != TitleKind::kNone) return true;
  return word.folded.ends_with("ed") || word.folded.ends_with("ing") || word.folded == "set" ||
         word.folded == "himself" || word.folded == "herself" || word.folded == "himself" ||
         word.folded == "aged" || word.folded == "too" || word.folded == "along";
}

// A subject opens its clause: nothing before it, or something that a clause may follow.
bool opens_clause(const Sentence& sentence, std::size_t begin) {
  if (begin == 0) return true;
  const Word& before = sentence[begin - 1];
  return before.punctuation || before.quoted || before.is(kConjunction | kRelative | kAdverb) ||
         before.info->verb != nullptr || before.is(kTemporal) || before.folded.ends_with("ly");
}

bool is_whole_mention(const Sentence& sentence, std::size_t begin, std::size_t end) {
  if (begin >= end || !sentence.has_mention(begin)) return false;
  const std::size_t mention_end = sentence.mention_end(begin);
  const EntityType type = sentence.mention(sentence[begin].mention).type;
  const bool speaker = type == EntityType::kPerson || type == EntityType::kOrg;
  return speaker && (mention_end == end || sentence[mention_end].text == "(");
}

// "The order, signed by X, said": a document speaks for who signed it.
Subject signed_by(const Sentence& sentence, std::size_t begin, std::size_t end,
                  const Discourse& discourse) {
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (sentence[i].folded == "by") {
      return resolve_phrase(sentence, phrase_starting_at(sentence, i + 1), discourse);
    }
  }
  return {};
}

// Names joined to the left of `subject`: "A, B and C".
void add_coordinated(const Sentence& sentence, Subject& subject, const Discourse& discourse) {
  for (std::size_t guard = 0; guard < 6 && subject.begin >= 2; ++guard) {
    std::size_t joint = subject.begin - 1;
    if (joint > 0 && sentence[joint].folded == "the") --joint;
    const bool conjunction = sentence[joint].folded == "and";
    const bool comma = sentence[joint].text == "," && subject.speakers.size() > 1;
    if ((!conjunction && !comma) || joint == 0) return;
    std::size_t last = joint - 1;
    if (conjunction && sentence[last].text == "," && last > 0) --last;
    if (!sentence.has_mention(last)) return;
    const Phrase phrase = phrase_ending_at(sentence, last);
    Subject other = resolve_phrase(sentence, phrase, discourse);
    const bool after_preposition = phrase.begin > 1 &&
                                   sentence[phrase.begin - 1].is(kPreposition) &&
                                   sentence[phrase.begin - 2].folded != "such";
    if (!other.named() || after_preposition) return;
    if (other.speakers[0].person != subject.speakers[0].person) return;
    subject.speakers.push_back(other.speakers[0]);
    subject.begin = other.begin;
  }
}

// "the head of X", "a statement from X", "Izumi of the CDP": what a preposition hangs on.
Subject over_prepositions(const Sentence& sentence, const Phrase& phrase,
                          const Discourse& discourse) {
  Phrase inner = phrase;
  for (std::size_t guard = 0; guard < 3; ++guard) {
    if (inner.begin < 2 || !sentence[inner.begin - 1].is(kPreposition)) break;
    const Word& preposition = sentence[inner.begin - 1];
    constexpr std::array<std::string_view, 9> kLinks = {"of",   "for", "at", "in", "from",
                                                        "with", "on",  "to", "by"};
    if (std::ranges::find(kLinks, preposition.folded) == kLinks.end()) return {};
    const Phrase outer = phrase_ending_at(sentence, inner.begin - 2);
    if (outer.empty() || !can_speak(sentence, outer)) return {};
    const Word& head = sentence[outer.head()];
    const bool document = head.mention == kNoMention && head.is(kDocumentNoun);
    if (document && (preposition.folded == "by" || preposition.folded == "from" ||
                     preposition.folded == "of")) {
      Subject author = resolve_phrase(sentence, inner, discourse);
      author.begin = outer.begin;
      return author;
    }
    inner = outer;
  }
  if (inner.begin > 0 && sentence[inner.begin - 1].is(kPreposition)) return {};
  Subject subject = resolve_phrase(sentence, inner, discourse);
  const Word& head = sentence[inner.head()];
  const bool organ = head.mention == kNoMention && head.is(kInstitutionNoun) &&
                     !head.is(kPersonNoun) && inner.begin != phrase.begin;
  if (organ && subject.found && !subject.named() && sentence[inner.begin].folded == "the") {
    const ByteRange range{sentence[inner.begin + 1].range.begin, sentence[phrase.head()].range.end};
    subject.speakers.push_back({std::string(range.of(sentence.text())), false});
  }
  const bool person = head.mention == kNoMention && !head.is(kInstitutionNoun);
  if (person && inner.begin != phrase.begin && subject.named() && !head.is(kPronoun)) {
    subject.speakers.clear();  // "the head of X" is not the one head that the article has named
  }
  subject.end = phrase.end;
  return subject;
}

Subject plain_subject(const Sentence& sentence, std::size_t end, const Discourse& discourse) {
  if (end == 0) return {};
  const Phrase phrase = phrase_ending_at(sentence, end - 1);
  if (phrase.empty()) return {};
  // "Secretary of State NAME": a person's name is what its preposition-laden title leads to.
  const bool titled =
      sentence.has_mention(phrase.head()) &&
      sentence.mention(sentence[phrase.head()].mention).type == EntityType::kPerson &&
      sentence.mention_begin(phrase.head()) != phrase.begin;
  if (!titled && phrase.begin > 0 && sentence[phrase.begin - 1].is(kPreposition) &&
      !sentence[phrase.begin - 1].is(kConjunction)) {
    return over_prepositions(sentence, phrase, discourse);
  }
  Subject subject = resolve_phrase(sentence, phrase, discourse);
  if (subject.named() && sentence.has_mention(phrase.head())) {
    add_coordinated(sentence, subject, discourse);
    std::size_t before = subject.begin;
    if (before > 0 && sentence[before - 1].folded == "both") --before;
    // "the committee of A and B": the names hang on a preposition after all.
    if (before != phrase.begin && before > 0 && sentence[before - 1].is(kPreposition) &&
        sentence[before - 1].folded != "as") {
      return over_prepositions(sentence, {before, phrase.end}, discourse);
    }
  }
  return subject;
}

// "the chairman of SSANU at the University of Ilorin, NAME,": where the office before the comma
// starts, or the comma itself when there is none.
std::size_t office_before(const Sentence& sentence, std::size_t comma) {
  constexpr std::size_t kReach = 16;
  std::size_t start = comma;
  for (std::size_t i = comma; i-- > 0 && comma - i < kReach;) {
    if (sentence[i].punctuation && sentence[i].text != "-") break;
    if (sentence.has_mention(i)) continue;
    const Word& word = sentence[i];
    if (word.is(kPersonNoun | kInstitutionNoun) || title_kind(word.folded) == TitleKind::kRole) {
      start = phrase_ending_at(sentence, i).begin;
    }
  }
  return start;
}

Subject one_parenthesis(const Sentence& sentence, std::size_t open, std::size_t close,
                        const Discourse& discourse) {
  const Phrase before = phrase_ending_at(sentence, open - 1);
  if (before.empty()) return {};
  if (is_whole_mention(sentence, open + 1, close)) {
    const std::size_t office = office_before(sentence, open);
    if (office < open) {
      Subject subject =
          resolve_phrase(sentence, {open + 1, sentence.mention_end(open + 1)}, discourse);
      subject.begin = office;
      subject.end = close;
      return subject;
    }
  }
  if (!can_speak(sentence, before)) return {};
  if (!starts_apposition(sentence, open + 1)) return {};
  Subject subject = plain_subject(sentence, open, discourse);
  if (!subject.found || !opens_clause(sentence, subject.begin)) return {};
  const Word& head = sentence[before.head()];
  if (!subject.named() && head.mention == kNoMention && head.is(kDocumentNoun)) {
    subject = signed_by(sentence, open + 1, close, discourse);
    subject.begin = before.begin;
  }
  subject.end = close;
  return subject;
}

// The verb follows a comma: "X, a Ukrainian aide, denied".
Subject over_parenthesis(const Sentence& sentence, std::size_t close, const Discourse& discourse) {
  for (std::size_t open = close; open-- > 1 && close - open < kLongestParenthesis;) {
    if (sentence[open].quoted) return {};
    if (!is_comma(sentence[open])) continue;
    Subject subject = one_parenthesis(sentence, open, close, discourse);
    if (subject.found) return subject;
  }
  return {};
}

Subject over_bracket(const Sentence& sentence, std::size_t close, const Discourse& discourse) {
  for (std::size_t open = close; open-- > 1 && close - open < kLongestParenthesis;) {
    if (sentence[open].text == "(") return plain_subject(sentence, open, discourse);
  }
  return {};
}

Subject antecedent(const Sentence& sentence, std::size_t relative, const Discourse& discourse) {
  std::size_t end = relative;
  if (end > 0 && is_comma(sentence[end - 1])) --end;
  if (end == 0) return {};
  const Phrase phrase = phrase_ending_at(sentence, end - 1);
  return resolve_phrase(sentence, phrase, discourse);
}

}  // namespace

Subject subject_before(const Sentence& sentence, std::size_t verb, const Discourse& discourse,
                       bool& coordinated) {
  coordinated = false;
  const std::size_t end = skip_adverbials(sentence, verb);
  if (end == 0) return {};
  const Word& last = sentence[end - 1];
  if (last.quoted) return {};
  if (last.text == ")") {
    // "the national soccer federation (FMF) announced"
    if (end > 2 && sentence.has_mention(end - 2)) {
      const Phrase inside{sentence.mention_begin(end - 2), end - 1};
      const bool whole = inside.begin > 0 && sentence[inside.begin - 1].text == "(";
      const bool organisation =
          sentence.mention(sentence[end - 2].mention).type == EntityType::kOrg;
      if (whole && organisation) return resolve_phrase(sentence, inside, discourse);
    }
    Subject subject = plain_subject(sentence, end, discourse);
    return subject.found ? subject : over_bracket(sentence, end - 1, discourse);
  }
  if (is_comma(last)) {
    Subject subject = over_parenthesis(sentence, end - 1, discourse);
    if (!subject.found) coordinated = true;
    return subject;
  }
  if (last.folded == "and" || last.folded == "but" || last.folded == "then" ||
      last.folded == "or") {
    coordinated = true;
    return {};
  }
  if (last.folded == "who" || last.folded == "which" || last.folded == "that") {
    return antecedent(sentence, end - 1, discourse);
  }
  return plain_subject(sentence, end, discourse);
}

Subject subject_after(const Sentence& sentence, std::size_t verb, const Discourse& discourse) {
  const Phrase phrase = phrase_starting_at(sentence, verb + 1);
  if (phrase.empty()) return {};
  Subject subject = resolve_phrase(sentence, phrase, discourse);
  // "said the chairman of the board, Guevara Bader, …"
  if (subject.found && !subject.named()) {
    for (std::size_t i = phrase.end; i + 1 < sentence.size() && i < phrase.end + 10; ++i) {
      if (sentence[i].text != ",") continue;
      const std::size_t next = i + 1;
      if (!sentence.has_mention(next)) break;
      const std::size_t end = sentence.mention_end(next);
      const bool closed = end == sentence.size() || sentence[end].punctuation;
      const bool person = sentence.mention(sentence[next].mention).type == EntityType::kPerson;
      if (closed && person) return resolve_phrase(sentence, {next, end}, discourse);
      break;
    }
  }
  return subject;
}

Subject agent_after(const Sentence& sentence, std::size_t word, const Discourse& discourse) {
  constexpr std::size_t kReach = 7;
  for (std::size_t i = word + 1; i < sentence.size() && i <= word + kReach; ++i) {
    if (sentence[i].text == "," || sentence[i].text == ";" || sentence[i].quoted) return {};
    if (sentence[i].folded != "by") continue;
    const Phrase phrase = phrase_starting_at(sentence, i + 1);
    if (phrase.empty()) return {};
    return resolve_phrase(sentence, phrase, discourse);
  }
  return {};
}

}  // namespace lede::analysis
