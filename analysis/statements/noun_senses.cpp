// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/noun_senses.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis {
namespace {

// "a scathing attack on the builders": any other attack is one with weapons.
bool is_verbal_attack(const Sentence& sentence, std::size_t noun) {
  return noun > 0 && sentence.word_is(noun + 1, "on") &&
         (one_of(sentence[noun - 1].folded,
                 {"scathing", "withering", "verbal", "vitriolic", "veiled", "heated"}) ||
          (one_of(sentence[noun - 1].folded, {"blistering", "stinging", "furious", "fierce"}) &&
           can_be_at_fault(sentence, noun + 2, 6)));
}

// "to leave", unlike "to voters", "to his wife"
bool is_to_act(const Sentence& sentence, std::size_t to) {
  const std::size_t next = to + 1;
  return sentence.word_is(to, "to") && next < sentence.size() && !sentence.has_mention(next) &&
         !sentence.is(next, kDeterminer | kPossessive | kPronoun | kPersonNoun) &&
         !sentence[next].folded.ends_with('s') && !sentence[next].punctuation;
}

bool is_followed_by(const Sentence& sentence, std::size_t noun,
                    std::initializer_list<std::string_view> links) {
  return one_of(sentence.folded(noun + 1), links);
}

// "Norvia's blunt refusal", unlike "its refusal", whose owner is easily mistaken.
bool owned_by_name(const Sentence& sentence, std::size_t noun) {
  constexpr std::size_t kAdjectives = 2;
  for (std::size_t back = 1; back <= kAdjectives + 1 && back <= noun; ++back) {
    const std::string_view word = sentence[noun - back].folded;
    if (word == "'s" || word == "'") return true;
  }
  return false;
}

// "a call by Norvia Rail for": what is asked for stands behind who asks.
bool is_authored(const Sentence& sentence, std::size_t noun) {
  constexpr std::size_t kReach = 3;
  // "a sales proposal from", "took a call from"
  const std::string_view word = sentence[noun].folded;
  const bool thing = word.starts_with("proposal") || word.starts_with("call");
  if (!sentence.word_is(noun + 1, "by") && (thing || !sentence.word_is(noun + 1, "from"))) {
    return false;
  }
  std::size_t name = noun + 2;
  while (name < noun + 2 + kReach && name < sentence.size() && !sentence.has_mention(name)) {
    if (!sentence.is(name, kDeterminer | kPersonNoun | kInstitutionNoun)) return false;
    ++name;
  }
  if (!sentence.has_mention(name)) return false;
  const std::size_t next = sentence.mention_end(name);
  return sentence.word_is(next, "for") || sentence.word_is(next, "that") ||
         is_to_act(sentence, next);
}

// "a call for", but a telephone call too; "a threat to leave", unlike "a threat to Norvia"
bool has_object(const Sentence& sentence, std::size_t noun, Act act) {
  const std::string_view word = sentence[noun].folded;
  if (act == Act::kThreat) {
    // "issued a veiled threat to Norvia", unlike "posed a threat to"
    for (std::size_t back = 1; back <= 3 && back <= noun; ++back) {
      const std::string_view verb = sentence[noun - back].folded;
      if (verb.starts_with("issu") || verb.starts_with("hurl")) return true;
    }
    return is_followed_by(sentence, noun, {"of", "against", "that", "for"}) ||
           is_to_act(sentence, noun + 1);
  }
  if (act == Act::kPraise) {
    return is_followed_by(sentence, noun, {"for", "to", "on", "that", "of", "against", "from"});
  }
  if (act == Act::kDemand && word.starts_with("demand")) {
    // "a demand for peace talks", unlike "demand for oil": trade
    if (word == "demands") return !is_followed_by(sentence, noun, {"of"});
    return is_followed_by(sentence, noun, {"that"}) || is_to_act(sentence, noun + 1) ||
           (sentence.word_is(noun + 1, "for") && sentence.is(noun + 2, kDeterminer | kPossessive));
  }
  if (act == Act::kPledge && (word.starts_with("promise") || word == "commitments")) {
    return is_followed_by(sentence, noun, {"to", "of", "that", "on", "for"});
  }
  if (word == "instructions" || word == "directive") return is_to_act(sentence, noun + 1);
  // "her refusal to resign", unlike "to answer" and "to eat"
  if (word == "refusal") {
    return owned_by_name(sentence, noun) && is_to_act(sentence, noun + 1) &&
           one_of(sentence.folded(noun + 2),
                  {"resign",    "accept",    "allow",      "sign",      "support",   "negotiate",
                   "recognise", "recognize", "step",       "join",      "grant",     "abandon",
                   "withdraw",  "cooperate", "concede",    "apologise", "apologize", "endorse",
                   "back",      "pay",       "compromise", "hand",      "extradite", "ratify",
                   "condemn",   "approve"});
  }
  if (act != Act::kAppeal) return true;
  if (is_authored(sentence, noun)) return true;
  if (word == "call" || word == "calls") {
    const bool on =
        is_followed_by(sentence, noun, {"on"}) && can_be_at_fault(sentence, noun + 2, 4);
    return on || is_followed_by(sentence, noun, {"for", "that"}) || is_to_act(sentence, noun + 1);
  }
  return is_followed_by(sentence, noun, {"for", "to", "on", "that", "of"});
}

// "Norvia's appeal to voters", "her request to the court", "her call for a taxi"
bool is_everyday_request(const Sentence& sentence, std::size_t noun) {
  constexpr std::size_t kReach = 6;
  constexpr std::array<std::string_view, 16> kOthers = {
      "voters",    "fans",      "sponsors",  "children",  "women", "readers",
      "viewers",   "audiences", "customers", "consumers", "court", "courts",
      "investors", "taxi",      "buyers",    "penalty"};
  if (is_followed_by(sentence, noun, {"against"})) return true;  // at a court
  if (noun > 0 && one_of(sentence[noun - 1].folded,
                         {"phone", "telephone", "video", "conference", "curtain", "wake-up"})) {
    return true;
  }
  for (std::size_t i = noun + 1; i < std::min(noun + kReach, sentence.size()); ++i) {
    if (sentence[i].punctuation) return false;
    if (sentence.is(i, kGame)) return true;
    if (one_of(sentence[i].folded, kOthers)) return true;
  }
  return false;
}

// "film criticism", "a yellow warning", "an electricity demand"
bool is_kind(const Sentence& sentence, std::size_t noun) {
  return noun > 0 &&
         one_of(sentence[noun - 1].folded,
                {"film", "literary", "art", "music", "textual", "yellow", "amber", "red", "weather",
                 "flood", "consumer", "electricity", "energy", "planning"});
}

// "admission prices", "a complaints board": the noun only says what kind the next one is of.
bool leads_compound(const Sentence& sentence, std::size_t noun) {
  constexpr std::array<std::string_view, 40> kHeads = {
      "price",    "prices",  "fee",        "fees",       "ticket",    "tickets",      "charges",
      "system",   "systems", "sign",       "signs",      "letter",    "letters",      "process",
      "level",    "levels",  "procedure",  "procedures", "mechanism", "mechanisms",   "board",
      "line",     "hotline", "commission", "centre",     "center",    "requirements", "exam",
      "criteria", "form",    "forms",      "march",      "rally",     "movement",     "box",
      "booth",    "deals",   "deal",       "band",       "act"};
  return noun + 1 < sentence.size() && one_of(sentence[noun + 1].folded, kHeads);
}

// "admission into", "admission as a member"
bool is_entry(const Sentence& sentence, std::size_t noun) {
  return one_of(sentence.folded(noun + 1), {"to", "into", "as", "fee", "free"});
}

// "sought assurances from Norvia": not given yet.
bool is_sought(const Sentence& sentence, std::size_t noun) {
  for (std::size_t back = 1; back <= 2 && back <= noun; ++back) {
    const VerbCue* verb = sentence[noun - back].info->verb;
    if (verb != nullptr && verb->lemma == "seek") return true;
  }
  return false;
}

// "denial of entry", "admission to the club", "never made any demand"
bool tells_of_thing(const Sentence& sentence, std::size_t noun) {
  if (leads_compound(sentence, noun) || is_sought(sentence, noun)) return true;
  // "his pledge as a lie": what another thinks of it
  if (sentence.word_is(noun + 1, "as") &&
      (sentence.is(noun + 2, kFalsehood) || sentence.is(noun + 3, kFalsehood))) {
    return true;
  }
  const std::string_view word = sentence[noun].folded;
  if (word == "admission") return is_entry(sentence, noun);
  if (word == "denial") {
    return sentence.word_is(noun + 1, "of") &&
           (sentence.is(noun + 2, kGoods) || sentence.word_is(noun + 2, "admission"));
  }
  const bool any =
      noun > 0 && (sentence.word_is(noun - 1, "any") || sentence.word_is(noun - 1, "no") ||
                   sentence.word_is(noun - 1, "such"));
  return any && *sentence[noun].info->noun != Act::kDenial;
}

}  // namespace

bool is_other_noun(const Sentence& sentence, std::size_t noun) {
  const Act act = *sentence[noun].info->noun;
  if (sentence.word_is(noun, "attack") && !is_verbal_attack(sentence, noun)) return true;
  if (act == Act::kAppeal && is_everyday_request(sentence, noun)) return true;
  return !has_object(sentence, noun, act) || is_kind(sentence, noun) ||
         tells_of_thing(sentence, noun);
}

}  // namespace lede::analysis
