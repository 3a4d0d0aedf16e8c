// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/speech_frames.hpp"

#include <array>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/plans.hpp"
#include "analysis/statements/sources.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

namespace {

// "what he claimed were strikes": said of a part of the sentence, not by it.
bool is_parenthetical(const Context& c) {
  return !c.complement.trailing && c.sentence.is(c.verb + 1, kBe);
}

// "the town which X announced in January": what was announced stands elsewhere.
bool announces_nothing(const Context& c) {
  if (c.complement.trailing) return false;
  std::size_t i = c.verb + 1;
  while (c.sentence.is(i, kPreposition | kTemporal | kAdverb) ||
         (i < c.sentence.size() && c.sentence[i].folded.starts_with("20"))) {
    ++i;
  }
  return i >= c.sentence.size() || c.sentence[i].text == "." || c.sentence[i].text == ",";
}

// "added the city to its list": not speech.
bool joins(const Context& c) {
  return !c.quotes_or_that() && c.sentence.is(c.verb + 1, kDeterminer | kPossessive) &&
         c.soon(8, "to");
}

// "underlined his resolve with a goal", "by signing": shown rather than said.
bool is_shown(const Context& c) {
  constexpr std::size_t kReach = 12;
  return c.soon(kReach, std::array{"with"sv, "when"sv}) ||
         (c.soon(kReach, "by") && !c.soon(kReach, "saying"));
}

// "highlighted the risk of a flood", unlike "his risk", "the risk-taking"
bool points_to_danger(const Context& c) {
  constexpr std::array kDangers = {"danger"sv, "dangers"sv, "risk"sv, "risks"sv};
  constexpr std::array kLinks = {"of"sv, "that"sv, "to"sv, "posed"sv};
  for (std::size_t i = c.verb + 2; c.next_is("the") && i < c.verb + 4; ++i) {
    if (any_of(c.sentence, i, i + 1, kDangers)) return any_of(c.sentence, i + 1, i + 2, kLinks);
  }
  return false;
}

// "stressed the need for", "reaffirmed its commitment to": what is brought up without a clause
// names the act, if it is the speaker's own.
Result stressed_act(const Context& c) {
  constexpr std::array kVerbs = {"stress"sv,     "emphasise"sv, "emphasize"sv, "underline"sv,
                                 "underscore"sv, "reiterate"sv, "reaffirm"sv,  "affirm"sv,
                                 "restate"sv,    "highlight"sv};
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (!one_of(lemma, kVerbs)) return std::nullopt;
  if (c.complement.trailing || c.group.passive) return std::nullopt;
  constexpr std::array kNeeds = {"need"sv, "necessity"sv, "urgency"sv};
  if (c.next_is("the") && c.soon(3, kNeeds)) return Act::kAppeal;
  if (points_to_danger(c)) return Act::kWarning;
  // "reaffirmed Norvia's commitment", "reiterated the commitment of the government"
  const bool again = one_of(lemma, {"reiterate", "reaffirm", "restate"});
  const bool of_side = again && (c.sentence.has_mention(c.verb + 1) || c.next_is("the"));
  const bool own = c.sentence.is(c.verb + 1, kPossessive);
  if ((!own && !of_side) || lemma == "highlight" || is_shown(c)) return std::nullopt;
  constexpr std::array kResolve = {"commitment"sv,    "readiness"sv, "willingness"sv,
                                   "determination"sv, "resolve"sv,   "pledge"sv};
  constexpr std::array kBacking = {"support"sv, "solidarity"sv, "gratitude"sv, "appreciation"sv};
  constexpr std::array kCalls = {"call"sv, "calls"sv, "appeal"sv, "request"sv, "plea"sv};
  const auto is_one = [&c](const auto& nouns) {
    const auto fits = [&nouns](const Word& word) {
      return std::ranges::find(nouns, word.folded) != nouns.end();
    };
    return noun_of_object(c.sentence, c.verb + 2, fits) < c.sentence.size();
  };
  if (is_one(kResolve)) return Act::kPledge;
  if (!own) return std::nullopt;
  if (is_one(kBacking) && c.soon(6, std::array{"for"sv, "to"sv, "of"sv})) return Act::kPraise;
  return is_one(kCalls) && c.soon(6, std::array{"for"sv, "to"sv, "that"sv}) ? Result(Act::kAppeal)
                                                                            : std::nullopt;
}

// "a smear, X said of the allegations"
bool answers_charge(const Context& c) {
  constexpr std::array kCharges = {"allegations"sv, "allegation"sv, "accusations"sv, "accusation"sv,
                                   "claims"sv,      "rumours"sv,    "rumors"sv};
  return c.complement.trailing && c.next_is("of") && c.soon(5, kCharges);
}

// "told the ministry to wait", unlike "told him he wanted to", "told us how to"
bool tells_to(const Context& c) {
  constexpr std::size_t kReach = 8;
  constexpr std::uint32_t kClause = kBe | kHave | kModal | kDo | kRelative | kConjunction;
  for (std::size_t i = c.verb + 1; i < std::min(c.verb + kReach, c.sentence.size()); ++i) {
    const Word& word = c.sentence[i];
    if (word.folded == "to") {
      return i > c.verb + 1 && !c.soon(14, "that") && !c.sentence.is(i + 1, kDeterminer) &&
             !c.sentence.word_is(i - 1, "up");
    }
    if (word.quoted || word.punctuation || (word.is(kClause) && word.folded != "and")) return false;
    if (word.folded == "how" || word.folded == "what" || word.folded.ends_with("ing")) return false;
    if (i > c.verb + 1 && word.is(kPronoun)) return false;
  }
  return false;
}

}  // namespace

Result say(const Context& c) {
  if (is_parenthetical(c)) return std::nullopt;
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (c.group.passive) return Act::kStatement;
  if (lemma == "add" && joins(c)) return std::nullopt;
  if (answers_charge(c)) return Act::kDenial;
  if (c.next_is("nothing") && !c.complement.trailing) {
    return c.group.participle ? std::nullopt : Result(Act::kDecline);  // "saying nothing about"
  }
  if (lemma == "declare" && c.soon(2, std::array{"bankruptcy"sv, "bankrupt"sv, "independence"sv})) {
    return std::nullopt;
  }
  if (lemma == "tell" && tells_to(c)) return Act::kDemand;
  if (const Result act = stressed_act(c)) return act;
  if (lemma == "argue" && !c.complement.trailing) {
    if (c.next_is("for") || (c.next_is("in") && c.soon(2, std::array{"favour"sv, "favor"sv}))) {
      return Act::kAppeal;
    }
    if (c.next_is("against")) return Act::kRejection;
  }
  if (lemma == "say" && c.next_is("no") && c.sentence.word_is(c.verb + 2, "to")) {
    return Act::kRejection;
  }
  return c.content();
}

// "agreed on Monday to build": to do something, not to a thing or with somebody.
bool agrees_to_act(const Context& c) {
  constexpr std::size_t kReach = 4;
  for (std::size_t i = c.verb + 1; i <= c.verb + kReach && i < c.sentence.size(); ++i) {
    if (c.sentence.word_is(i, "to")) {
      return !c.sentence.is(i + 1, kDeterminer | kPossessive | kAdverb) &&
             !c.sentence.has_mention(i + 1);
    }
    if (!c.sentence.is(i, kPreposition | kTemporal) && !c.sentence.has_mention(i)) return false;
  }
  return false;
}

Result quote(const Context& c) {
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (lemma == "agree" && !c.group.passive && agrees_to_act(c)) return Act::kPledge;
  if (lemma == "go" && (!c.next_is("on") || c.soon(2, "record"))) return std::nullopt;
  if (lemma == "reflect" && c.next_is("in")) return std::nullopt;
  const bool worth = c.verb > 0 && c.sentence[c.verb - 1].folded == "worth";
  if (worth) return std::nullopt;  // "it is worth mentioning"
  const bool leads = lemma == "continue" || lemma == "begin" || lemma == "go";
  if (leads && (c.next_is("to") || c.sentence.word_is(c.verb + 2, "to"))) return std::nullopt;
  if (lemma == "respond" && c.next_is("to") && c.soon(9, kDocumentNoun | kAllegation)) {
    return Act::kStatement;
  }
  if (!c.quotes_or_that()) return std::nullopt;
  const Act act = c.content();
  // What somebody is told to believe charges nobody.
  return lemma == "believe" && act == Act::kAccusation ? std::nullopt : Result(act);
}

Result claim(const Context& c) {
  if (c.group.passive) return std::nullopt;
  // "what he claimed were Norvian strikes" charges, "what he claimed was a record" does not.
  if (is_parenthetical(c)) {
    return c.soon(7, kAttack | kWrongdoing) ? Result(Act::kAccusation) : std::nullopt;
  }
  if (c.soon(2, "responsibility")) return Act::kAcknowledgement;
  if (c.next_is("to") && c.soon(6, std::array{"victim"sv, "victims"sv})) return Act::kAccusation;
  if (any_of(c.sentence, c.verb + 1, c.verb + 5,
             std::array{"life"sv, "lives"sv, "victory"sv, "title"sv, "medal"sv, "gold"sv,
                        "benefits"sv, "asylum"sv, "victims"sv, "seats"sv, "credit"sv})) {
    return std::nullopt;
  }
  return c.content();
}

// "was quoted as saying": the subject of the passive speaks. Whoever quotes only passes on.
Result cited(const Context& c) {
  return c.group.passive && c.next_is("as") && c.soon(2, "saying") ? Result(c.content())
                                                                   : std::nullopt;
}

// "the survey by X found that", "X's survey": a document whose author its phrase names. Whose "the
// report" is, the sentences before seldom tell, and whoever else finds may just learn it.
Result show(const Context& c) {
  if (c.group.passive || c.group.participle) return std::nullopt;
  std::size_t subject = c.group.begin;
  while (subject > 0 && c.sentence.is(subject - 1, kAdverb)) --subject;
  constexpr std::size_t kReach = 7;  // "the survey by the Norvia Rail Union"
  for (std::size_t back = 1; back <= kReach && back <= subject; ++back) {
    const std::size_t i = subject - back;
    if (c.sentence[i].punctuation || c.sentence.is(i, kPronoun | kConjunction)) break;
    if (c.sentence.has_mention(i) || !c.sentence.is(i, kDocumentNoun)) continue;
    return has_author(c.sentence, i, subject) ? Result(c.content()) : std::nullopt;
  }
  return std::nullopt;
}

// "insisted that Bo Ek resign": the bare verb tells a demand from a claim.
bool wants_deed(const Context& c) {
  constexpr std::array kDeeds = {"resign"sv,  "apologise"sv, "apologize"sv, "withdraw"sv,
                                 "release"sv, "stop"sv,      "pay"sv,       "quit"sv,
                                 "step"sv,    "leave"sv,     "retract"sv,   "explain"sv};
  if (!c.next_is("that") || !c.sentence.has_mention(c.verb + 2)) return false;
  const std::size_t next = c.sentence.mention_end(c.verb + 2);
  return any_of(c.sentence, next, next + 1, kDeeds);
}

Result insist(const Context& c) {
  const bool on = c.next_is("on") || c.next_is("upon");
  if (on && c.sentence.word_is(c.verb + 2, "what")) return Act::kStatement;
  if (on) {
    constexpr std::array kHabits = {"anonymity"sv, "playing"sv, "wearing"sv, "doing"sv};
    const bool asks = !c.soon(3, kHabits) && !c.group.passive;
    return asks ? Result(Act::kDemand) : std::nullopt;
  }
  if (wants_deed(c)) return Act::kDemand;
  const Act act = c.content();
  return act == Act::kAppeal ? Act::kDemand : act;
}

// Of "announced that she would grant": "would"; the sentence's size where no clause tells a plan.
std::size_t announced_plan(const Context& c) {
  constexpr std::size_t kReach = 8;
  for (std::size_t i = c.verb + 2; i < std::min(c.verb + kReach, c.sentence.size()); ++i) {
    if (c.sentence[i].punctuation && !c.sentence[i].quoted) break;
    if (c.sentence.word_is(i, "will") || c.sentence.word_is(i, "would")) return i;
  }
  return c.sentence.size();
}

// "that Bo Ek would sail", "there will be", unlike "there will be strikes": a plan only where the
// speaker's own side is told of; and "that she would not resign".
Result plan_of_others(const Context& c) {
  const std::size_t modal = announced_plan(c);
  if (modal >= c.sentence.size()) return std::nullopt;
  const bool another = c.sentence.has_mention(modal - 1) && !c.sentence.word_is(modal + 1, "be");
  const bool foretold = c.sentence.word_is(modal - 1, "there") && !c.soon(12, kHarm);
  if (another || foretold) {
    return c.content() == Act::kThreat ? Act::kThreat : Act::kStatement;
  }
  if (!c.sentence.is(modal + 1, kNegation)) return std::nullopt;
  return is_concession(c.sentence.folded(modal + 2)) ? Act::kRejection : Act::kStatement;
}

Result announce(const Context& c) {
  if (c.group.passive) return Act::kStatement;
  if (announces_nothing(c)) return std::nullopt;
  if (const Result act = plan_of_others(c)) return act;
  const bool unveils = c.sentence[c.verb].info->verb->lemma == "unveil";
  constexpr std::array kOwnPlan = {"will"sv,    "would"sv,   "plans"sv, "plan"sv,
                                   "'ll"sv,     "package"sv, "aid"sv,   "grant"sv,
                                   "funding"sv, "grants"sv,  "loans"sv, "donation"sv};
  if (unveils && !c.soon(8, kOwnPlan)) return std::nullopt;  // "unveiled the monument"
  if (!c.soon(8, kOwnPlan)) return c.content() == Act::kThreat ? Act::kThreat : Act::kStatement;
  return c.soon(12, kHarm) ? Act::kThreat : Act::kPledge;
}

Result assure(const Context& c) {
  if (c.soon(6, std::array{"will"sv, "would"sv})) return Act::kPledge;
  // "assured the crew of her support"
  constexpr std::array kHelp = {"support"sv,    "help"sv,      "cooperation"sv, "commitment"sv,
                                "protection"sv, "readiness"sv, "backing"sv,     "assistance"sv};
  if (c.soon(7, "of") && c.soon(10, kHelp) && !c.quotes_or_that()) return Act::kPledge;
  return c.content();
}

}  // namespace lede::analysis::frames
