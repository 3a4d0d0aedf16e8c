// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that ask, offer and order.
#include <array>
#include <string_view>

#include "analysis/statements/deed_frames.hpp"

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

// "advises the president" is a post.
Result propose(const Context& c) {
  // "encouraging trade" fosters it
  const bool fosters = c.sentence[c.verb].info->verb->lemma == "encourage" && !c.soon(9, "to");
  if (fosters) return std::nullopt;
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  const bool advise = cue.lemma == "advise" && cue.form != VerbForm::kPastOrParticiple;
  constexpr std::array kLinks = {"to"sv, "that"sv, "against"sv, "not"sv};
  return !advise || c.soon(6, kLinks) ? Result(Act::kAppeal) : std::nullopt;
}

Result seek(const Context& c) {
  return !c.group.passive && c.soon(5, kSought) ? Result(Act::kAppeal) : std::nullopt;
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
  constexpr std::array kGoals = {"goal"sv, "winner"sv, "equaliser"sv, "equalizer"sv, "victory"sv};
  if (c.next_is("for")) return c.soon(5, kGoals) ? std::nullopt : Result(Act::kAppeal);
  const bool somebody = c.sentence.has_mention(c.verb + 1) || c.next_is("the");
  return somebody && asks_to_act(c, 6) && !c.soon(6, "into") ? Result(Act::kAppeal) : std::nullopt;
}

Result offer(const Context& c) {
  return c.next_is("to") && !c.group.passive ? Result(Act::kPledge) : std::nullopt;
}

// "appealed for calm", unlike "is appealing the verdict", "pleaded guilty"
Result appeal(const Context& c) {
  constexpr std::array kLinks = {"for"sv, "to"sv, "that"sv, "with"sv, "on"sv};
  if (c.next_is("not") && c.soon(2, "guilty")) return Act::kDenial;
  if (c.next_is("against") || c.next_is("not")) return std::nullopt;
  if (c.next_is("guilty")) return Act::kAcknowledgement;
  constexpr std::array kRulings = {"decision"sv, "ruling"sv,   "verdict"sv,  "conviction"sv,
                                   "sentence"sv, "judgment"sv, "judgement"sv};
  if (c.sentence.is(c.verb + 1, kDeterminer | kPossessive) && c.soon(4, kRulings)) {
    return std::nullopt;
  }
  return c.soon(4, kLinks) || c.quotes_or_that() ? Result(Act::kAppeal) : std::nullopt;
}

Result order(const Context& c) {
  const bool summons = c.sentence[c.verb].info->verb->lemma == "summon";
  return asks_to_act(c, 13) || (summons && c.soon(13, "to")) ? Result(Act::kDemand) : std::nullopt;
}

}  // namespace lede::analysis::frames
