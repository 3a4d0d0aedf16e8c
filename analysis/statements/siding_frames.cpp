// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that side with somebody: "welcomed the vote", not "welcomed the guests".
#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/nested_speech.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

Result pay(const Context& c) {
  constexpr std::array kActs = {"band"sv, "act"sv, "album"sv, "concert"sv};
  constexpr std::array kTributes = {"tribute"sv, "tributes"sv};
  return c.soon(3, kTributes) && !c.soon(5, kActs) ? Result(Act::kPraise) : std::nullopt;
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

// "honoured the driver Bo Ek for his courage", unlike "honoured the treaty for a year"
Result honour(const Context& c) {
  if (c.group.passive) return std::nullopt;
  constexpr std::size_t kPhrase = 7;
  std::size_t who = object_of(c.sentence, c.verb);
  const std::size_t end = std::min(who + kPhrase, c.sentence.size());
  while (who < end && !c.sentence.has_mention(who) && !c.sentence.is(who, kPersonNoun)) {
    if (c.sentence[who].punctuation || c.sentence.is(who, kPreposition)) return std::nullopt;
    ++who;
  }
  if (who >= end) return std::nullopt;
  // "the driver Bo Ek"
  if (!c.sentence.has_mention(who) && c.sentence.has_mention(who + 1)) ++who;
  std::size_t next = c.sentence.has_mention(who) ? c.sentence.mention_end(who) : who + 1;
  const bool body = c.sentence.has_mention(who) &&
                    c.sentence.mention(c.sentence[who].mention).type != EntityType::kPerson;
  const bool owned = c.sentence.word_is(next, "'s") || c.sentence.word_is(next, "'");
  // "recognised Norvia for tax purposes"
  const bool merit = c.sentence.is(next + 1, kPossessive | kDeterminer) ||
                     (next + 1 < c.sentence.size() && c.sentence[next + 1].folded.ends_with("ing"));
  const bool cause = c.sentence.word_is(next, "for");
  return cause && merit && !body && !owned && !is_move(c, 10) ? Result(Act::kPraise) : std::nullopt;
}

// "fears that the bridge will fall", unlike "feared by all": present, and with a clause.
Result fear(const Context& c) {
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  // "dismissed Norvia's fears", "dismissed Norvian fears that": what others fear.
  std::size_t subject = c.group.begin;
  if (subject > 0 && c.sentence.has_mention(subject - 1)) {
    subject = c.sentence.mention_begin(subject - 1);
  }
  while (subject > 0 && c.sentence.is(subject - 1, kDeterminer)) --subject;
  const bool opens = subject == 0 || c.sentence[subject - 1].punctuation ||
                     (c.sentence[subject - 1].info->verb != nullptr &&
                      frames_speech(c.sentence[subject - 1].info->verb->frame)) ||
                     c.sentence.is(subject - 1, kConjunction | kPronoun | kPersonNoun);
  if (!opens || is_capitalised(c.sentence[c.verb].text)) return std::nullopt;
  if (c.sentence.word_is(subject - std::min<std::size_t>(subject, 1), "it")) return std::nullopt;
  const bool present = cue.form == VerbForm::kThird || cue.form == VerbForm::kBase;
  constexpr std::array kForesees = {"will"sv, "would"sv, "could"sv, "may"sv, "might"sv, "'ll"sv};
  const bool clause = c.next_is("that") || c.sentence.has_mention(c.verb + 1) ||
                      c.sentence.is(c.verb + 1, kDeterminer | kPossessive | kPronoun);
  return present && clause && c.soon(12, kForesees) ? Result(Act::kWarning) : std::nullopt;
}

// "backed Bo Ek for mayor"
bool backs_candidate(const Context& c) {
  if (!c.sentence.has_mention(c.verb + 1)) return false;
  const Mention& object = c.sentence.mention(c.sentence[c.verb + 1].mention);
  const std::size_t next = c.sentence.mention_end(c.verb + 1);
  return object.type == EntityType::kPerson && c.sentence.word_is(next, "for") &&
         any_of(c.sentence, next + 1, next + 3, kPersonNoun);
}

// "supported the call for": only what is done once, no lasting alliance.
Result support(const Context& c) {
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  if (cue.form != VerbForm::kPastOrParticiple || c.group.passive) return std::nullopt;
  if (cue.lemma == "support") return c.soon(3, kProposal) ? Result(Act::kPraise) : std::nullopt;
  if (backs_candidate(c)) return Act::kPraise;
  // "backed out of the deal", "backed a loan"
  if (c.sentence.is(c.verb + 1, kPreposition) || is_move(c, 8)) return std::nullopt;
  const auto proposed = [](const Word& word) {
    return word.is(kProposal) || one_of(word.folded, {"bill", "decision", "move", "candidacy",
                                                      "nomination", "law", "reform", "reforms"});
  };
  return noun_of_object(c.sentence, c.verb + 1, proposed) < c.sentence.size() ? Result(Act::kPraise)
                                                                              : std::nullopt;
}

Result defend(const Context& c) {
  const bool other = c.sentence.has_mention(c.verb + 1) || c.next_is("him") || c.next_is("her");
  constexpr std::array kDuties = {"court"sv,  "trial"sv,  "case"sv,    "final"sv,
                                  "match"sv,  "corner"sv, "tightly"sv, "well"sv,
                                  "honour"sv, "honor"sv,  "title"sv};
  return other && !c.soon(8, kDuties) ? Result(Act::kPraise) : std::nullopt;  // a lawyer's work
}

}  // namespace lede::analysis::frames
