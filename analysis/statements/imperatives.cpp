// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/imperatives.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

/// One past the marks and the words that may stand before an imperative.
std::size_t skip_lead(const Sentence& sentence, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && (sentence[at].punctuation ||
                      one_of(sentence[at].folded, {"and", "but", "so", "then", "just", "please",
                                                   "therefore", "always"}))) {
    ++at;
  }
  return at;
}

// "do not travel", unlike "don't worry", "don't get me wrong", "don't know"
bool forbids(const Sentence& sentence, std::size_t at, std::size_t end) {
  const bool negated = sentence.word_is(at, "do") && sentence.is(at + 1, kNegation);
  const std::size_t verb = sentence.word_is(at, "never") ? at + 1 : at + 2;
  if (!(negated || sentence.word_is(at, "never")) || verb >= end) return false;
  if (sentence.word_is(at, "never")) {
    return one_of(sentence[verb].folded, {"give", "let", "stop", "forget", "trust"}) &&
           !sentence.word_is(verb + 1, "me");
  }
  return !sentence[verb].punctuation && !sentence.is(verb, kPronoun | kDeterminer) &&
         !one_of(sentence[verb].folded, {"worry", "know", "want", "like", "think", "care", "mind",
                                         "need", "have", "see", "get", "ask", "feel", "really",
                                         "even", "understand", "remember", "tell", "expect"});
}

// "be vigilant", unlike the titles "Be My Melody" and "Be that as it may"
bool exhorts_to_be(const Sentence& sentence, std::size_t at, std::size_t end) {
  if (!sentence.word_is(at, "be") || at + 1 >= end) return false;
  return !sentence[at + 1].punctuation && !sentence.has_mention(at + 1) &&
         !sentence.is(at + 1, kDeterminer | kPossessive | kPronoun | kPreposition);
}

// Verbs at the head of a sentence that are no nouns, or not with such a word behind them.
bool is_plain_imperative(const Sentence& sentence, std::size_t at, std::size_t end) {
  const std::string_view verb = sentence[at].folded;
  const bool ends = at + 1 >= end || sentence[at + 1].punctuation;
  const std::string_view next = ends ? std::string_view{} : sentence[at + 1].folded;
  if (one_of(verb, {"avoid", "ensure", "beware"})) return !ends;
  if (verb == "stay") return !one_of(next, {"tuned"});
  if (verb == "go") return one_of(next, {"home", "and", "to", "out", "back", "vote"});
  if (verb == "make") return next == "sure" || next == "peace";
  if (verb == "have") return one_of(next, {"confidence", "faith", "patience", "mercy", "courage"});
  if (verb == "reach") return next == "out";
  if (verb == "stand") return one_of(next, {"up", "firm", "together", "with"});
  if (verb == "speak") return one_of(next, {"up", "out"});
  if (verb == "listen") return next == "to" && !sentence.word_is(at + 2, "me");
  if (verb == "vote") return one_of(next, {"for", "against", "yes", "no"});
  if (verb == "pray") return next == "for";
  const bool object = sentence.is(at + 1, kDeterminer | kPossessive) ||
                      one_of(next, {"them", "us", "it", "him", "her", "me"});
  if (!object) return false;
  if (one_of(verb, {"give", "tell", "bring"})) return next == "them" || next == "us";
  return one_of(verb, {"release",  "respect", "protect", "stop",    "end",     "cancel",
                       "withdraw", "leave",   "keep",    "wear",    "follow",  "wash",
                       "use",      "return",  "let",     "send",    "save",    "free",
                       "lift",     "drop",    "resign",  "boycott", "contact", "obey"}) &&
         next != "me";
}

// "Give it a year and you will see", "Keep that in mind", "Take Norvia, for example": said to tell
// something, not to have it done.
bool is_rhetorical(const Sentence& sentence, std::size_t at, std::size_t end) {
  for (std::size_t i = at + 1; i < end; ++i) {
    if (one_of(sentence[i].folded, {"example", "instance", "mind", "mistake"})) return true;
    const bool outcome =
        sentence.word_is(i, "and") && sentence.is(i + 1, kPronoun) && sentence.is(i + 2, kModal);
    if (outcome || sentence[i].text == "?") return true;
  }
  return false;
}

}  // namespace

bool opens_with_imperative(const Sentence& sentence, std::size_t begin, std::size_t end) {
  const std::size_t at = skip_lead(sentence, begin, end);
  if (at >= end || !sentence[at].quoted || sentence.has_mention(at)) return false;
  // "Stay With Me" is a title.
  const bool title = at + 1 < end && is_capitalised(sentence[at].text) &&
                     is_capitalised(sentence[at + 1].text) && !sentence.has_mention(at + 1);
  if (title || is_rhetorical(sentence, at, end)) return false;
  return forbids(sentence, at, end) || exhorts_to_be(sentence, at, end) ||
         is_plain_imperative(sentence, at, end);
}

}  // namespace lede::analysis
