// SPDX-License-Identifier: GPL-2.0-or-later
// Frames of verbs that strike at somebody or own up to something, or do so with words only.
#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

// "hit back at the builders", unlike what an army or a team hits back with.
Result hit_back(const Context& c) {
  constexpr std::array kBlows = {
      "with"sv,      "goal"sv,      "goals"sv,  "set"sv,       "sets"sv,       "win"sv,
      "won"sv,       "level"sv,     "half"sv,   "minute"sv,    "minutes"sv,    "points"sv,
      "missile"sv,   "missiles"sv,  "rocket"sv, "rockets"sv,   "drone"sv,      "drones"sv,
      "target"sv,    "targets"sv,   "troops"sv, "forces"sv,    "positions"sv,  "position"sv,
      "artillery"sv, "airstrike"sv, "strike"sv, "strikes"sv,   "airstrikes"sv, "bases"sv,
      "fighters"sv,  "rebels"sv,    "batons"sv, "militants"sv, "punch"sv,      "knife"sv};
  constexpr std::size_t kReach = 10;
  if (c.group.passive || c.soon(kReach, kBlows) || c.soon(kReach, kAttack)) return std::nullopt;
  const auto charge = [](const Word& word) { return word.is(kAllegation); };
  const std::size_t charged = noun_of_object(c.sentence, c.verb + 3, charge);
  if (charged < c.sentence.size()) {
    return c.sentence[charged].folded.starts_with("criticism") ? Act::kCriticism : Act::kDenial;
  }
  const std::size_t before = c.group.begin > 0 ? c.group.begin - 1 : 0;
  const bool somebody =
      c.sentence.has_mention(before)
          ? c.sentence.mention(c.sentence[before].mention).type == EntityType::kPerson
          : c.sentence.word_is(before, "he") || c.sentence.word_is(before, "she");
  const bool says = c.soon(16, std::array{"saying"sv, "calling"sv, "telling"sv, "insisting"sv});
  return somebody || says || c.complement.trailing ? Result(Act::kCriticism) : std::nullopt;
}

// "lashed out at", "hit out".
Result lash(const Context& c) {
  if (c.next_is("back")) {
    const bool at =
        c.sentence.word_is(c.verb + 2, "at") || c.sentence.word_is(c.verb + 2, "against");
    return at ? hit_back(c) : std::nullopt;
  }
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (one_of(lemma, {"clap", "snap"})) return std::nullopt;
  const bool hits = lemma == "hit";  // "hit against the wall"
  const bool out = c.next_is("out") || (c.next_is("against") && !hits);
  return out && !c.group.passive ? Result(Act::kCriticism) : std::nullopt;
}

// "attacked the government over the delay": who governs or what is decided, with a cause.
bool assails_power(const Context& c, std::size_t object) {
  constexpr std::array kPowers = {"government"sv, "opposition"sv, "party"sv,         "minister"sv,
                                  "president"sv,  "media"sv,      "plan"sv,          "policy"sv,
                                  "decision"sv,   "bill"sv,       "budget"sv,        "law"sv,
                                  "ministry"sv,   "mayor"sv,      "administration"sv};
  const auto power = [&kPowers](const Word& word) { return one_of(word.folded, kPowers); };
  const std::size_t noun = noun_of_object(c.sentence, object, power);
  if (noun == c.sentence.size() || c.group.passive) return false;
  const bool cause = c.sentence.word_is(noun + 1, "for") || c.sentence.word_is(noun + 1, "over");
  const std::size_t end = std::min(noun + 8, c.sentence.size());
  const bool judged =
      c.sentence.word_is(noun + 1, "as") && content_has(c.sentence, noun + 2, end, Act::kCriticism);
  return judged || (cause && !c.sentence.is(noun + 2, kTemporal));
}

// "attacked Ada Lind for the delay", unlike "attacked Norvia at dawn".
Result assail(const Context& c) {
  constexpr std::array kCauses = {"for"sv, "over"sv};
  const std::size_t object = object_of(c.sentence, c.verb);
  if (assails_power(c, object)) return Act::kCriticism;
  for (std::size_t i = object; i < std::min(object + 4, c.sentence.size()); ++i) {
    if (!c.sentence.has_mention(i)) continue;
    const Mention& mention = c.sentence.mention(c.sentence[i].mention);
    const std::size_t next = c.sentence.mention_end(i);
    constexpr std::array kBlows = {"head"sv,  "face"sv,  "minutes"sv, "hours"sv,
                                   "money"sv, "phone"sv, "seconds"sv, "wallet"sv};
    const bool cause = any_of(c.sentence, next, next + 1, kCauses) &&
                       !any_of(c.sentence, next + 1, next + 4, kBlows);
    return mention.type == EntityType::kPerson && cause && !c.group.passive
               ? Result(Act::kCriticism)
               : std::nullopt;
  }
  return std::nullopt;
}

// "held Sundia responsible", unlike "held talks with who is responsible".
Result hold(const Context& c) {
  constexpr std::array kLiable = {"responsible"sv, "accountable"sv, "liable"sv, "culpable"sv};
  constexpr std::array kLinks = {"with"sv, "for"sv, "at"sv, "in"sv,  "on"sv,
                                 "by"sv,   "to"sv,  "as"sv, "who"sv, "those"sv};
  constexpr std::size_t kReach = 7;
  for (std::size_t i = c.verb + 1; i < c.verb + kReach && !c.group.passive; ++i) {
    if (any_of(c.sentence, i, i + 1, kLiable)) return Act::kAccusation;
    if (any_of(c.sentence, i, i + 1, kLinks)) break;
  }
  return std::nullopt;
}

// "acknowledged the efforts of the crew", unlike its lack of efforts or one's own.
bool honours(const Context& c) {
  constexpr std::array kMerits = {"progress"sv,     "efforts"sv,       "effort"sv,
                                  "work"sv,         "support"sv,       "service"sv,
                                  "contribution"sv, "contributions"sv, "sacrifices"sv,
                                  "achievements"sv, "achievement"sv};
  constexpr std::array kBy = {"of"sv, "by"sv, "from"sv, "made"sv, "done"sv};
  if (c.sentence[c.verb].info->verb->lemma != "acknowledge" || c.group.passive) return false;
  if (c.sentence.is(c.verb + 1, kPossessive)) return false;
  constexpr std::array kPoor = {"slow"sv, "poor"sv, "insufficient"sv, "limited"sv, "failed"sv,
                                "lack"sv, "no"sv,   "little"sv,       "botched"sv, "illegal"sv};
  const auto merit = [&kMerits](const Word& word) { return one_of(word.folded, kMerits); };
  const std::size_t noun = noun_of_object(c.sentence, c.verb + 1, merit);
  return noun < c.sentence.size() && any_of(c.sentence, noun + 1, noun + 2, kBy) &&
         !any_of(c.sentence, c.verb + 1, noun, kPoor);
}

// "acknowledged Ada Lind as a comrade" admits nothing.
Result admit(const Context& c) {
  const bool somebody = c.sentence.has_mention(c.verb + 1);
  if (honours(c)) return Act::kPraise;
  // "conceded two goals", "admitted patients to the ward"
  constexpr std::array kGiven = {
      "goal"sv,     "goals"sv,    "penalty"sv, "penalties"sv, "corner"sv,  "corners"sv,
      "point"sv,    "points"sv,   "run"sv,     "runs"sv,      "kick"sv,    "possession"sv,
      "try"sv,      "tries"sv,    "set"sv,     "territory"sv, "twice"sv,   "equaliser"sv,
      "patients"sv, "hospital"sv, "ward"sv,    "half"sv,      "minutes"sv, "clinic"sv};
  if (c.soon(6, kGiven) && !c.quotes_or_that()) return std::nullopt;
  return somebody && c.soon(8, "as") && !c.soon(8, "that") ? std::nullopt
                                                           : Result(Act::kAcknowledgement);
}

}  // namespace lede::analysis::frames
