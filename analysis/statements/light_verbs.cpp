// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/light_verbs.hpp"

#include <algorithm>

#include "analysis/statements/main_subject.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kReach = 7;  // words from the noun to its verb

// The light verb that governs the noun; the sentence's size when none does.
std::size_t light_verb(const Sentence& sentence, std::size_t noun) {
  const std::size_t none = sentence.size();
  for (std::size_t back = 1; back <= kReach && back <= noun; ++back) {
    const std::size_t i = noun - back;
    const Word& word = sentence[i];
    if (word.text == "-") continue;
    // "put out an appeal", "launched into a tirade"
    const bool particle = i > 0 && sentence.is(i - 1, kLight) &&
                          one_of(word.folded, {"out", "in", "into", "forward"});
    if (particle) continue;
    if (word.punctuation || word.quoted || word.is(kPreposition | kConjunction)) return none;
    if (word.is(kLight) && !sentence.has_mention(i)) return i;
    // "papers outlining the charges"
    const bool governs = sentence.is(i + 1, kDeterminer | kPossessive);
    if (word.folded.ends_with("ing") && governs) return none;
  }
  return none;
}

// "praised the crew and issued a warning", "…, issuing a warning": of who did so before.
Subject shared_subject(const Sentence& sentence, std::size_t verb, const Discourse& discourse,
                       const Records& records) {
  const auto told_before = [verb](const Record& record) { return record.cue_end <= verb; };
  const auto last = std::ranges::find_if(records.rbegin(), records.rend(), told_before);
  if (last == records.rend()) return main_subject(sentence, verb, discourse);
  // "called for a vote on the tax that has angered farmers and unleashed protests": of the tax
  for (std::size_t i = last->cue_end; i < verb; ++i) {
    if (sentence.is(i, kRelative | kHave | kBe) && !sentence.is(i, kPossessive)) return {};
  }
  return last->subject;
}

}  // namespace

Subject light_verb_subject(const Sentence& sentence, std::size_t noun, const Discourse& discourse,
                           const Records& records) {
  const bool document =
      noun > 2 && sentence.word_is(noun - 1, "of") && sentence.is(noun - 2, kDocumentNoun);
  if (document) noun -= 2;  // "a note of protest"
  const std::size_t verb = light_verb(sentence, noun);
  if (verb >= sentence.size() || verb == 0) return {};
  const bool lasts = sentence[verb].folded.ends_with("ing");
  std::size_t begin = verb;
  while (begin > 0 && sentence.is(begin - 1, kHave | kAdverb)) --begin;
  const bool is_doing = lasts && begin > 0 && sentence.is(begin - 1, kBe);
  if (is_doing) --begin;
  while (is_doing && begin > 0 && sentence.is(begin - 1, kHave | kAdverb)) --begin;
  if (begin == 0 || sentence.is(begin - 1, kNegation | kBe | kModal)) return {};
  const Word& before = sentence[begin - 1];
  const bool coordinates = one_of(before.folded, {"and", "but", "then"});
  const bool participle = lasts && !is_doing && sentence.is_pause(begin - 1);
  if (coordinates || participle) return shared_subject(sentence, begin, discourse, records);
  bool coordinated = false;
  return subject_before(sentence, begin, discourse, coordinated);
}

}  // namespace lede::analysis
