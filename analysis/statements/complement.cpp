// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/complement.hpp"
#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lede::analysis {
namespace {

// "…, X told the Reuters news agency": nothing said follows.
bool names_hearer_only(const Sentence& sentence, std::size_t verb) {
  if (!always_takes_object(sentence[verb].info->verb->lemma)) return false;
  constexpr std::size_t kReach = 12;
  for (std::size_t i = verb + 1; i < std::min(verb + kReach, sentence.size()); ++i) {
    const Word& word = sentence[i];
    if (word.quoted || word.text == ":" || word.folded == "that") return false;
    if (word.punctuation || word.is(kPreposition)) return true;
    if (word.is(kBe | kHave | kModal | kDo)) return false;
    if (i > verb + 1 && word.is(kPronoun)) return false;
  }
  return true;
}

// "…, X said, “…”": the quotation goes on, unlike in "…, X said of the “line”".
bool quoted_after(const Sentence& sentence, std::size_t from) {
  for (std::size_t i = from; i < sentence.size(); ++i) {
    if (sentence[i].quoted) return i > from && sentence[i - 1].punctuation;
  }
  return false;
}

// "says she looks back and believes that …": still what is said.
bool only_thinks(const Word& word) {
  const std::string_view lemma = word.info->verb->lemma;
  return lemma == "believe" || lemma == "think" || lemma == "hope";
}

// "…, and ignored it" goes on with what is said, "and ignored questions" does not.
bool may_report(const Sentence& sentence, std::size_t i) {
  return sentence[i].info->verb->frame != Frame::kIdiom ||
         frames::idiom_after(sentence, i) != nullptr;
}

// "…, adding that …": the complement of the verb before ends there.
std::size_t next_participle(const Sentence& sentence, std::size_t from) {
  for (std::size_t i = from; i < sentence.size(); ++i) {
    const Word& word = sentence[i];
    if (word.info->verb == nullptr || word.quoted) continue;
    const bool but = i > from && sentence.word_is(i - 1, "but");
    if (!but && !may_report(sentence, i)) continue;
    const bool cue = word.info->verb->form == VerbForm::kIng;
    const bool next_verb = i > from && word.info->verb->form != VerbForm::kBase &&
                           !only_thinks(word) &&
                           (sentence.word_is(i - 1, "and") || sentence.word_is(i - 1, "but"));
    if (next_verb) return i;
    const bool joined = i > from && (sentence.is_pause(i - 1) || sentence.is(i - 1, kConjunction));
    if (cue && joined) return i;
  }
  return sentence.size();
}

}  // namespace

bool always_takes_object(std::string_view lemma) {
  constexpr std::array<std::string_view, 16> kVerbs = {
      "tell", "inform",    "remind",  "assure",       "thank",   "praise",  "blame",   "accuse",
      "laud", "criticise", "commend", "congratulate", "condemn", "welcome", "applaud", "criticize"};
  return one_of(lemma, kVerbs);
}

Complement complement_of(const Sentence& sentence, std::size_t verb, const Subject& subject,
                         bool inverted) {
  const std::size_t size = sentence.size();
  if (inverted) return {0, verb, true};
  std::size_t next = verb + 1;
  while (next < size && (sentence.is(next, kAdverb | kTemporal))) ++next;
  const bool ends = next >= size || sentence[next].text == "." || sentence.is_pause(next);
  const bool adjunct =
      next < size && (sentence.is(next, kPreposition) || names_hearer_only(sentence, verb));
  // A participle far behind reports nothing that stood before: "Norvia waits, hoping to win".
  constexpr std::size_t kNear = 6;
  const bool after_comma =
      subject.begin > 0 && subject.begin < verb && subject.end + kNear >= verb &&
      (sentence.is_pause(subject.begin - 1) || sentence[subject.begin - 1].quoted);
  if (after_comma && (ends || adjunct) && subject.begin > 2) {
    // "The charges, she maintained, had been …": what is said goes on behind the verb.
    const bool inserted = next + 1 < size && sentence.is_pause(next) &&
                          !sentence.is(next + 1, kConjunction | kRelative) &&
                          !sentence[next + 1].folded.ends_with("ing");
    return {0, inserted || quoted_after(sentence, next) ? size : subject.begin, true};
  }
  return {verb + 1, next_participle(sentence, verb + 1), false};
}

}  // namespace lede::analysis
