// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase_doubts.hpp"

#include <algorithm>

#include "analysis/statements/advice.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis {
namespace {

// The word before the verb that the phrase hangs on: "we", "weather" in "the weather was awful".
std::size_t subject_of(const Sentence& sentence, std::size_t at) {
  std::size_t i = at + 1;
  while (i > 1 &&
         (sentence.is(i - 1, kBe | kHave | kDo | kModal | kNegation | kAdverb) ||
          one_of(sentence[i - 1].folded, {"no", "a", "an", "very", "so"}) || i - 1 == at)) {
    --i;
  }
  return i - 1;
}

// "the weather was awful", "a terrible night"
bool is_of_nature(const Sentence& sentence, std::size_t at, std::size_t next) {
  constexpr std::size_t kBefore = 5;
  constexpr std::size_t kBehind = 3;
  const std::size_t end = std::min(next + kBehind, sentence.size());
  for (std::size_t i = at - std::min(at, kBefore); i < end; ++i) {
    if (i >= next && sentence[i].punctuation) return false;
    if (one_of(sentence[i].folded,
               {"weather", "night",  "pain",    "smell", "noise", "view",    "summer",  "winter",
                "ordeal",  "storm",  "food",    "cold",  "heat",  "weekend", "traffic", "childhood",
                "loss",    "injury", "illness", "sea",   "rain",  "snow",    "holiday", "hair"})) {
      return true;
    }
  }
  return false;
}

bool tells_plot(const Sentence& sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (one_of(sentence[i].folded, {"film", "movie", "novel", "plot", "script", "gangster"}) ||
        (sentence[i].folded == "character" && i > 0 && sentence.is(i - 1, kPossessive))) {
      return true;
    }
  }
  return false;
}

// "was behind schedule", "is behind the recipe", unlike "was behind the attack"
bool names_no_wrong(const Sentence& sentence, std::size_t at, std::size_t next) {
  constexpr std::size_t kReach = 7;
  const bool behind =
      sentence[next - 1].folded == "behind" || sentence.folded(next - 2) == "behind";
  const bool duty = sentence[next - 1].folded == "responsible" && sentence.word_is(next, "for");
  if (!behind && !duty) {
    // "the weather is to blame"
    constexpr std::size_t kBefore = 6;
    return sentence[next - 1].folded == "blame" &&
           !can_be_at_fault(sentence, at - std::min(at, kBefore), std::min(at, kBefore));
  }
  for (std::size_t i = next; i < std::min(next + kReach, sentence.size()); ++i) {
    if (sentence.is(i, kDanger | kAttack | kWrongdoing | kHarm)) return false;
    if (one_of(sentence[i].folded, {"killing", "killings", "bombing", "bombings", "blast", "murder",
                                    "murders", "attempt", "assassination", "shooting", "plot"})) {
      return false;
    }
  }
  return true;
}

// "there is no link", "the cave had no connection with": nothing that a party is charged with.
bool links_things(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (!one_of(sentence[next - 1].folded, {"link", "links", "connection", "connections"}))
    return false;
  const std::size_t subject = subject_of(sentence, at);
  return !sentence.has_mention(subject) &&
         !(sentence.is(subject, kPronoun | kPersonNoun | kInstitutionNoun | kPower) &&
           sentence[subject].folded != "there");
}

// "I never said goodbye", unlike "I never said I would stay"
bool says_nothing(const Sentence& sentence, std::size_t next) {
  return sentence[next - 1].folded == "said" && !sentence.has_mention(next) &&
         !sentence.is(next, kPronoun | kDeterminer | kPossessive) &&
         !sentence.word_is(next, "so") && next < sentence.size() && !sentence[next].punctuation;
}

// "delighted to win", "grateful to be alive", "proud of my son"
bool is_own_joy(const Sentence& sentence, std::size_t next) {
  const bool own = one_of(sentence.folded(next), {"my", "our", "myself"}) ||
                   one_of(sentence.folded(next + 1), {"my", "our", "myself"});
  return own || (sentence.word_is(next, "to") &&
                 one_of(sentence.folded(next + 1),
                        {"be", "win", "get", "have", "score", "play", "return", "join", "reach"}));
}

// "congratulations to my team" praises it, unlike "proud of my team".
bool wishes_well(std::string_view word) {
  return word.starts_with("congratulat") || word == "thank" || word == "thanks";
}

bool is_own_fault(const Sentence& sentence, std::size_t at) {
  const bool own = at > 0 && one_of(sentence[subject_of(sentence, at)].folded, {"i", "we"});
  // "you should have seen it"
  return own || (sentence.word_is(at, "should") && at > 0 && sentence[at - 1].folded == "you");
}

}  // namespace

bool names_no_target(const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t kReach = 5;
  return one_of(sentence[verb].folded, {"fight", "attack", "strike", "hit", "fire", "burn"}) &&
         !sentence.word_is(verb + 1, "back") && !can_be_at_fault(sentence, verb + 1, kReach) &&
         !sentence.is(verb + 1, kPronoun | kPossessive) && !sentence.word_is(verb + 1, "the");
}

bool is_beside_the_point(const Sentence& sentence, std::size_t at, std::size_t next, Act act) {
  switch (act) {
    case Act::kAccusation:
      return (at > 0 && one_of(sentence[at - 1].folded, {"felt", "feel", "feels"})) ||
             tells_plot(sentence) || names_no_wrong(sentence, at, next);
    case Act::kCriticism:
      return is_of_nature(sentence, at, next) || is_own_fault(sentence, at);
    case Act::kPraise:
      return is_of_nature(sentence, at, next) ||
             (!wishes_well(sentence[at].folded) && is_own_joy(sentence, next));
    case Act::kDenial:
      // "not true to the text"
      return (sentence[next - 1].folded == "true" && sentence.word_is(next, "to")) ||
             links_things(sentence, at, next) || says_nothing(sentence, next);
    case Act::kAcknowledgement:
      // "sorry for your loss", "if we failed", "we failed to score"
      return asks_whether(sentence, at) || sentence.word_is(next, "-") ||
             (sentence[next - 1].folded == "sorry" &&
              (sentence.word_is(next, "to") || sentence.is(next + 1, kPossessive))) ||
             (sentence[next - 1].folded == "failed" && sentence.word_is(next, "to")) ||
             (sentence[next - 1].folded == "confess" && sentence.is(next, kPronoun));
    case Act::kThreat:
      return names_no_target(sentence, next - 1);
    case Act::kRejection:
      return asks_whether(sentence, at);  // "if they do not accept"
    case Act::kWarning:
      return sentence[next - 1].folded == "a" &&
             !one_of(sentence.folded(next),
                     {"threat", "risk", "danger", "hazard", "challenge", "serious", "grave",
                      "significant", "major", "real", "huge", "great", "direct", "growing"});
    default:
      return false;
  }
}

}  // namespace lede::analysis
