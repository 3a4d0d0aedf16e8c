// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs that are a cue only with the words of an idiom behind them; analysis/data/cues.tsv has
// them.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"
#include "analysis/tables.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

namespace {

constexpr std::string_view kAnything = "*";
constexpr std::string_view kAtOnce = ".";

bool is_option(std::string_view options, std::string_view word) {
  for (const std::string_view option : Cells(options, '/')) {
    if (option == word) return true;
  }
  return false;
}

// One past the words of `steps` from `i` on, if they stand there.
std::optional<std::size_t> past(const Sentence& sentence, std::size_t i, std::string_view steps) {
  for (const std::string_view step : Cells(steps, ' ')) {
    if (step == kAnything || step == kAtOnce) continue;
    if (i >= sentence.size()) return std::nullopt;
    const bool own = step == "own" && sentence.is(i, kPossessive);
    if (!own && !is_option(step, sentence[i].folded)) return std::nullopt;
    ++i;
  }
  return i;
}

// "the serious" doubts, unlike "no" doubts, doubts "aside", or doubts "amid reports".
bool may_precede(const Word& word, std::string_view lead) {
  constexpr std::array kOthers = {"no"sv,   "few"sv, "little"sv,   "aside"sv, "down"sv,
                                  "away"sv, "up"sv,  "together"sv, "'s"sv};
  if (word.punctuation || word.quoted) return false;
  if (one_of(word.folded, kOthers)) return false;
  if (lead.ends_with(kAnything)) return true;
  constexpr std::uint32_t kEnds =
      kPreposition | kConjunction | kBe | kHave | kModal | kNegation | kPronoun;
  return !lead.ends_with(kAtOnce) && word.mention == kNoMention && !word.is(kEnds);
}

// "on Monday" says when, "over" the plan about what.
bool is_followed(const Sentence& sentence, std::size_t noun, const Idiom& idiom) {
  if (idiom.follow.empty()) return true;
  const auto end = past(sentence, noun + 1, idiom.follow);
  return end && !sentence.is(*end, kTemporal);
}

// "quashed rumours by signing", "took aim at the guard and fired": done rather than said.
bool is_deed(const Sentence& sentence, std::size_t noun, const Idiom& idiom) {
  constexpr std::size_t kReach = 12;
  const std::size_t end = std::min(noun + kReach, sentence.size());
  if (idiom.word == "innocence") return false;
  if (idiom.act == Act::kAccusation) {
    // "laid the blame on himself", "cried foul when the referee waved play on"
    return idiom.word == "foul" ? any_of(sentence, noun + 1, end, kGame)
                                : !can_be_at_fault(sentence, noun + 1, kReach);
  }
  if (idiom.act == Act::kDenial) {
    return any_of(sentence, noun + 1, end, std::array{"by"sv, "with"sv, "when"sv, "after"sv});
  }
  // "poked fun at herself", "raised doubts about his car"
  const bool own = sentence.is(noun + 2, kPossessive) ||
                   (noun + 2 < sentence.size() && is_reflexive(sentence[noun + 2].folded));
  if (idiom.act == Act::kCriticism && own) return true;
  constexpr std::array kShots = {"fired"sv,  "fire"sv,    "shot"sv,   "shots"sv,    "rifle"sv,
                                 "pistol"sv, "gun"sv,     "goal"sv,   "target"sv,   "targets"sv,
                                 "with"sv,   "missile"sv, "drones"sv, "missiles"sv, "punch"sv};
  if (idiom.follow == "at" && any_of(sentence, noun + 1, end, kShots)) return true;
  constexpr std::array kSpots = {"way"sv,   "stage"sv, "bench"sv, "pitch"sv, "bus"sv,
                                 "train"sv, "plane"sv, "court"sv, "field"sv, "journey"sv};
  constexpr std::array kMarks = {"mark"sv, "marks"sv, "and"sv};
  if (idiom.act == Act::kDecline && any_of(sentence, noun + 1, noun + 2, kMarks)) return true;
  if (idiom.act == Act::kDecline && any_of(sentence, noun + 2, noun + 4, kSpots)) return true;
  for (std::size_t i = noun + 1; i + 1 < end && idiom.act == Act::kCriticism; ++i) {
    const bool does =
        sentence.word_is(i, "by") && sentence[i + 1].folded.ends_with("ing") && !sentence[i].quoted;
    if (does || sentence.word_is(i, "when")) return true;
  }
  return false;
}

// "took responsibility for the crash", unlike "for the trains".
bool is_owned_up(const Sentence& sentence, std::size_t noun) {
  constexpr std::array kWrongs = {
      "crash"sv,    "failure"sv,  "failures"sv, "failings"sv, "failing"sv, "mistake"sv,
      "mistakes"sv, "error"sv,    "errors"sv,   "actions"sv,  "attack"sv,  "attacks"sv,
      "bombing"sv,  "bombings"sv, "shooting"sv, "killing"sv,  "blast"sv,   "explosion"sv,
      "defeat"sv,   "loss"sv,     "losses"sv,   "deaths"sv,   "death"sv,   "scandal"sv,
      "delay"sv,    "delays"sv,   "accident"sv, "disaster"sv, "assault"sv, "murder"sv,
      "killings"sv, "strike"sv,   "strikes"sv,  "raid"sv,     "ambush"sv,  "leak"sv,
      "fire"sv,     "collapse"sv, "debacle"sv,  "fiasco"sv,   "breach"sv};
  constexpr std::size_t kReach = 7;
  return any_of(sentence, noun + 2, noun + kReach, kWrongs);
}

bool is_complete(const Sentence& sentence, std::size_t noun, const Idiom& idiom) {
  if (!is_followed(sentence, noun, idiom) || is_deed(sentence, noun, idiom)) return false;
  return idiom.word != "responsibility" || is_owned_up(sentence, noun);
}

}  // namespace

const Idiom* idiom_after(const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t kReach = 4;
  for (const Idiom& idiom : *sentence[verb].info->verb->idioms) {
    const auto begin = past(sentence, verb + 1, idiom.lead);
    if (!begin) continue;
    const std::size_t end = std::min(*begin + kReach, sentence.size());
    for (std::size_t i = *begin; i < end; ++i) {
      if (sentence[i].folded == idiom.word && !sentence[i].quoted) {
        if (is_complete(sentence, i, idiom)) return &idiom;
        break;
      }
      if (!may_precede(sentence[i], idiom.lead)) break;
    }
  }
  return nullptr;
}

Result idiom(const Context& c) {
  const Idiom* found = idiom_after(c.sentence, c.verb);
  if (found == nullptr || c.group.passive) return std::nullopt;
  if (found->act != Act::kStatement) return found->act;
  return c.quotes_or_that() ? Result(c.content()) : std::nullopt;
}

}  // namespace lede::analysis::frames
