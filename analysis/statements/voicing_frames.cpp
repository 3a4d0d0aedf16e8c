// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that ask, express a feeling or complain.
#include <array>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/speech_frames.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

Result ask(const Context& c) {
  constexpr std::array kQuestions = {"whether"sv, "if"sv,        "why"sv,     "how"sv,
                                     "what"sv,    "who"sv,       "where"sv,   "when"sv,
                                     "about"sv,   "questions"sv, "question"sv};
  const bool request = !c.next_is("about") && c.soon(4, "to") && !c.soon(2, kQuestions);
  if (c.soon(2, std::array{"why"sv, "how"sv}) && !c.complement.trailing) return std::nullopt;
  if (!request && c.soon(4, kQuestions)) return Act::kStatement;
  if (c.soon(8, std::array{"to"sv, "for"sv, "that"sv})) return Act::kAppeal;
  if (c.quotes_or_that()) return Act::kStatement;
  return std::nullopt;
}

Result express(const Context& c) {
  if (c.soon(2, "remorse")) return Act::kAcknowledgement;
  constexpr std::array kGrief = {"sorrow"sv,   "grief"sv, "condolences"sv,
                                 "sympathy"sv, "death"sv, "demise"sv};
  if (c.soon(8, kGrief)) return Act::kStatement;
  // "expressed regret for her remarks"
  const bool own_regret = c.soon(3, "regret") && (c.soon(4, "for") || c.soon(4, "over")) &&
                          any_of(c.sentence, c.verb + 3, c.verb + 5, kPossessive);
  if (own_regret) return Act::kStatement;
  constexpr std::array kNeeds = {"need"sv, "necessity"sv};
  if (c.next_is("the") && c.soon(3, kNeeds)) return Act::kAppeal;
  if (c.soon(3, kDispleasure)) return Act::kCriticism;
  if (c.soon(3, kApproval)) return Act::kPraise;
  if (c.soon(2, std::array{"fears"sv, "fear"sv})) return Act::kWarning;
  constexpr std::array kResolve = {"commitment"sv, "readiness"sv, "willingness"sv,
                                   "determination"sv, "resolve"sv};
  if (c.soon(6, kResolve)) return Act::kPledge;
  constexpr std::array kWishes = {"wish"sv, "desire"sv, "hope"sv};
  const bool others = !c.soon(5, "to") || c.soon(5, "see");
  if (c.soon(3, kWishes) && others) return Act::kAppeal;
  return Act::kStatement;
}

// What is complained of may be a wrong that somebody did.
Result complain(const Context& c) {
  if (c.group.passive) return std::nullopt;
  const bool of_something = c.sentence.is(c.verb + 1, kPreposition | kDeterminer | kPossessive);
  if (!of_something && !c.quotes_or_that()) return std::nullopt;
  constexpr std::array kAilments = {"pain"sv,      "pains"sv,    "headache"sv, "headaches"sv,
                                    "dizziness"sv, "symptoms"sv, "nausea"sv,   "fatigue"sv,
                                    "cramp"sv,     "cramps"sv,   "breathing"sv};
  if (c.soon(4, kAilments)) return std::nullopt;
  const Act act = c.content();
  if (act == Act::kAccusation || act == Act::kDenial) return act;
  // "regretted that it rained": sorry rather than critical
  const bool sorry = c.sentence[c.verb].info->verb->lemma == "regret" && c.quotes_or_that();
  if (!sorry) return Act::kCriticism;
  return c.complement.trailing && act == Act::kStatement ? std::nullopt : Result(act);
}

}  // namespace lede::analysis::frames
