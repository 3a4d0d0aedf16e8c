// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/reported.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/plans.hpp"

namespace lede::analysis {
namespace {

bool names_party(const Sentence& sentence, std::size_t i, const Speaker& speaker) {
  if (!sentence.has_mention(i)) return false;
  const Mention& mention = sentence.mention(sentence[i].mention);
  const bool party = mention.type == EntityType::kPerson || mention.type == EntityType::kOrg ||
                     mention.type == EntityType::kPlace || mention.type == EntityType::kNorp;
  return party && mention.name != speaker.name;
}

// "the soldiers", "his own government": who is unnamed but has power over others.
bool has_power(const Sentence& sentence, std::size_t i, const Speaker& speaker) {
  constexpr std::size_t kAdjectives = 3;
  for (std::size_t at = i; at < std::min(i + kAdjectives, sentence.size()); ++at) {
    if (names_party(sentence, at, speaker) || sentence.is(at, kPower)) return true;
    if (sentence[at].punctuation || sentence.is(at, kPronoun | kConjunction)) return false;
  }
  return false;
}

// "she was beaten", "we have been cheated": a victim's report charges somebody all the same.
bool is_victim(const Sentence& sentence, std::size_t subject) {
  return one_of(sentence[subject].folded, {"i", "we", "he", "she", "they"});
}

// Who does what the verb at `verb` says is another party than the speaker.
bool done_by_other(const Sentence& sentence, std::size_t verb, std::size_t begin,
                   const Speaker& speaker) {
  constexpr std::size_t kReach = 5;
  std::size_t at = verb;
  bool be = false;
  bool first = true;
  while (at > begin && sentence.is(at - 1, kBe | kHave | kDo | kModal | kNegation | kAdverb)) {
    --at;
    if (sentence[at].is(kNegation | kModal)) return false;
    if (first && sentence[at].is(kBe)) be = true;
    if (!sentence[at].is(kAdverb)) first = false;
  }
  if (be && !sentence[verb].folded.ends_with("ing")) {
    for (std::size_t i = verb + 1; i < std::min(verb + kReach, sentence.size()); ++i) {
      if (sentence.word_is(i, "by")) return has_power(sentence, i + 1, speaker);
    }
    return sentence.is(verb, kWrongdoing) && at > begin && is_victim(sentence, at - 1);
  }
  if (at > begin && sentence.word_is(at - 1, "to")) return false;
  for (std::size_t back = 1; back <= kReach && at >= begin + back; ++back) {
    const Word& word = sentence[at - back];
    if (names_party(sentence, at - back, speaker)) return true;
    if (back == 1 && word.is(kPower) && sentence.is(verb, kWrongdoing)) return true;
    if (word.punctuation || word.is(kPronoun | kPreposition | kConjunction)) return false;
  }
  return false;
}

bool other_does(const Sentence& sentence, std::size_t begin, std::size_t end,
                const Speaker& speaker, std::uint32_t verbs) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    const Word& word = sentence[i];
    if (!word.is(verbs) || word.mention != kNoMention) continue;
    // "of looted funds", "escalating pressures"
    const bool attribute = sentence.is(i - 1, kPreposition | kDeterminer | kPossessive) ||
                           (sentence[i - 1].folded.ends_with("ing") && !sentence.is(i - 1, kBe));
    if (attribute) continue;
    const bool finite = one_of(word.folded, {"stole", "beat", "misled", "broke"}) ||
                        word.folded.ends_with("d") || word.folded.ends_with("s") ||
                        sentence.is(i - 1, kBe | kHave | kAdverb);
    if (finite && done_by_other(sentence, i, begin, speaker)) return true;
  }
  return false;
}

}  // namespace

std::optional<Act> act_of_clause(const Sentence& sentence, std::size_t begin, std::size_t end,
                                 const Speaker& speaker, const Discourse& discourse) {
  if (const auto plan = act_of_plan(sentence, begin, end, speaker, discourse)) return plan;
  if (never_did(sentence, begin, end, speaker, discourse)) return Act::kDenial;
  if (other_does(sentence, begin, end, speaker, kWrongdoing)) return Act::kAccusation;
  return std::nullopt;
}

bool tells_on_other(const Sentence& sentence, std::size_t begin, std::size_t end,
                    const Speaker& speaker) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!names_party(sentence, i, speaker)) continue;
    const std::size_t next = sentence.mention_end(i);
    const bool does = sentence.is(next, kBe | kHave | kDo | kModal) ||
                      (next < end && sentence[next].folded.ends_with("ed"));
    if (does) return true;
  }
  return false;
}

bool enforces_law(const Subject& subject) {
  constexpr std::array<std::string_view, 8> kWords = {"Police",   "police",        "Bureau",
                                                      "Prosecut", "Investigation", "investigation",
                                                      "Court",    "Customs"};
  if (!subject.named() || subject.speakers[0].person) return false;
  return std::ranges::any_of(kWords, [&subject](std::string_view word) {
    return subject.speakers[0].name.find(word) != std::string::npos;
  });
}

bool answers_allegation(const Sentence& sentence, const Subject& subject) {
  constexpr std::size_t kReach = 6;
  const bool responds = sentence.word_is(0, "responding") || sentence.word_is(0, "reacting") ||
                        (sentence.word_is(0, "in") && sentence.word_is(1, "response"));
  if (!responds) return false;
  for (std::size_t i = 1; i < std::min(kReach, subject.begin); ++i) {
    const Act* noun = sentence[i].info->noun;
    const bool allegation = noun != nullptr && *noun == Act::kAccusation;
    if (allegation || sentence.word_is(i, "claims")) return true;
  }
  return false;
}

bool reports_attack(const Sentence& sentence, std::size_t begin, std::size_t end,
                    const Speaker& speaker) {
  return other_does(sentence, begin, end, speaker, kAttack);
}

bool tells_on_charged(const Sentence& sentence, std::size_t begin, std::size_t end,
                      const Speaker& speaker, const Discourse& discourse) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!sentence.has_mention(i)) continue;
    const Mention& mention = sentence.mention(sentence[i].mention);
    const bool person = mention.type == EntityType::kPerson;
    if (person && discourse.has_charged(speaker.name, mention.name)) return true;
  }
  return false;
}

bool singles_out(const Sentence& sentence, std::size_t begin, std::size_t end,
                 const Speaker& speaker) {
  for (std::size_t i = begin; i + 3 < end; ++i) {
    if (!sentence.word_is(i, "it") || !sentence.is(i + 1, kBe)) continue;
    if (!names_party(sentence, i + 2, speaker)) continue;
    const std::size_t next = sentence.mention_end(i + 2);
    if (next < end && one_of(sentence[next].folded, {"who", "that", "which"})) return true;
  }
  return false;
}

}  // namespace lede::analysis
