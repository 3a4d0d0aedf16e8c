// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that side with somebody: "welcomed the vote", not "welcomed the guests".
#include <array>
#include <string_view>

#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

Result pay(const Context& c) {
  constexpr std::array kActs = {"band"sv, "act"sv, "album"sv, "concert"sv};
  return c.soon(3, "tribute") && !c.soon(5, kActs) ? Result(Act::kPraise) : std::nullopt;
}

// "welcomed the vote", unlike "welcomed him at the gate"
Result welcome(const Context& c) {
  const std::size_t object = c.verb + 1;
  const bool mention = c.sentence.has_mention(object) && !c.group.passive;
  const bool guest =
      mention && c.sentence.mention(c.sentence[object].mention).type == EntityType::kPerson;
  constexpr std::array kCrowds = {"tourists"sv, "visitors"sv,  "passengers"sv, "travellers"sv,
                                  "guests"sv,   "students"sv,  "son"sv,        "daughter"sv,
                                  "baby"sv,     "athletes"sv,  "refugees"sv,   "customers"sv,
                                  "migrants"sv, "president"sv, "fans"sv,       "girl"sv,
                                  "boy"sv,      "twins"sv,     "shoppers"sv};
  constexpr std::array kSites = {"palace"sv, "airport"sv, "gate"sv, "back"sv, "home"sv};
  if (c.soon(3, kCrowds) || c.soon(8, kSites)) return std::nullopt;
  // "was welcomed by Ada Lind at the gate"
  const std::size_t subject = c.group.begin > 0 ? c.group.begin - 1 : 0;
  const bool received =
      c.group.passive && (c.sentence.has_mention(subject) || c.sentence.is(subject, kPronoun));
  if (received) return std::nullopt;
  const bool possessive = mention && c.sentence.word_is(c.sentence.mention_end(object), "'s");
  // "welcome Norvia Rail on Saturday", "welcomed Norvia to the port"
  const std::size_t next = mention ? c.sentence.mention_end(object) : object;
  const bool visit =
      mention && (next >= c.sentence.size() || c.sentence[next].punctuation ||
                  one_of(c.sentence[next].folded, {"to", "on", "at", "in", "with", "for", "into"}));
  if (visit) return std::nullopt;
  constexpr std::array kGuests = {"him"sv, "them"sv, "us"sv, "guests"sv, "visitors"sv};
  return (guest && !possessive) || c.soon(2, kGuests) ? std::nullopt : Result(Act::kPraise);
}

// "supported the call for": only what is done once, no lasting alliance.
Result support(const Context& c) {
  const bool past = c.sentence[c.verb].info->verb->form == VerbForm::kPastOrParticiple;
  return past && !c.group.passive && c.soon(3, kProposal) ? Result(Act::kPraise) : std::nullopt;
}

Result defend(const Context& c) {
  const bool other = c.sentence.has_mention(c.verb + 1) || c.next_is("him") || c.next_is("her");
  constexpr std::array kDuties = {"court"sv,  "trial"sv,  "case"sv,    "final"sv,
                                  "match"sv,  "corner"sv, "tightly"sv, "well"sv,
                                  "honour"sv, "honor"sv,  "title"sv};
  return other && !c.soon(8, kDuties) ? Result(Act::kPraise) : std::nullopt;  // a lawyer's work
}

}  // namespace lede::analysis::frames
