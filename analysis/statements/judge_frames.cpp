// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/judge_frames.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

namespace {

// "called the allegation ludicrous", "an accusation that X described as false".
bool denies_by_name(const Context& c) {
  constexpr std::size_t kReach = 9;
  std::size_t falsehood = c.verb + 1;
  const std::size_t end = std::min(c.verb + kReach, c.sentence.size());
  while (falsehood < end && !c.sentence[falsehood].is(kFalsehood)) ++falsehood;
  if (falsehood == end) return false;
  if (any_of(c.sentence, c.verb + 1, falsehood, kAllegation)) return true;
  // "it", "this" and a relative clause take up what stands before.
  const bool pronoun = c.next_is("it") || c.next_is("them") || c.next_is("that") ||
                       c.next_is("this") || c.next_is("these") || c.next_is("as");
  const std::size_t from = c.verb > 12 ? c.verb - 12 : 0;
  return pronoun && any_of(c.sentence, from, c.verb, kAllegation);
}

// "called the raid a crime"
bool names_crime(const Context& c) {
  constexpr std::array kCrimes = {"crime"sv,   "crimes"sv,    "massacre"sv, "murder"sv,
                                  "theft"sv,   "terrorism"sv, "genocide"sv, "aggression"sv,
                                  "treason"sv, "robbery"sv,   "extortion"sv};
  return c.soon(9, kCrimes);
}

// "called Bo Ek a thief"
Result names_person(const Context& c) {
  constexpr std::array kCriminals = {"thief"sv,  "thieves"sv, "murderer"sv,  "murderers"sv,
                                     "killer"sv, "killers"sv, "crook"sv,     "crooks"sv,
                                     "liar"sv,   "liars"sv,   "fraudster"sv, "rapist"sv};
  constexpr std::array kInsults = {
      "coward"sv,    "cowards"sv,    "clown"sv,    "clowns"sv,   "fool"sv,
      "idiot"sv,     "tyrant"sv,     "dictator"sv, "bully"sv,    "puppet"sv,
      "failure"sv,   "mess"sv,       "shambles"sv, "farce"sv,    "betrayal"sv,
      "gimmick"sv,   "mistake"sv,    "blunder"sv,  "puppets"sv,  "racist"sv,
      "terrorist"sv, "terrorists"sv, "traitor"sv,  "traitors"sv, "criminals"sv};
  constexpr std::size_t kReach = 8;
  if (c.soon(kReach, kCriminals)) return Act::kAccusation;
  return c.soon(kReach, kInsults) ? Result(Act::kCriticism) : std::nullopt;
}

// "deplored what he described as silence": a turn of the sentence rather than speech.
bool names_in_passing(const Context& c) {
  constexpr std::size_t kReach = 5;
  for (std::size_t back = 1; back <= kReach && back <= c.group.begin; ++back) {
    if (c.sentence.word_is(c.group.begin - back, "what")) return true;
  }
  return false;
}

// "spoke of a terrible ordeal", "described the night as dreadful": nobody is judged.
bool is_suffered(const Context& c, std::size_t end) {
  constexpr std::array kBlows = {
      "ordeal"sv,  "pain"sv,       "weather"sv,   "night"sv,    "day"sv,
      "loss"sv,    "storm"sv,      "childhood"sv, "accident"sv, "crash"sv,
      "illness"sv, "disease"sv,    "moment"sv,    "moments"sv,  "fire"sv,
      "injury"sv,  "experience"sv, "noise"sv,     "smell"sv,    "tragedy"sv,
      "grief"sv,   "symptoms"sv,   "year"sv,      "months"sv,   "weeks"sv};
  return any_of(c.sentence, c.verb + 1, end, kBlows);
}

// The first of the acts that the words behind the cue perform, up to `reach` from it.
Result named_act(const Context& c, std::size_t reach, std::initializer_list<Act> acts) {
  const std::size_t end = std::min(c.verb + reach, c.sentence.size());
  const bool suffered = is_suffered(c, end);
  for (const Act act : acts) {
    if (suffered && act == Act::kCriticism) continue;
    if (content_has(c.sentence, c.verb + 1, end, act)) return act;
  }
  return std::nullopt;
}

}  // namespace

// "described it as", "likened it to": the words after the cue judge.
Result liken(const Context& c) {
  if (c.next_is("himself") || c.next_is("herself") || c.next_is("itself")) return std::nullopt;
  if (denies_by_name(c)) return Act::kDenial;
  return named_act(c, 16, {Act::kAccusation, Act::kCriticism, Act::kPraise});
}

Result describe(const Context& c) {
  if (const Result act = liken(c)) return act;
  // What a person is called judges him more often than not.
  const bool person =
      c.sentence.has_mention(c.verb + 1) &&
      c.sentence.mention(c.sentence[c.verb + 1].mention).type == EntityType::kPerson;
  if (person || c.next_is("him") || c.next_is("her")) return std::nullopt;
  return names_in_passing(c) || !(c.soon(12, "as") || c.quotes_or_that()) ? std::nullopt
                                                                          : Result(Act::kStatement);
}

// "referred to the vote as"
Result refer(const Context& c) {
  if (c.sentence.word_is(c.verb + 2, "as")) return std::nullopt;  // "referred to as"
  return c.next_is("to") && c.soon(10, "as") ? describe(c) : std::nullopt;
}

// "called out the ministry for its silence": what a party did, or failed to.
bool calls_out_party(const Context& c) {
  constexpr std::size_t kParty = 6;
  if (!can_be_at_fault(c.sentence, c.verb + 2, 4)) return false;
  for (std::size_t i = c.verb + 3; i + 1 < std::min(c.verb + 3 + kParty, c.sentence.size()); ++i) {
    const Word& next = c.sentence[i + 1];
    if (c.sentence.word_is(i, "for")) return next.is(kPossessive);
    if (c.sentence.word_is(i, "over")) return !next.is(kTemporal);
  }
  return false;
}

// "called out Ada Lind for her silence", unlike the fire brigade for a cat.
bool calls_out(const Context& c) {
  const std::size_t who = c.verb + 2;
  if (!c.next_is("out")) return false;
  if (calls_out_party(c)) return true;
  if (!c.sentence.has_mention(who)) return false;
  const std::size_t next = c.sentence.mention_end(who);
  constexpr std::array kNeeds = {"help"sv, "assistance"sv, "a"sv, "an"sv};
  return c.sentence.word_is(next, "for") && !c.sentence.is(next + 1, kTemporal) &&
         !any_of(c.sentence, next + 1, next + 2, kNeeds) &&
         (c.sentence.is(next + 1, kPossessive) || !c.soon(9, std::array{"hours"sv, "minutes"sv}));
}

// "called on Bo Ek at home", "called for a taxi", "called for the ball": no appeal.
bool calls_by(const Context& c) {
  if (c.complement.trailing || c.quotes_or_that()) return false;
  if (!c.next_is("for")) {
    constexpr std::array kAsked = {"to"sv, "for"sv, "not"sv};
    constexpr std::array kSides = {"home"sv, "bench"sv, "homes"sv, "house"sv};
    return c.soon(5, kSides) || is_move(c, 6) || (!c.group.participle && !c.soon(40, kAsked));
  }
  constexpr std::array kFetched = {
      "taxi"sv,  "cab"sv,    "ambulance"sv, "doctor"sv,     "trainer"sv,  "physio"sv,
      "medic"sv, "backup"sv, "eggs"sv,      "timeout"sv,    "time-out"sv, "mobile"sv,
      "phone"sv, "roof"sv,   "butter"sv,    "assistance"sv, "tow"sv,      "help"sv};
  return is_move(c, 6) || c.soon(5, kFetched);
}

Result call(const Context& c) {
  if (c.next_is("on") || c.next_is("for") || c.next_is("upon")) {
    return calls_by(c) ? std::nullopt : Result(Act::kAppeal);
  }
  std::size_t next = c.verb + 1;
  while (c.sentence.is(next, kAdverb | kTemporal) && !c.sentence.word_is(next, "off")) ++next;
  if (next > c.verb + 1 && (c.sentence.word_is(next, "on") || c.sentence.word_is(next, "for"))) {
    return Act::kAppeal;
  }
  if (calls_out(c)) {
    return c.content_has_act(Act::kAccusation) ? Act::kAccusation : Act::kCriticism;
  }
  if (c.next_is("off") || c.next_is("in") || c.next_is("up") || c.next_is("out")) {
    return std::nullopt;
  }
  if (denies_by_name(c)) return Act::kDenial;
  const auto acts = {Act::kAccusation, Act::kCriticism, Act::kPraise, Act::kWarning};
  if (const Result act = named_act(c, 10, acts)) return act;
  return names_crime(c) ? Result(Act::kAccusation) : names_person(c);
}

Result term(const Context& c) {
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  const std::string_view lemma = cue.lemma;
  // "in volume, if not in real, terms"
  const bool noun = cue.form == VerbForm::kThird || cue.form == VerbForm::kBase;
  const bool object = c.sentence.is(c.verb + 1, kDeterminer | kPossessive | kPronoun) ||
                      c.sentence.has_mention(c.verb + 1);
  if (noun && !object) return std::nullopt;
  if (denies_by_name(c)) return Act::kDenial;
  const auto acts = {Act::kAccusation, Act::kPraise, Act::kCriticism};
  if (const Result act = named_act(c, 14, acts)) return act;
  if (const Result act = names_person(c)) return act;
  if (lemma == "dub") return Act::kStatement;
  // "labelled the jars"
  const bool named = c.sentence.has_mention(c.verb + 1) || c.quotes_or_that() || c.soon(8, "as") ||
                     c.soon(1, std::array{"him"sv, "her"sv, "it"sv, "them"sv, "this"sv});
  return named ? Result(Act::kCriticism) : std::nullopt;
}

// "spoke strongly against"
bool manner_follows(const Context& c) {
  return c.verb + 1 < c.sentence.size() && c.sentence[c.verb + 1].folded.ends_with("ly");
}

// "spoke out against", "spoke of a shameful delay"
Result speak(const Context& c) {
  const std::size_t manner = c.verb + (c.next_is("out") || manner_follows(c) ? 2 : 1);
  const bool against = c.sentence.word_is(manner, "against");
  constexpr std::array kScenes = {"backdrop"sv, "background"sv, "wall"sv, "clock"sv};
  if (against) return c.soon(5, kScenes) ? std::nullopt : Result(Act::kCriticism);
  constexpr std::array kFondly = {"highly"sv, "warmly"sv, "fondly"sv, "glowingly"sv};
  if (c.soon(1, kFondly) && c.sentence.word_is(c.verb + 2, "of")) return Act::kPraise;
  constexpr std::array kNeeds = {"need"sv, "necessity"sv, "urgency"sv};
  constexpr std::array kAbout = {"of"sv, "about"sv, "on"sv};
  const bool need = c.soon(1, kAbout) && c.sentence.word_is(c.verb + 2, "the") &&
                    any_of(c.sentence, c.verb + 3, c.verb + 5, kNeeds);
  if (need) return Act::kAppeal;
  // One's own thesis is defended, not praised.
  constexpr std::array kFor = {"support"sv, "favour"sv, "favor"sv, "defence"sv};
  const bool in_favour = c.next_is("in") && any_of(c.sentence, c.verb + 2, c.verb + 3, kFor) &&
                         c.sentence.word_is(c.verb + 3, "of") &&
                         !c.sentence.is(c.verb + 4, kPossessive);
  if (in_favour) return Act::kPraise;
  if (!c.next_is("of")) return std::nullopt;
  // "spoke of her terrible loss": what was suffered judges nobody.
  const Result act = liken(c);
  return c.sentence.is(c.verb + 2, kPossessive) && act == Act::kCriticism ? std::nullopt : act;
}

// "questioned the wisdom of", "questioned why"; a witness is questioned too.
Result question(const Context& c) {
  if (c.group.passive) return std::nullopt;
  if (c.complement.trailing) return Act::kStatement;  // "what next?" he questioned
  if (c.next_is("why") || c.next_is("how") || c.next_is("whether")) return Act::kCriticism;
  constexpr std::array kQuestionable = {
      "ability"sv,     "accuracy"sv,  "authority"sv,  "commitment"sv, "competence"sv,
      "credibility"sv, "decision"sv,  "fairness"sv,   "handling"sv,   "impartiality"sv,
      "integrity"sv,   "legality"sv,  "legitimacy"sv, "logic"sv,      "merit"sv,
      "merits"sv,      "motive"sv,    "motives"sv,    "necessity"sv,  "need"sv,
      "policy"sv,      "rationale"sv, "sincerity"sv,  "timing"sv,     "validity"sv,
      "value"sv,       "wisdom"sv,    "usefulness"sv, "honesty"sv,    "judgment"sv,
      "judgement"sv,   "propriety"sv, "reliability"sv};
  const auto is_one = [&kQuestionable](const Word& word) {
    return one_of(word.folded, kQuestionable);
  };
  // "questioned Ada Lind over her motives": the police may.
  const bool doubts = noun_of_object(c.sentence, c.verb + 1, is_one) < c.sentence.size();
  return doubts ? Result(Act::kCriticism) : std::nullopt;
}

}  // namespace lede::analysis::frames
