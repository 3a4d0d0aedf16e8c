// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that ask, offer and order.
#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"
#include "analysis/statements/speech_frames.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

// "to leave", unlike "to the ground".
bool asks_to_act(const Context& c, std::size_t words) {
  for (std::size_t i = c.verb + 1; i <= c.verb + words; ++i) {
    if (!any_of(c.sentence, i, i + 1, std::array{"to"sv})) continue;
    const bool place =
        c.sentence.is(i + 1, kDeterminer | kPossessive) || c.sentence.has_mention(i + 1);
    if (!place) return true;
  }
  return false;
}

// "proposed to her", "proposed the theory", "invited friends", "requested new tyres"
bool suggests_nothing(const Context& c) {
  if (c.complement.trailing) return false;
  if (is_move(c, 6)) return true;
  constexpr std::array kThoughts = {"theory"sv,    "hypothesis"sv, "model"sv,
                                    "mechanism"sv, "formula"sv,    "toast"sv,
                                    "marriage"sv,  "timeout"sv,    "explanation"sv};
  constexpr std::array kCompany = {"friends"sv, "guests"sv,     "fans"sv,
                                   "bands"sv,   "neighbours"sv, "dinner"sv,
                                   "wedding"sv, "neighbors"sv,  "party"sv};
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (lemma == "invite") return c.soon(6, kCompany);
  if (lemma == "propose" && c.next_is("to") &&
      (c.sentence.has_mention(c.verb + 2) || c.sentence.is(c.verb + 2, kPossessive | kPronoun))) {
    return true;
  }
  return c.soon(5, kThoughts);
}

// "advises the president" is a post.
Result propose(const Context& c) {
  // "encouraging trade" fosters it
  const bool fosters = c.sentence[c.verb].info->verb->lemma == "encourage" && !c.soon(9, "to");
  if (fosters) return std::nullopt;
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  if (suggests_nothing(c)) return std::nullopt;
  const bool advises = one_of(cue.lemma, {"advise", "counsel"}) && !c.complement.trailing;
  constexpr std::array kCare = {"caution"sv, "patience"sv, "restraint"sv, "calm"sv};
  if (advises && c.soon(2, kCare) && !c.group.passive) return Act::kAppeal;
  constexpr std::array kLinks = {"to"sv, "that"sv, "against"sv, "not"sv};
  return !advises || c.soon(10, kLinks) ? Result(Act::kAppeal) : std::nullopt;
}

// "sought a probe into the deal", "the intervention of Bo Ek", "Bo Ek's resignation"
bool seeks_deed(const Context& c) {
  constexpr std::array kProbes = {"inquiry"sv, "probe"sv, "investigation"sv, "action"sv};
  constexpr std::array kHelp = {"help"sv,    "intervention"sv, "support"sv,   "assistance"sv,
                                "release"sv, "resignation"sv,  "dismissal"sv, "removal"sv};
  const auto probe = [&kProbes](const Word& word) { return one_of(word.folded, kProbes); };
  const std::size_t noun = noun_of_object(c.sentence, c.verb + 1, probe);
  if (noun < c.sentence.size()) {
    return one_of(c.sentence.folded(noun + 1), {"into", "against"});
  }
  const auto help = [&kHelp](const Word& word) { return one_of(word.folded, kHelp); };
  const std::size_t asked = noun_of_object(c.sentence, c.verb + 1, help);
  if (asked >= c.sentence.size()) return false;
  const bool owned = c.sentence.has_mention(c.verb + 1) &&
                     c.sentence.word_is(c.sentence.mention_end(c.verb + 1), "'s");
  const std::size_t whose = asked + 2;
  const bool anybody = one_of(c.sentence.folded(whose), {"a", "an"});
  return owned || (c.next_is("the") && c.sentence.word_is(asked + 1, "of") && !anybody &&
                   can_be_at_fault(c.sentence, whose, 3));
}

Result seek(const Context& c) {
  if (c.group.passive) return std::nullopt;
  if (seeks_deed(c)) return Act::kAppeal;
  if (!c.soon(5, kSought)) return std::nullopt;
  // "sought help from Norvia", unlike "from a doctor", "sought approval for its vaccine"
  for (std::size_t i = c.verb + 2; i + 1 < std::min(c.verb + 9, c.sentence.size()); ++i) {
    if (!c.sentence.word_is(i, "from")) continue;
    const bool anybody = one_of(c.sentence[i + 1].folded, {"a", "an"});
    return !anybody && can_be_at_fault(c.sentence, i + 1, 3) ? Result(Act::kAppeal) : std::nullopt;
  }
  return std::nullopt;
}

// "pushed back against the plan", unlike "against the rebels", "on the date".
Result push_back(const Context& c) {
  constexpr std::array kLinks = {"on"sv, "against"sv};
  if (c.group.passive || !any_of(c.sentence, c.verb + 2, c.verb + 3, kLinks)) return std::nullopt;
  const auto told = [](const Word& word) {
    return word.is(kAllegation | kProposal) && word.folded != "charge";
  };
  const std::size_t noun = noun_of_object(c.sentence, c.verb + 3, told);
  if (noun == c.sentence.size()) return std::nullopt;
  return c.sentence[noun].is(kAllegation) ? Act::kDenial : Act::kRejection;
}

// "pushed for a vote", "pressed Sundia to".
Result press(const Context& c) {
  if (c.next_is("back")) return push_back(c);
  if (is_move(c, 8)) return std::nullopt;
  constexpr std::array kPrizes = {"victory"sv, "pole"sv, "runs"sv, "win"sv, "title"sv};
  if (c.next_is("for")) return c.soon(5, kPrizes) ? std::nullopt : Result(Act::kAppeal);
  const bool somebody = can_be_at_fault(c.sentence, c.verb + 1, 4);
  return somebody && asks_to_act(c, 6) && !c.soon(6, "into") ? Result(Act::kAppeal) : std::nullopt;
}

Result offer(const Context& c) {
  const bool to_somebody = c.sentence.is(c.verb + 2, kDeterminer | kPossessive | kPronoun) ||
                           c.sentence.has_mention(c.verb + 2);
  if (c.group.passive) return std::nullopt;
  // "offered help to the victims", unlike "offers help to customers"
  constexpr std::array kHelp = {"help"sv, "assistance"sv, "mediation"sv, "aid"sv, "asylum"sv};
  const auto help = [&kHelp](const Word& word) { return one_of(word.folded, kHelp); };
  const std::size_t noun = noun_of_object(c.sentence, c.verb + 1, help);
  const bool once = c.sentence[c.verb].info->verb->form == VerbForm::kPastOrParticiple;
  if (once && c.sentence.word_is(noun + 1, "to")) return Act::kPledge;
  return c.next_is("to") && !to_somebody ? Result(Act::kPledge) : std::nullopt;
}

// "suggested waiting", "suggested changes to", unlike "the figures suggested rising costs"
bool puts_forward(const Context& c) {
  const std::size_t before = c.group.begin > 0 ? c.group.begin - 1 : 0;
  const std::size_t next = c.verb + 1;
  if (next >= c.sentence.size() || c.sentence[next].quoted) return false;
  if (!c.sentence.has_mention(before) && !c.sentence.is(before, kPronoun | kPersonNoun)) {
    return false;
  }
  constexpr std::array kNoDeeds = {"nothing"sv, "something"sv, "anything"sv,    "everything"sv,
                                   "rising"sv,  "falling"sv,   "growing"sv,     "increasing"sv,
                                   "being"sv,   "declining"sv, "according"sv,   "improving"sv,
                                   "ongoing"sv, "evening"sv,   "including"sv,   "morning"sv,
                                   "leading"sv, "existing"sv,  "conflicting"sv, "during"sv};
  if (c.sentence[next].folded.ends_with("ing") && !c.sentence.has_mention(next)) {
    return !one_of(c.sentence[next].folded, kNoDeeds);
  }
  constexpr std::array kRemedies = {"measures"sv,     "measure"sv,      "changes"sv,
                                    "reforms"sv,      "steps"sv,        "solutions"sv,
                                    "solution"sv,     "alternatives"sv, "amendments"sv,
                                    "improvements"sv, "compromise"sv,   "boycott"sv};
  const auto remedy = [&kRemedies](const Word& word) { return one_of(word.folded, kRemedies); };
  std::size_t object = next;  // "a series of measures"
  while (c.sentence.is(object, kDeterminer)) ++object;
  const bool several = one_of(c.sentence[std::min(object, c.sentence.size() - 1)].folded,
                              {"series", "number", "set", "range", "list"}) &&
                       c.sentence.word_is(object + 1, "of");
  return frames::noun_of_object(c.sentence, several ? object + 2 : next, remedy) <
         c.sentence.size();
}

// "suggested the trains should wait", "suggested waiting".
Result suggest(const Context& c) {
  if (c.complement.trailing || c.group.passive) return quote(c);
  if (puts_forward(c)) return Act::kAppeal;
  const bool clause =
      c.sentence.is(c.verb + 1, kDeterminer | kPossessive) || c.sentence.has_mention(c.verb + 1);
  if (clause && !c.quotes_or_that() && c.soon(9, "should") && c.content() == Act::kAppeal) {
    return Act::kAppeal;
  }
  return quote(c);
}

// "appealed in a letter to the builders to": the letter or the time lies in between.
bool appeals_by_letter(const Context& c) {
  constexpr std::size_t kReach = 11;
  constexpr std::array kMeans = {"in"sv, "through"sv, "via"sv, "during"sv};
  constexpr std::array kLaws = {"court"sv, "courts"sv, "tribunal"sv, "judges"sv};
  constexpr std::array kLinks = {"for"sv, "to"sv};
  return c.soon(1, kMeans) && !c.soon(kReach, kLaws) && c.soon(kReach, kLinks);
}

// "appealed for a penalty", "appealed to young voters", "appealed to the High Court"
bool attracts_or_sues(const Context& c) {
  if (c.quotes_or_that() || c.complement.trailing) return false;
  constexpr std::array kLaws = {"court"sv, "catch"sv, "leg"sv, "insanity"sv, "penalty"sv};
  if (is_move(c, 7) || c.soon(6, kLaws)) return true;
  const bool pleads = c.sentence[c.verb].info->verb->lemma == "plead";
  if (!c.next_is("to") || pleads) return false;
  // "to the union to wait", "to Norvia for help"
  bool asks = false;
  for (std::size_t i = c.verb + 3; i < std::min(c.verb + 14, c.sentence.size()); ++i) {
    asks = asks || c.sentence.word_is(i, "to");
  }
  return !asks && !any_of(c.sentence, c.verb + 3, c.verb + 10, std::array{"for"sv});
}

// "appealed for calm", unlike "is appealing the verdict", "pleaded guilty"
Result appeal(const Context& c) {
  constexpr std::array kLinks = {"for"sv, "to"sv, "that"sv, "with"sv, "on"sv};
  if (c.next_is("not") && c.soon(2, "guilty")) return Act::kDenial;
  if (c.next_is("no") && c.soon(2, "contest")) return Act::kAcknowledgement;
  if (c.next_is("against") || c.next_is("not") || attracts_or_sues(c)) return std::nullopt;
  if (c.next_is("guilty")) return Act::kAcknowledgement;
  constexpr std::array kRulings = {"decision"sv, "ruling"sv,   "verdict"sv,  "conviction"sv,
                                   "sentence"sv, "judgment"sv, "judgement"sv};
  if (c.sentence.is(c.verb + 1, kDeterminer | kPossessive) && c.soon(4, kRulings)) {
    return std::nullopt;
  }
  return c.soon(4, kLinks) || c.quotes_or_that() || appeals_by_letter(c) ? Result(Act::kAppeal)
                                                                         : std::nullopt;
}

// "ordered the arrest of", "ordered that it be searched"
bool orders_deed(const Context& c) {
  const bool order = c.sentence[c.verb].info->verb->lemma == "order";
  const bool directs = c.sentence[c.verb].info->verb->lemma == "direct" && c.next_is("that");
  if (c.group.passive || (!order && !directs) || is_ruling(c)) return false;
  const bool past = c.sentence[c.verb].info->verb->form == VerbForm::kPastOrParticiple;
  if (c.next_is("that")) return past && !c.sentence.is(c.verb + 2, kTemporal) && c.soon(16, "be");
  constexpr std::array kDeeds = {"arrest"sv,      "arrests"sv,    "release"sv,    "closure"sv,
                                 "closures"sv,    "shutdown"sv,   "halt"sv,       "evacuation"sv,
                                 "removal"sv,     "withdrawal"sv, "demolition"sv, "curfew"sv,
                                 "deportation"sv, "expulsion"sv,  "lockdown"sv,   "crackdown"sv,
                                 "measures"sv,    "deployment"sv};
  const auto deed = [&kDeeds](const Word& word) { return one_of(word.folded, kDeeds); };
  return noun_of_object(c.sentence, c.verb + 1, deed) < c.sentence.size();
}

Result order(const Context& c) {
  if (orders_deed(c)) return Act::kDemand;
  const bool summons = c.sentence[c.verb].info->verb->lemma == "summon";
  // "ordered a pizza to eat", "directed actors to"
  std::size_t to = c.verb + 1;
  while (to < c.sentence.size() && !c.sentence.is(to, kPreposition)) ++to;
  const bool troops =
      c.sentence.is(c.verb + 1, kPossessive) && c.sentence[to - 1].folded.ends_with('s');
  const bool passive = c.sentence.word_is(to + 1, "be");
  if (to > c.verb + 1 && !troops && !passive &&
      !can_be_at_fault(c.sentence, c.verb + 1, to - c.verb - 1)) {
    return std::nullopt;
  }
  return asks_to_act(c, 13) || (summons && c.soon(13, "to")) ? Result(Act::kDemand) : std::nullopt;
}

}  // namespace lede::analysis::frames
