// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/plans.hpp"

#include <algorithm>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/own_side.hpp"
#include "analysis/statements/phrase_use.hpp"

namespace lede::analysis {
namespace {

bool skipped(const Word& word) {
  return word.folded == "that" || word.is(kAdverb | kTemporal) || word.folded == "on" ||
         word.text == "," || (word.quoted && word.punctuation);
}

// Verbs that foresee or feel rather than plan.
bool is_no_plan(const Sentence& sentence, std::size_t at) {
  if (at >= sentence.size() || sentence.word_is(at, "no")) return true;
  if (sentence.word_is(at, "give") && sentence.word_is(at + 2, "example")) return true;
  if (sentence.word_is(at, "be")) return !is_under_way(sentence, at);
  return one_of(sentence[at].folded,
                {"have",   "like",    "rather",     "prefer",    "love", "need",    "see",
                 "know",   "think",   "expect",     "never",     "not",  "n't",     "become",
                 "want",   "miss",    "remain",     "feel",      "take", "depend",  "happen",
                 "mean",   "require", "lose",       "win",       "cost", "affect",  "benefit",
                 "find",   "hate",    "understand", "say",       "hope", "garner",  "gain",
                 "earn",   "play",    "often",      "sometimes", "walk", "sleep",   "cry",
                 "retire", "wake",    "get",        "grow",      "face", "receive", "rise"});
}

// "plans to", "aims to": a plan without a modal verb.
bool intends(const Sentence& sentence, std::size_t at, std::size_t end) {
  return at + 1 < end && sentence.word_is(at + 1, "to") &&
         one_of(sentence[at].folded,
                {"plans", "plan", "planned", "intends", "intend", "intended", "aims", "aim"});
}

// "told fellow leaders that he would": the clause starts behind who hears it.
std::size_t after_hearer(const Sentence& sentence, std::size_t begin, std::size_t end) {
  constexpr std::size_t kReach = 12;
  if (begin == 0 || !sentence.word_is(begin - 1, "told")) return begin;
  for (std::size_t i = begin; i < std::min(end, begin + kReach); ++i) {
    if (sentence.word_is(i, "that")) return i;
    const bool clause = i > begin && sentence.is(i, kPronoun) &&
                        (sentence.is(i + 1, kModal) || intends(sentence, i + 1, end));
    if (clause) return i;
    if (sentence[i].punctuation) return begin;
  }
  return begin;
}

// "to take legal action against"
bool goes_to_law(const Sentence& sentence, std::size_t begin, std::size_t end) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = begin; i < std::min(end, begin + kReach); ++i) {
    if (sentence.word_is(i, "sue") || sentence.word_is(i, "legal")) return true;
  }
  return false;
}

// "he would build", "his party will", "Norvia plans to": a plan of the speaker's side.
std::optional<Act> own_plan(const Sentence& sentence, std::size_t begin, std::size_t end,
                            const Speaker& speaker, const Discourse& discourse) {
  std::size_t at = after_hearer(sentence, begin, end);
  while (at < end && skipped(sentence[at])) ++at;
  if (at >= end) return std::nullopt;
  std::size_t next = own_side(sentence, at, end, speaker, discourse, Told::kPlan);
  if (next == at) return std::nullopt;
  if (intends(sentence, next, end)) {
    return goes_to_law(sentence, next + 2, end) ? Act::kThreat : Act::kPledge;
  }
  const bool modal = next < end && one_of(sentence[next].folded, {"will", "would", "'ll", "'d"});
  if (!modal || sentence.has_mention(at)) return std::nullopt;
  ++next;
  const bool refuses = sentence.is(next, kNegation);  // "he would not resign"
  if (refuses) ++next;
  while (next < end && sentence[next].is(kAdverb) && !sentence[next].is(kHave | kNegation)) ++next;
  if (is_no_plan(sentence, next)) return std::nullopt;
  if (refuses) {
    return is_concession(sentence[next].folded) ? std::optional(Act::kRejection) : std::nullopt;
  }
  if (one_of(sentence[next].folded, {"refuse", "reject", "oppose", "boycott", "veto"})) {
    return Act::kRejection;
  }
  // "he would fight for lower fares"
  const bool harms = sentence.is(next, kHarm) && !sentence.word_is(next + 1, "for");
  return harms ? Act::kThreat : Act::kPledge;
}

// What a state does by its own will, unlike "Norvia would lose".
bool is_state_deed(std::string_view verb) {
  return one_of(
      verb,
      {"build",    "provide",   "invest",  "send",       "support",    "work",      "cooperate",
       "mobilise", "mobilize",  "launch",  "increase",   "reduce",     "deploy",    "help",
       "fund",     "introduce", "expand",  "strengthen", "establish",  "open",      "offer",
       "continue", "extend",    "release", "import",     "supply",     "withdraw",  "sign",
       "host",     "assist",    "accept",  "abide",      "contribute", "ensure",    "respect",
       "honour",   "honor",     "give",    "step",       "lift",       "allow",     "donate",
       "cut",      "phase",     "join",    "seek",       "protect",    "accelerate"});
}

// "Norvia will build", told by somebody who speaks for Norvia.
std::optional<Act> state_plan(const Sentence& sentence, std::size_t begin, std::size_t end,
                              const Speaker& speaker, const Discourse& discourse) {
  std::size_t at = after_hearer(sentence, begin, end);
  while (at < end && (skipped(sentence[at]) || sentence.word_is(at, "the"))) ++at;
  if (at >= end || !speaker.person || !sentence.has_mention(at)) return std::nullopt;
  const Mention& country = sentence.mention(sentence[at].mention);
  if (country.type != EntityType::kPlace) return std::nullopt;
  std::size_t next = sentence.mention_end(at);
  const bool modal = next < end && one_of(sentence[next].folded, {"will", "would"});
  if (!modal) return std::nullopt;
  ++next;
  while (next < end && !sentence[next].is(kNegation) &&
         (sentence[next].is(kAdverb) || sentence[next].folded.ends_with("ly"))) {
    ++next;
  }
  const bool deed = next < end && is_state_deed(sentence[next].folded);
  return deed && speaks_for_state(speaker, country.name, discourse) ? std::optional(Act::kPledge)
                                                                    : std::nullopt;
}

}  // namespace

bool is_concession(std::string_view verb) {
  return one_of(
      verb,
      {"resign",      "accept",    "allow",   "agree",     "sign",   "support",    "negotiate",
       "step",        "quit",      "bow",     "surrender", "join",   "attend",     "recognise",
       "recognize",   "back",      "give",    "let",       "permit", "tolerate",   "withdraw",
       "hand",        "cooperate", "talk",    "meet",      "vote",   "compromise", "cede",
       "grant",       "yield",     "concede", "retreat",   "comply", "apologise",  "apologize",
       "participate", "take",      "stand",   "return",    "pay",    "stop"});
}

std::optional<Act> act_of_plan(const Sentence& sentence, std::size_t begin, std::size_t end,
                               const Speaker& speaker, const Discourse& discourse) {
  if (const auto plan = own_plan(sentence, begin, end, speaker, discourse)) return plan;
  return state_plan(sentence, begin, end, speaker, discourse);
}

bool never_did(const Sentence& sentence, std::size_t begin, std::size_t end, const Speaker& speaker,
               const Discourse& discourse) {
  std::size_t at = begin;
  while (at < end && skipped(sentence[at])) ++at;
  if (at >= end) return false;
  const std::size_t next = own_side(sentence, at, end, speaker, discourse, Told::kOmission);
  if (next == at || !sentence.is(next, kHave) || !sentence.word_is(next + 1, "never")) return false;
  const std::size_t verb = next + 2;
  if (verb >= end) return false;
  return !one_of(sentence[verb].folded,
                 {"seen",        "heard",     "been",      "felt",     "known",     "had",
                  "met",         "thought",   "imagined",  "expected", "forgotten", "tried",
                  "experienced", "witnessed", "lost",      "left",     "visited",   "really",
                  "before",      "lived",     "won",       "played",   "found",     "stopped",
                  "looked",      "wanted",    "dreamed",   "dreamt",   "faced",     "enjoyed",
                  "understood",  "happened",  "occurred",  "rained",   "snowed",    "existed",
                  "worked",      "mattered",  "become",    "come",     "gone",      "apologised",
                  "apologized",  "failed",    "recovered", "doubted",  "regretted", "needed",
                  "given"});
}

}  // namespace lede::analysis
