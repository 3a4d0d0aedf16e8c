// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/performatives.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "analysis/statements/frames.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

// Verbs that do by their name what they say, however the speaker comes to them.
constexpr std::array<std::string_view, 27> kPerforming = {
    "thank",   "congratulate", "commend", "applaud",   "praise",    "salute",   "laud",
    "condemn", "denounce",     "deplore", "criticise", "criticize", "urge",     "ask",
    "appeal",  "call",         "implore", "beg",       "warn",      "caution",  "exhort",
    "accuse",  "acknowledge",  "confess", "admit",     "invite",    "recommend"};

// Verbs that do so only where nobody merely wants it: "I oppose it", "I want to oppose it".
constexpr std::array<std::string_view, 13> kPerformingAtOnce = {
    "deny",   "refute", "reject",  "oppose",  "demand",  "blame",  "promise",
    "pledge", "advise", "propose", "request", "concede", "welcome"};

// "we always blame others": no act of the moment.
bool is_custom(std::string_view folded) {
  return one_of(folded, {"always", "often", "sometimes", "usually", "ever", "regularly"});
}

bool is_filler(const Sentence& sentence, std::size_t i) {
  const Word& word = sentence[i];
  if (word.is(kNegation | kHave) || is_custom(word.folded)) return false;
  return word.is(kAdverb | kTemporal) || word.folded == "again" ||
         (word.folded.ends_with("ly") && word.folded.size() > 4);
}

// "I, today, ask you": past adverbs and the commas around them.
std::size_t past_fillers(const Sentence& sentence, std::size_t i, std::size_t end) {
  while (i < end) {
    const bool comma = sentence[i].text == "," && i + 1 < end &&
                       (is_filler(sentence, i + 1) || is_filler(sentence, i - 1));
    if (!comma && !is_filler(sentence, i)) return i;
    ++i;
  }
  return end;
}

enum class Aspect : std::uint8_t { kNow, kDuring, kDone };

struct Approach {
  std::size_t verb = 0;
  bool wants = false;  ///< "I want to", "I must"
  Aspect aspect = Aspect::kNow;
};

bool fits_aspect(const Word& verb, Aspect aspect) {
  const VerbForm form = verb.info->verb->form;
  if (aspect == Aspect::kDuring) return form == VerbForm::kIng;
  if (aspect == Aspect::kDone) {
    return form == VerbForm::kParticiple || form == VerbForm::kPastOrParticiple;
  }
  return verb.folded == verb.info->verb->lemma;
}

// The verb to which the pronoun comes, over "must", "would like to", "take this opportunity to".
Approach approach(const Sentence& sentence, std::size_t pronoun, std::size_t end) {
  Approach way{past_fillers(sentence, pronoun + 1, end)};
  std::size_t i = way.verb;
  const bool self = sentence.word_is(pronoun, "i");
  if (sentence.is(i, kHave) && !sentence.word_is(i + 1, "to")) {  // "we have asked"
    return {past_fillers(sentence, i + 1, end), false, Aspect::kDone};
  }
  if (sentence.is(i, kBe)) return {past_fillers(sentence, i + 1, end), false, Aspect::kDuring};
  if (self && sentence.word_is(i, "must")) {
    return {past_fillers(sentence, i + 1, end), true};
  }
  if (sentence.word_is(i, "can") && sentence.word_is(i + 1, "only")) return {i + 2, true};
  const bool would = sentence.word_is(i, "would") || sentence.word_is(i, "'d");
  if (would) i = past_fillers(sentence, i + 1, end);
  const bool likes =
      would ? sentence.word_is(i, "like")
            : one_of(sentence.folded(i), {"want", "wish"}) || (self && sentence.word_is(i, "have"));
  if (likes && sentence.word_is(i + 1, "to")) return {past_fillers(sentence, i + 2, end), true};
  const bool takes = sentence.word_is(i, "take") && sentence.word_is(i + 2, "opportunity");
  if (takes && sentence.word_is(i + 3, "to")) return {past_fillers(sentence, i + 4, end), true};
  return way;
}

// The pronoun opens its clause: neither "the people I thank" nor "how can I thank", "if I ask".
bool opens_clause(const Sentence& sentence, std::size_t pronoun) {
  if (pronoun == 0) return true;
  const Word& before = sentence[pronoun - 1];
  if (before.punctuation || (sentence[pronoun].quoted && !before.quoted)) return true;
  // "said that we ask", unlike "a card that we ask them to paste"
  if (before.folded == "that") return pronoun > 1 && sentence[pronoun - 2].info->verb != nullptr;
  return one_of(before.folded, {"and", "but", "so", "because", "therefore", "today"});
}

// "If you come, I thank you": left open.
bool hangs_on_condition(const Sentence& sentence, std::size_t pronoun) {
  for (std::size_t i = pronoun; i-- > 0;) {
    if (sentence[i].text == "." || sentence[i].text == ";" ||
        sentence[i].quoted != sentence[pronoun].quoted) {
      return false;
    }
    if (sentence.is(i, kConditional)) return true;
  }
  return false;
}

// "ask you to vote", "call on", unlike "ask myself", "call my mother".
bool is_complete(const Sentence& sentence, std::size_t verb) {
  const std::string_view lemma = sentence[verb].info->verb->lemma;
  if (lemma == "call") return one_of(sentence.folded(verb + 1), {"on", "upon", "for"});
  if (lemma == "propose") return !sentence.word_is(verb + 1, "to");  // a plan
  return lemma != "beg" || !one_of(sentence.folded(verb + 1), {"your", "you", "to"});
}

}  // namespace

std::optional<Act> performed_act(const Sentence& sentence, std::size_t pronoun, std::size_t end) {
  if (!opens_clause(sentence, pronoun) || sentence[end - 1].text == "?") return std::nullopt;
  const auto [verb, wants, aspect] = approach(sentence, pronoun, end);
  if (verb + 1 >= end || sentence.has_mention(verb)) return std::nullopt;
  const VerbCue* cue = sentence[verb].info->verb;
  if (cue == nullptr || !fits_aspect(sentence[verb], aspect)) return std::nullopt;
  const bool done =
      one_of(cue->lemma, kPerforming) || (!wants && one_of(cue->lemma, kPerformingAtOnce));
  if (!done || !is_complete(sentence, verb) || hangs_on_condition(sentence, pronoun)) {
    return std::nullopt;
  }
  VerbGroup group;
  group.begin = verb;
  const auto act = act_of_verb(sentence, verb, group, {verb + 1, end, false});
  return act == Act::kStatement ? std::nullopt : act;
}

}  // namespace lede::analysis
