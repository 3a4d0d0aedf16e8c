// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/other_senses.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis {
namespace {

using frames::Context;
using std::string_view_literals::operator""sv;

// "slammed the door", "blasted the ball over the bar", "hailed a taxi".
bool is_blow(const Context& c) {
  constexpr std::array kWays = {"into"sv, "home"sv,  "over"sv, "past"sv,    "shut"sv,
                                "on"sv,   "in"sv,    "from"sv, "through"sv, "up"sv,
                                "wide"sv, "about"sv, "at"sv};
  constexpr std::array kThings = {"door"sv,  "doors"sv, "ball"sv,  "brakes"sv,  "shot"sv,
                                  "taxi"sv,  "cab"sv,   "gates"sv, "penalty"sv, "music"sv,
                                  "water"sv, "roof"sv,  "god"sv,   "flag"sv};
  return c.soon(1, kWays) || c.soon(4, kThings) || is_move(c, 5);
}

// "hails from", "thanks to", "hailed a taxi", "praised God"
bool lauds_nobody(const Context& c) {
  constexpr std::array kThings = {"taxi"sv, "cab"sv, "god"sv, "allah"sv};
  return c.next_is("from") || c.next_is("to") || c.soon(3, kThings);
}

bool is_cheered(const Context& c) {
  constexpr std::array kSeen = {"crowd"sv,    "crowds"sv,   "fans"sv,    "supporters"sv,
                                "cheers"sv,   "applause"sv, "ovation"sv, "spectators"sv,
                                "audience"sv, "wave"sv,     "stands"sv};
  return c.soon(5, kSeen);
}

// "saluted the crowd with a wave", "applauded politely": a gesture.
bool is_gesture(const Context& c) {
  const bool object = c.sentence.is(c.verb + 1, kDeterminer | kPossessive) ||
                      c.sentence.has_mention(c.verb + 1) || has_clause(c) || c.group.passive;
  return is_cheered(c) || !object || c.soon(4, std::array{"flag"sv, "off"sv, "pitch"sv});
}

// "blamed the weather", "blamed higher prices for": nobody is charged.
bool blames_nobody(const Context& c) {
  if (c.group.passive)
    return !can_be_at_fault(c.sentence, c.group.begin - std::min<std::size_t>(c.group.begin, 4), 4);
  const std::size_t from =
      c.next_is("for") ? c.group.begin - std::min<std::size_t>(c.group.begin, 5) : c.verb + 1;
  constexpr std::size_t kReach = 9;
  return !has_clause(c) && !can_be_at_fault(c.sentence, from, kReach);
}

// "was implicated by the university in weight loss", "his phone implicated him"
bool implicates_thing(const Context& c) {
  return c.group.passive || !can_be_at_fault(c.sentence, c.verb + 1, 5);
}

// "disavowed", "refuted": a claim, unlike a theory, a debt or a liability.
bool refutes_no_claim(const Context& c) {
  if (c.quotes_or_that() || c.complement.trailing || c.group.passive) return false;
  if (one_of(c.sentence.folded(c.verb + 1), {"it", "them", "this", "any", "having"})) return false;
  const auto claim = [](const Word& word) {
    return (word.is(kAllegation | kFalsehood) || one_of(word.folded, {"comments", "remarks"})) &&
           !one_of(word.folded, {"theory", "theories", "myth", "myths", "notion", "impression"});
  };
  return frames::noun_of_object(c.sentence, c.verb + 1, claim) == c.sentence.size();
}

// "threatened to score", "threatened a shopkeeper with a knife", "threatens small shops"
bool threatens_nobody(const Context& c) {
  constexpr std::array kWeapons = {"knife"sv,    "knives"sv,  "hammer"sv, "gun"sv,   "axe"sv,
                                   "pistol"sv,   "machete"sv, "bat"sv,    "rifle"sv, "knifepoint"sv,
                                   "gunpoint"sv, "bottle"sv,  "kick"sv};
  constexpr std::array kEvents = {
      "score"sv,  "burst"sv,      "spread"sv,    "overwhelm"sv, "derail"sv,   "win"sv,
      "engulf"sv, "overshadow"sv, "spill"sv,     "become"sv,    "collapse"sv, "slow"sv,
      "be"sv,     "run"sv,        "reach"sv,     "eclipse"sv,   "swamp"sv,    "dominate"sv,
      "erupt"sv,  "upset"sv,      "undermine"sv, "disrupt"sv,   "plunge"sv};
  if (is_move(c, 8) || c.soon(9, kWeapons)) return true;
  if (c.next_is("to")) return frames::any_of(c.sentence, c.verb + 2, c.verb + 3, kEvents);
  if (c.group.passive || has_clause(c) || c.complement.trailing) return false;
  constexpr std::array kMeans = {"with"sv,    "legal"sv, "action"sv,  "strike"sv,  "strikes"sv,
                                 "tariffs"sv, "war"sv,   "lawsuit"sv, "boycott"sv, "if"sv,
                                 "unless"sv,  "death"sv, "over"sv,    "to"sv};
  if (c.next_is("with")) return true;
  return !c.soon(8, kMeans) && !c.soon(4, kHarm);
}

// "warned Bo Ek for a foul", "cautioned a man", "alerted the police": a duty or a call.
bool warns_of_nothing(const Context& c) {
  if (c.quotes_or_that() || c.complement.trailing) return false;
  constexpr std::array kLinks = {"of"sv, "against"sv, "about"sv, "that"sv, "to"sv, "not"sv};
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (lemma == "alert") return !c.soon(9, kDanger) && !has_clause(c);
  if (is_move(c, 8)) return true;
  const bool object =
      c.sentence.is(c.verb + 1, kDeterminer | kPossessive) || c.sentence.has_mention(c.verb + 1);
  return object && !has_clause(c) && !c.soon(8, kLinks);
}

// "conceded two goals", "conceded just before the break", unlike "conceded defeat"
bool gives_away(const Context& c) {
  constexpr std::array kAdmitted = {"defeat"sv,        "error"sv,    "errors"sv,  "mistake"sv,
                                    "point"sv,         "mistakes"sv, "failure"sv, "failures"sv,
                                    "election"sv,      "guilt"sv,    "race"sv,    "need"sv,
                                    "responsibility"sv};
  if (c.complement.trailing || (has_clause(c) && !is_move(c, 8))) return false;
  return !c.soon(5, kAdmitted);
}

// "admitted ten members", "admitted Bo Ek on Tuesday": let in.
bool lets_in(const Context& c) {
  if (has_clause(c)) return false;
  if (c.group.passive) return true;
  // "admitted to the theft", "to lying", unlike "to the clinic"
  constexpr std::array kWrongs = {"theft"sv,    "killing"sv, "killings"sv, "murder"sv,  "crime"sv,
                                  "crimes"sv,   "charge"sv,  "charges"sv,  "fraud"sv,   "affair"sv,
                                  "mistakes"sv, "errors"sv,  "attack"sv,   "offences"sv};
  if (c.next_is("to")) {
    return !c.soon(6, kWrongs) && !c.sentence.folded(c.verb + 2).ends_with("ing");
  }
  constexpr std::array kCrowds = {"visitors"sv,  "patients"sv, "members"sv,   "students"sv,
                                  "pupils"sv,    "women"sv,    "refugees"sv,  "migrants"sv,
                                  "countries"sv, "states"sv,   "candidates"sv};
  if (c.soon(4, kCrowds)) return true;
  if (!c.sentence.has_mention(c.verb + 1)) return false;
  const std::size_t next = c.sentence.mention_end(c.verb + 1);
  return next >= c.sentence.size() || c.sentence[next].punctuation ||
         c.sentence.is(next, kPreposition | kTemporal);
}

// "acknowledged the applause", "acknowledges receipt"
bool nods(const Context& c) {
  constexpr std::array kTaken = {"receipt"sv, "funding"sv, "letter"sv, "email"sv};
  if (c.group.passive && c.soon(8, "as")) return true;
  return !c.quotes_or_that() && (is_cheered(c) || c.soon(4, kTaken)) && !has_clause(c);
}

// "confirmed his place in the final", "the Senate confirmed Ada Lind"
bool proves(const Context& c) {
  if (c.quotes_or_that() || c.complement.trailing) return false;
  constexpr std::array kRanks = {"place"sv,  "status"sv,       "spot"sv, "dominance"sv,
                                 "class"sv,  "reputation"sv,   "form"sv, "supremacy"sv,
                                 "lead"sv,   "position"sv,     "top"sv,  "superiority"sv,
                                 "return"sv, "qualification"sv};
  if ((c.soon(4, kRanks) && (c.sentence.is(c.verb + 1, kPossessive) || c.next_is("top"))) ||
      is_move(c, 9)) {
    return true;
  }
  if (c.group.passive || !c.sentence.has_mention(c.verb + 1)) return false;
  const Mention& object = c.sentence.mention(c.sentence[c.verb + 1].mention);
  const std::size_t next = c.sentence.mention_end(c.verb + 1);
  return object.type == EntityType::kPerson &&
         (next >= c.sentence.size() || c.sentence[next].punctuation ||
          c.sentence.is(next, kPreposition));
}

// "questioned her own ability": no one else is doubted.
bool doubts_oneself(const Context& c) {
  constexpr std::size_t kReach = 5;
  return c.soon(kReach, "own") || (c.next_is("whether") && c.sentence.is(c.verb + 2, kPronoun) &&
                                   one_of(c.sentence[c.verb + 2].folded, {"he", "she", "i"}));
}

// "regrets her tattoo", "complained of a vibration": one's own trouble.
bool feels(const Context& c) {
  constexpr std::array kTroubles = {"feeling"sv,  "vibration"sv, "brakes"sv, "grip"sv,
                                    "engine"sv,   "knee"sv,      "chest"sv,  "stomach"sv,
                                    "sickness"sv, "illness"sv,   "back"sv,   "tattoo"sv};
  return !c.quotes_or_that() && !c.complement.trailing &&
         (c.sentence.is(c.verb + 1, kPossessive) || c.soon(4, kTroubles));
}

// "rejected his faith", "rejected a new heart", "rejected the first design": no proposal.
bool is_no_offer(const Context& c) {
  constexpr std::array kThings = {
      "faith"sv,      "religion"sv, "perspective"sv, "theory"sv,     "design"sv, "designs"sv,
      "manuscript"sv, "novel"sv,    "book"sv,        "kidney"sv,     "organ"sv,  "heart"sv,
      "shot"sv,       "card"sv,     "gluten"sv,      "transplant"sv, "idea"sv,   "authority"sv};
  return is_move(c, 8) || (!c.soon(6, kProposal | kAllegation) && c.soon(5, kThings));
}

// "condemned to death", "condemned Norvia to defeat", "condemned the house as unsafe"
bool dooms(const Context& c) {
  if (is_ruling(c) || is_move(c, 8)) return true;
  constexpr std::array kFates = {"death"sv, "years"sv, "defeat"sv, "prison"sv, "relegation"sv,
                                 "life"sv,  "loss"sv,  "hang"sv,   "die"sv,    "exile"sv};
  for (std::size_t i = c.verb + 1; i < std::min(c.verb + 9, c.sentence.size()); ++i) {
    if (c.sentence.word_is(i, "to") && frames::any_of(c.sentence, i + 1, i + 5, kFates))
      return true;
  }
  constexpr std::array kBuildings = {"house"sv, "building"sv, "bridge"sv, "homes"sv, "flats"sv};
  return c.soon(3, kBuildings);
}

// "promised much but delivered little", "guarantees goals", "guaranteed by a bank"
bool bodes(const Context& c) {
  if (c.quotes_or_that() || c.next_is("to")) return false;
  if (c.soon(2, std::array{"much"sv, "little"sv}) || is_move(c, 9)) return true;
  constexpr std::array kPlaces = {"place"sv, "spot"sv, "goals"sv};
  const bool guarantees = c.sentence[c.verb].info->verb->lemma == "guarantee";
  return guarantees && (c.group.passive || c.soon(6, kPlaces));
}

// "opposed Bo Ek in the final", "opposed Ada Lind in Norvia": a rival.
bool is_rival(const Context& c) {
  if (is_move(c, 9) || c.next_is("each")) return true;
  if (c.group.passive || !c.sentence.has_mention(c.verb + 1)) return false;
  const std::size_t next = c.sentence.mention_end(c.verb + 1);
  return next >= c.sentence.size() || c.sentence[next].punctuation ||
         one_of(c.sentence[next].folded, {"in", "at", "on", "for"});
}

// "asked for a coffee", "asked $300 for it"
bool wants_for_oneself(const Context& c) {
  constexpr std::array kWants = {
      "coffee"sv, "tea"sv,        "drink"sv, "autograph"sv, "autographs"sv, "rise"sv, "bill"sv,
      "menu"sv,   "directions"sv, "break"sv, "time-out"sv,  "divorce"sv,    "$"sv};
  return !c.complement.trailing && !c.quotes_or_that() && c.soon(5, kWants);
}

// "demanded cash at knifepoint", "demanded more of his knees"
bool robs(const Context& c) {
  constexpr std::array kLoot = {"cash"sv, "money"sv, "wallet"sv, "keys"sv, "jewellery"sv};
  return c.soon(3, kLoot) || (c.next_is("more") && c.soon(2, "of")) || c.soon(3, "patience");
}

// "urged his horse on", "begged on the streets", "petitioned the court for divorce"
bool urges_nobody(const Context& c) {
  if (c.complement.trailing || c.quotes_or_that()) return false;
  constexpr std::array kOnward = {"on"sv, "up"sv, "forward"sv, "home"sv};
  constexpr std::array kSuits = {"divorce"sv, "bankruptcy"sv, "custody"sv};
  if (c.soon(8, kSuits) || (c.next_is("to") && c.soon(2, "differ"))) return true;
  const bool urge = c.sentence[c.verb].info->verb->lemma == "urge";
  for (std::size_t i = c.verb + 1; urge && i < std::min(c.verb + 5, c.sentence.size()); ++i) {
    if (c.sentence.word_is(i, "to")) return false;
    if (frames::any_of(c.sentence, i, i + 1, kOnward)) return !c.sentence.is(i + 1, kTemporal);
  }
  return one_of(c.sentence.folded(c.verb + 1), {"on", "in", "at"}) &&
         !c.sentence.is(c.verb + 2, kTemporal);
}

bool is_refusal_of_play(const Context& c) {
  return is_move(c, 8);
}

bool scolds_by_office(const Context& c) {
  constexpr std::size_t kBefore = 4;
  const std::size_t from = c.group.begin - std::min(c.group.begin, kBefore);
  return is_ruling(c) ||
         frames::any_of(c.sentence, from, c.group.begin, std::array{"referee"sv, "umpire"sv});
}

}  // namespace

bool has_other_sense(const Context& c) {
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  const bool commits = one_of(cue.lemma, {"commit", "describe", "say", "declare", "pronounce"});
  if (cue.act != Act::kStatement && !commits && is_reflexive(c.sentence.folded(c.verb + 1)))
    return true;
  const bool utters = one_of(cue.lemma, {"voice", "express"});
  if ((cue.act != Act::kStatement || utters) && is_tale(c.sentence, c.verb)) return true;
  const auto meant = [&](std::initializer_list<std::string_view> lemmas, auto is_meant) {
    return one_of(cue.lemma, lemmas) && is_meant(c);
  };
  return meant({"slam", "blast", "rap", "slate", "savage", "fault"}, is_blow) ||
         meant({"hail", "thank", "praise"}, lauds_nobody) ||
         meant({"salute", "applaud"}, is_gesture) || meant({"blame"}, blames_nobody) ||
         meant({"implicate", "incriminate"}, implicates_thing) ||
         meant({"refute", "rebut", "disavow", "debunk", "repudiate", "disclaim", "gainsay"},
               refutes_no_claim) ||
         meant({"threaten"}, threatens_nobody) ||
         meant({"warn", "caution", "alert"}, warns_of_nothing) || meant({"concede"}, gives_away) ||
         meant({"admit"}, lets_in) || meant({"acknowledge"}, nods) || meant({"confirm"}, proves) ||
         meant({"question"}, doubts_oneself) || meant({"condemn"}, dooms) ||
         meant({"promise", "guarantee", "pledge"}, bodes) || meant({"ask"}, wants_for_oneself) ||
         meant({"demand"}, robs) || meant({"urge", "beg", "petition"}, urges_nobody) ||
         meant({"oppose"}, is_rival) || meant({"regret", "complain"}, feels) ||
         meant({"reject", "rebuff", "spurn", "boycott"}, is_no_offer) ||
         meant(
             {"refuse", "deny", "dispute", "contest", "demand", "turn", "defend", "protest", "ask"},
             is_refusal_of_play) ||
         meant({"reprimand", "censure", "rebuke", "admonish", "hold"}, scolds_by_office);
}

}  // namespace lede::analysis
