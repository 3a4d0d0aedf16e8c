// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/content.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/content_phrases.hpp"
#include "analysis/statements/imperatives.hpp"
#include "analysis/statements/performatives.hpp"
#include "analysis/statements/phrase_doubts.hpp"
#include "analysis/statements/phrase_use.hpp"

namespace lede::analysis {
namespace {

// One past the last word of the phrase when it stands at `at`, where its first word does; else 0.
std::size_t match_end(const Sentence& sentence, std::size_t at, std::size_t end,
                      const ContentPhrase& phrase) {
  std::size_t next = at + 1;
  for (std::size_t i = 1; i < phrase.words.size(); ++i, ++next) {
    const std::string_view wanted = phrase.words[i];
    while (next < end && sentence[next].intervenes && sentence[next].folded != wanted) ++next;
    if (next >= end || !fits_phrase(sentence[next].folded, wanted)) return 0;
  }
  return next;
}

struct Found {
  std::array<bool, kActs> acts{};
  bool loaded = false;
  bool predicates = false;  ///< every word is a predicate: "called it absurd"

  [[nodiscard]] bool has(Act act) const { return acts[static_cast<std::size_t>(act)]; }
  [[nodiscard]] bool& flag(Act act) { return acts[static_cast<std::size_t>(act)]; }
  [[nodiscard]] bool& flag_of(const ContentPhrase& phrase) {
    return phrase.loaded ? loaded : flag(phrase.act);
  }
};

void collect(const Sentence& sentence, std::size_t at, std::size_t end,
             std::span<const ContentPhrase* const> phrases, Found& found) {
  for (const ContentPhrase* candidate : phrases) {
    const ContentPhrase& phrase = *candidate;
    bool& flag = found.flag_of(phrase);
    if (flag) continue;
    const std::size_t next = match_end(sentence, at, end, phrase);
    if (next == 0) continue;
    const PhraseUse use = use_of(sentence, at, next, phrase, found.predicates);
    if (use == PhraseUse::kHints) found.loaded = true;
    if (use != PhraseUse::kPerforms) continue;
    // "we will arrest him", unlike "we will strike a balance"
    const bool harms = sentence.is(next, kHarm) && !names_no_target(sentence, next);
    if (phrase.act == Act::kPledge && harms) {
      found.flag(Act::kThreat) = true;
    } else {
      flag = true;
    }
  }
}

// "the accusations against her are fabricated", of which `charge` is a word
bool is_called_false(const Sentence& sentence, std::size_t charge, std::size_t end) {
  constexpr std::size_t kReach = 8;
  std::size_t be = charge + 1;
  const std::size_t last = std::min(end, charge + kReach);
  while (be < last && !sentence[be].is(kBe) && (!sentence[be].punctuation || sentence[be].quoted)) {
    ++be;
  }
  if (be >= last || !sentence[be].is(kBe)) return false;
  for (std::size_t i = be + 1; i < end; ++i) {
    const Word& word = sentence[i];
    if (word.is(kFalsehood)) return true;
    const bool leads =
        word.is(kAdverb | kDeterminer) || word.punctuation || word.folded.ends_with("ly");
    if (!leads || word.is(kNegation)) return false;
  }
  return false;
}

Found find_phrases(const Sentence& sentence, std::size_t begin, std::size_t end,
                   bool predicates = false) {
  Found found;
  found.predicates = predicates;
  for (std::size_t i = begin; i < end; ++i) {
    const Word& word = sentence[i];
    if (word.punctuation || word.mention != kNoMention) continue;
    if (!predicates && (word.folded == "i" || word.folded == "we")) {
      if (const auto act = performed_act(sentence, i, end)) found.flag(*act) = true;
    }
    if (word.is(kAllegation) && is_called_false(sentence, i, end)) {
      found.flag(Act::kDenial) = true;
    }
    collect(sentence, i, end, word.phrases, found);
  }
  return found;
}

// "If they do not pay, we will": what is announced depends on the other side.
bool sets_terms(const Sentence& sentence, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && sentence[at].punctuation) ++at;
  if (sentence.word_is(at, "unless")) return true;
  if (at >= end || !sentence.word_is(at, "if")) return false;
  for (std::size_t i = at; i < end && !sentence.word_is(i, "we") && !sentence.is_pause(i); ++i) {
    if (sentence.is(i, kNegation) || sentence.word_is(i, "fail")) return true;
  }
  return false;
}

}  // namespace

Content content_of(const Sentence& sentence, std::size_t begin, std::size_t end) {
  // The order says which act wins where a sentence holds the words of several.
  constexpr std::array<Act, 12> kOrder = {Act::kDecline, Act::kDenial,          Act::kRejection,
                                          Act::kThreat,  Act::kDemand,          Act::kAppeal,
                                          Act::kPledge,  Act::kCriticism,       Act::kAccusation,
                                          Act::kPraise,  Act::kAcknowledgement, Act::kWarning};
  Found found = find_phrases(sentence, begin, end);
  if (opens_with_imperative(sentence, begin, end)) found.flag(Act::kAppeal) = true;
  if (found.has(Act::kPledge) && sets_terms(sentence, begin, end)) found.flag(Act::kThreat) = true;
  for (const Act act : kOrder) {
    if (found.has(act)) return {act, found.loaded};
  }
  return {Act::kStatement, found.loaded};
}

Act act_of_content(const Sentence& sentence, std::size_t begin, std::size_t end) {
  return content_of(sentence, begin, end).act;
}

bool content_has(const Sentence& sentence, std::size_t begin, std::size_t end, Act act) {
  return find_phrases(sentence, begin, end, true).has(act);
}

}  // namespace lede::analysis
