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
constexpr std::string_view kObject = "**";
constexpr std::string_view kAtOnce = ".";

// "claims of fraud", "the new plan": what is talked about in the phrase at `i`.
bool phrase_has(const Sentence& sentence, std::size_t i, std::string_view step) {
  constexpr std::array kOpen = {"talks"sv,       "hopes"sv,       "prospect"sv, "prospects"sv,
                                "dialogue"sv,    "possibility"sv, "notion"sv,   "bill"sv,
                                "resignation"sv, "negotiations"sv};
  const auto fits = [&](const Word& word) {
    if (step == "claim") return word.is(kAllegation) && word.folded != "talk";
    return word.is(kProposal) || one_of(word.folded, kOpen);
  };
  return noun_of_object(sentence, i, fits) < sentence.size();
}

// "the ministry", "Ada Lind", unlike "the soup" and what hangs on a preposition.
bool is_party(const Sentence& sentence, std::size_t i) {
  constexpr std::size_t kReach = 4;
  return !sentence.is(i, kPreposition) && can_be_at_fault(sentence, i, kReach);
}

// "over the delay", "for his remarks"
bool gives_cause(const Sentence& sentence, std::size_t i) {
  constexpr std::size_t kReach = 9;
  constexpr std::array kLinks = {"for"sv, "over"sv};
  for (const std::size_t end = std::min(i + kReach, sentence.size()); i < end; ++i) {
    if (one_of(sentence[i].folded, kLinks)) return !sentence.is(i + 1, kTemporal);
  }
  return false;
}

// "that mistakes were made", unlike "that offer"
bool opens_clause(const Sentence& sentence, std::size_t i) {
  return sentence.is(i, kDeterminer | kPossessive | kPronoun) || sentence.has_mention(i) ||
         (i < sentence.size() && sentence[i].folded.ends_with('s'));
}

// "to the theft", "to lying", unlike "to ten boats"
bool names_deed(const Sentence& sentence, std::size_t i) {
  return sentence.is(i, kPossessive) || sentence.word_is(i, "the") || sentence.word_is(i, "a") ||
         (i < sentence.size() && sentence[i].folded.ends_with("ing"));
}

// The steps that look ahead and take no word.
bool looks_ahead(std::string_view step) {
  return one_of(step, {"party", "claim", "proposal", "clause", "cause", "deed"});
}

bool lies_ahead(const Sentence& sentence, std::size_t i, std::string_view step) {
  if (step == "party") return is_party(sentence, i);
  if (step == "clause") return opens_clause(sentence, i);
  if (step == "deed") return names_deed(sentence, i);
  if (step == "cause") return gives_cause(sentence, i);
  return phrase_has(sentence, i, step);
}

bool is_option(const Sentence& sentence, std::size_t i, std::string_view options) {
  for (const std::string_view option : Cells(options, '/')) {
    if (option == "own" ? sentence.is(i, kPossessive) : option == sentence[i].folded) return true;
  }
  return false;
}

// One past the words of `steps` from `i` on, if they stand there.
std::optional<std::size_t> past(const Sentence& sentence, std::size_t i, std::string_view steps) {
  for (const std::string_view step : Cells(steps, ' ')) {
    if (step == kAnything || step == kAtOnce || step == kObject) continue;
    if (i >= sentence.size()) return std::nullopt;
    if (looks_ahead(step)) {
      if (!lies_ahead(sentence, i, step)) return std::nullopt;
      continue;
    }
    if (!is_option(sentence, i, step)) return std::nullopt;
    ++i;
  }
  return i;
}

// "the serious" doubts, unlike "no" doubts, doubts "aside", or doubts "amid reports".
bool may_precede(const Word& word, std::string_view lead) {
  constexpr std::array kOthers = {"no"sv,   "few"sv, "little"sv,   "aside"sv, "down"sv,
                                  "away"sv, "up"sv,  "together"sv, "'s"sv};
  if (word.punctuation || word.quoted) return false;
  constexpr std::uint32_t kClause = kBe | kHave | kModal | kNegation | kRelative;
  if (lead.ends_with(kObject)) return !word.is(kClause) && !word.is(kTemporal);
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
    if (idiom.word != "blame" && idiom.word != "foul") return false;
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
  const bool whole = idiom.lead.ends_with(kObject);  // "took Bo Ek to task for his remarks"
  if (idiom.act == Act::kCriticism && own && !whole) return true;
  constexpr std::array kShots = {"fired"sv,  "fire"sv,    "shot"sv,   "shots"sv,    "rifle"sv,
                                 "pistol"sv, "gun"sv,     "goal"sv,   "target"sv,   "targets"sv,
                                 "with"sv,   "missile"sv, "drones"sv, "missiles"sv, "punch"sv};
  const bool aimed = idiom.follow.starts_with("at") || idiom.follow.starts_with("party");
  if (aimed && (any_of(sentence, noun + 1, end, kShots) || any_of(sentence, noun + 1, end, kGame)))
    return true;
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
  const bool owns = idiom.act == Act::kAcknowledgement &&
                    one_of(idiom.word, {"responsibility", "blame", "credit"});
  return !owns || is_owned_up(sentence, noun);
}

}  // namespace

const Idiom* idiom_after(const Sentence& sentence, std::size_t verb) {
  for (const Idiom& idiom : *sentence[verb].info->verb->idioms) {
    const auto begin = past(sentence, verb + 1, idiom.lead);
    if (!begin) continue;
    const std::size_t reach = idiom.lead.ends_with(kObject) ? 8 : 4;
    const std::size_t end = std::min(*begin + reach, sentence.size());
    for (std::size_t i = *begin; i < end; ++i) {
      const bool stands = sentence[i].folded == idiom.word && !sentence[i].quoted &&
                          (idiom.before.empty() || sentence[i - 1].folded == idiom.before);
      if (stands) {
        if (is_complete(sentence, i, idiom)) return &idiom;
        break;
      }
      if (!may_precede(sentence[i], idiom.lead)) break;
    }
  }
  return nullptr;
}

// "made this known", "let it be known that"
bool tells(const Context& c, const Idiom& idiom) {
  constexpr std::size_t kReach = 7;
  return c.quotes_or_that() || idiom.lead.starts_with("this") || c.soon(kReach, "that");
}

Result idiom(const Context& c) {
  const Idiom* found = idiom_after(c.sentence, c.verb);
  if (found == nullptr || c.group.passive) return std::nullopt;
  // "the Norvia credit union with ten offices"
  if (c.group.bare && found->lead.starts_with("party")) return std::nullopt;
  if (found->act != Act::kStatement) return found->act;
  return tells(c, *found) ? Result(c.content()) : std::nullopt;
}

}  // namespace lede::analysis::frames
