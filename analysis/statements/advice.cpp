// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/advice.hpp"

#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis {
namespace {

// "because drivers must wait", "when they seek justice": told as a cause or a time.
bool is_circumstance(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kReach = 10;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const Word& word = sentence[at - back];
    if (word.punctuation) return false;
    if (one_of(word.folded, {"because", "when"})) return true;
  }
  return false;
}

// "should the vote fail", "a drug that should be banned", "a list, which should be short": no
// advice of the speaker's.
bool is_subordinate(const Sentence& sentence, std::size_t at) {
  if (at > 0 && sentence[at - 1].folded == "which") return true;
  if (sentence.is(at + 1, kDeterminer | kPossessive | kPronoun) || sentence.has_mention(at + 1)) {
    return sentence.word_is(at, "should");
  }
  // "bodies which they should run"
  const bool pronoun = at > 2 && sentence.is(at - 1, kPronoun) &&
                       one_of(sentence[at - 2].folded, {"which", "whom", "who"});
  if (pronoun) return true;
  // "the question that we must ask", unlike "said that we must"
  const bool noun = at > 2 && sentence.is(at - 3, kDeterminer);
  return at > 1 && sentence.is(at - 1, kRelative) && !sentence[at - 2].punctuation &&
         (noun || sentence[at - 2].info->verb == nullptr);
}

// "cables are needed to", "everything needed to": what a thing takes, whoever must provide it.
bool is_needed_thing(const Sentence& sentence, std::size_t at) {
  if (sentence[at].folded != "needed") return false;
  if (sentence[at].quoted) return true;  // told of the past
  for (std::size_t i = at; i-- > 0;) {
    const Word& word = sentence[i];
    if (word.punctuation || word.is(kConjunction)) return false;
    if (word.is(kBe | kHave | kDo | kModal) && !sentence.has_mention(i)) return true;
    if (one_of(word.folded, {"everything", "all", "anything", "else", "what", "as"})) return true;
  }
  return false;
}

// "please sign", unlike "to please them"; "help us", unlike "it will help us"
bool is_imperative(const Sentence& sentence, std::size_t at) {
  return at == 0 || sentence[at - 1].punctuation ||
         one_of(sentence[at - 1].folded, {"please", "and", "must", "should", "so", "but"});
}

// "you should not be surprised", "it should be noted"
bool is_turn_of_phrase(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (sentence[at].folded != "should") return false;
  std::size_t verb = next;
  while (sentence.is(verb, kNegation | kAdverb)) ++verb;
  if (sentence.word_is(verb, "be")) ++verb;
  return one_of(sentence.folded(verb),
                {"mean", "surprise", "matter", "noted", "remembered", "forgotten", "surprised",
                 "stressed", "mentioned", "minor", "pointed", "emphasised", "emphasized",
                 "congratulated", "commended", "praised", "thanked", "applauded"});
}

// "“We need to defend the truce”", unlike "“…, so we need to win”": a sentence of its own that asks
// for a deed.
bool calls_on_us(const Sentence& sentence, std::size_t verb, std::size_t next) {
  if (!sentence.word_is(next - 1, "to") || !sentence[verb].quoted || next >= sentence.size()) {
    return false;
  }
  if (!sentence.word_is(verb - 1, "we") || sentence.is(next, kConjunction)) return false;
  std::size_t head = verb - 1;
  while (head > 0 && !sentence[head - 1].punctuation) --head;
  if (head + 3 < verb) return false;
  constexpr std::size_t kLead = 4;  // "“Most importantly, we need to"
  const bool opens = head < 1 || sentence[head - 1].text != "," || head <= kLead;
  return opens && !one_of(sentence[next].folded,
                          {"be",   "have",  "win",  "score", "play", "know",  "see",   "get",
                           "find", "keep",  "sell", "rest",  "feel", "go",    "learn", "improve",
                           "wait", "sleep", "eat",  "beat",  "look", "focus", "pick",  "hit"});
}

}  // namespace

bool asks_whether(const Sentence& sentence, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i < 6;) {
    const bool opens = i == 0 || sentence[i - 1].punctuation;
    if (one_of(sentence[i].folded, {"how", "what"}) && !opens) return true;
    if (sentence[i].folded == "why" && i > 0 && sentence[i - 1].folded == "reason") return true;
    if (sentence[i].is(kConditional) && sentence[i].folded != "should") return true;
    if (sentence[i].text == "," || sentence[i].quoted != sentence[at].quoted) return false;
  }
  return false;
}

bool is_participle(const Sentence& sentence, std::size_t at) {
  while (sentence.is(at, kAdverb) ||
         (at < sentence.size() && sentence[at].folded.ends_with("ly"))) {
    ++at;
  }
  if (at >= sentence.size()) return false;
  const std::string_view word = sentence[at].folded;
  return word.ends_with("ed") || word.ends_with("en") || word.ends_with("wn") ||
         one_of(word, {"done", "made", "found", "met", "held", "put", "brought", "built", "kept",
                       "gone", "had", "left", "sent", "paid", "set", "dealt", "cut"});
}

bool foresees(const Sentence& sentence, std::size_t next) {
  std::size_t at = next;
  while (sentence.is(at, kAdverb)) ++at;
  if (at >= sentence.size()) return true;
  if (sentence.word_is(at, "be")) {
    return one_of(
        sentence.folded(at + 1),
        {"able",  "ready", "enough",      "better",     "higher",   "lower",    "stronger",  "good",
         "great", "fun",   "easy",        "fine",       "fit",      "back",     "available", "over",
         "up",    "down",  "interesting", "profitable", "possible", "complete", "completed"});
  }
  return one_of(sentence[at].folded,
                {"exceed",  "rise",    "fall",       "increase", "decrease",  "decline",   "reach",
                 "average", "total",   "grow",       "improve",  "arrive",    "lead",      "result",
                 "recover", "benefit", "cost",       "amount",   "suffice",   "happen",    "become",
                 "know",    "see",     "produce",    "surge",    "drop",      "climb",     "narrow",
                 "win",     "score",   "experience", "show",     "stabilise", "stabilize", "come",
                 "provide", "yield",   "enable",     "boost",    "help",      "last",      "end",
                 "begin",   "start"});
}

bool advises(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (is_circumstance(sentence, at) || is_needed_thing(sentence, at) ||
      is_turn_of_phrase(sentence, at, next)) {
    return false;
  }
  if (sentence.word_is(next, "there") || (at > 0 && sentence[at - 1].folded == "thing")) {
    return false;
  }
  const bool imperative = one_of(
      sentence[at].folded, {"help", "support", "join", "save", "reconsider", "rethink", "please"});
  if (imperative && !is_imperative(sentence, at)) return false;
  const bool past = sentence.word_is(next, "have") || sentence.word_is(next + 1, "have");
  // "a need to", "a pressing need to", "do not need to"
  const bool need = at > 0 && sentence[at].folded == "need";
  const bool described = need && at > 1 && sentence.is(at - 2, kDeterminer) &&
                         !sentence.is(at - 1, kPersonNoun | kInstitutionNoun | kModal) &&
                         !sentence.has_mention(at - 1) && !sentence[at - 1].folded.ends_with('s');
  const bool noun = need && (sentence.is(at - 1, kDeterminer | kNegation) || described);
  if (noun || is_subordinate(sentence, at) || sentence.word_is(next, "clear")) return false;
  if (sentence.word_is(next, "be") && sentence.word_is(next + 1, "clear")) return false;
  if (asks_whether(sentence, at) || past) return false;
  // "oil would have to be cheap", "prices have to be lower"
  const bool obliges = sentence.is(at, kHave) && sentence.word_is(at + 1, "to");
  const bool supposes = at > 0 && one_of(sentence[at - 1].folded, {"would", "n't", "not"});
  const bool exists = at > 0 && sentence.word_is(at - 1, "there");
  if (obliges && !exists && (supposes || !is_participle(sentence, next))) return false;
  // "we need to rest" tells as often as it asks.
  std::size_t subject = at;  // "we may need to"
  while (subject > 0 && sentence.is(subject - 1, kModal | kAdverb | kDo)) --subject;
  const bool pronoun = subject > 0 && sentence.is(subject - 1, kPronoun);
  const std::string_view verb = sentence[at].folded;
  const bool needs =
      verb == "need" || verb == "needed" || (verb == "needs" && !sentence.word_is(next, "to"));
  return !(pronoun && needs) || sentence.word_is(subject - 1, "they") ||
         calls_on_us(sentence, subject, next);
}

bool asks_softly(const Sentence& sentence, std::size_t at) {
  if (at == 0) return false;
  if (sentence[at].folded == "should") return one_of(sentence[at - 1].folded, {"i", "there"});
  return sentence[at].folded == "need" && sentence.is(at - 1, kModal);
}

bool demands(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (is_circumstance(sentence, at) || asks_whether(sentence, at) || sentence.word_is(next, "have"))
    return false;
  // "he must be listening", "it must be the best"
  if (sentence.word_is(next, "be") && next + 1 < sentence.size() &&
      (sentence[next + 1].folded.ends_with("ing") || sentence.is(next + 1, kDeterminer))) {
    return false;
  }
  // "we expect sales to rise", "we expect to earn", "he had better chances"
  const std::string_view last = sentence[next - 1].folded;
  if (last == "expect" && (sentence.word_is(next, "to") ||
                           (!sentence.is(next, kPronoun) && !can_be_at_fault(sentence, next, 3)))) {
    return false;
  }
  if (last == "better" && next < sentence.size() && sentence[next].folded.ends_with('s')) {
    return false;
  }
  if (at == 0) return true;
  // "a must", "a “must”"
  const std::size_t noun = sentence[at - 1].punctuation && at > 1 ? at - 2 : at - 1;
  if (sentence[noun].folded == "a") return false;
  // "does not say “must”"
  if (sentence[at - 1].punctuation && sentence[at - 1].quoted && next < sentence.size() &&
      sentence[next].punctuation && sentence[next].quoted) {
    return false;
  }
  // "we must have hope", "I must say", "drivers, who must pay", "you must be rich to"
  return !one_of(sentence[at - 1].folded, {"we", "i", "who", "which", "it", "you"}) &&
         !sentence.word_is(next, "say");
}

}  // namespace lede::analysis
