// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that ask, offer and order.
#include <array>
#include <string_view>

#include "analysis/statements/deed_frames.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

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

// "pushed for a vote", "pressed Sundia to".
Result press(const Context& c) {
  const bool back = c.next_is("back") && c.soon(3, std::array{"on"sv, "against"sv});
  if (back) return c.soon(7, kAllegation) ? Act::kDenial : Act::kRejection;
  if (c.next_is("for")) return Act::kAppeal;
  const bool somebody = c.sentence.has_mention(c.verb + 1) || c.next_is("the");
  return somebody && c.soon(6, "to") && !c.soon(6, "into") ? Result(Act::kAppeal) : std::nullopt;
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
  return c.soon(13, "to") ? Result(Act::kDemand) : std::nullopt;
}

}  // namespace lede::analysis::frames
