// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/content.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/content_phrases.hpp"

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

bool asks_whether(const Sentence& sentence, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i < 6;) {
    if (sentence[i].is(kConditional) && sentence[i].folded != "should") return true;
    if (sentence[i].text == "," || sentence[i].quoted != sentence[at].quoted) return false;
  }
  return false;
}

// "did not discriminate", "no great disaster"
bool is_denied(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kReach = 2;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const Word& word = sentence[at - back];
    if (word.punctuation) return false;
    if (word.is(kNegation) || word.folded == "no") return !sentence.word_is(at - back + 1, "only");
  }
  return false;
}

// "they are plainly absurd", "it was a terrible idea", "as reckless"
bool is_predicate(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kReach = 4;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const Word& word = sentence[at - back];
    if (word.is(kBe) || word.folded == "as") return true;
    const bool quote = word.punctuation && word.quoted;
    const bool degree = word.folded == "very" || word.folded == "more" || word.folded == "most" ||
                        word.folded.ends_with("ly");
    if (!quote && !degree && !word.is(kAdverb | kDeterminer)) return false;
  }
  return false;
}

// "we would never accept", "Norvia did not order": no word on what others do.
bool has_own_subject(const Sentence& sentence, std::size_t at, std::uint32_t auxiliaries) {
  if (!sentence.is(at, auxiliaries) && !sentence.word_is(at, "never")) return true;
  if (at == 0) return false;
  if (sentence.has_mention(at - 1) ||
      sentence.is(at - 1, kInstitutionNoun | kConjunction | kHave | kAdverb)) {
    return true;
  }
  constexpr std::array<std::string_view, 5> kOwn = {"i", "we", "he", "she", "it"};
  return std::ranges::find(kOwn, sentence[at - 1].folded) != kOwn.end();
}

// "should the vote fail", "a drug that should be banned": no advice of the speaker's.
bool is_subordinate(const Sentence& sentence, std::size_t at) {
  if (sentence.is(at + 1, kDeterminer | kPossessive | kPronoun) || sentence.has_mention(at + 1)) {
    return sentence.word_is(at, "should");
  }
  return at > 1 && sentence.is(at - 1, kRelative) && !sentence[at - 2].punctuation &&
         sentence[at - 2].info->verb == nullptr;
}

// "should", "must", "we will" count as what they look like only in a main clause of their own.
bool performs(const Sentence& sentence, std::size_t at, std::size_t next,
              const ContentPhrase& phrase) {
  const bool negated = sentence.is(next, kNegation);
  switch (phrase.act) {
    case Act::kPledge:
      return !(negated || sentence.word_is(next, "be") || sentence.word_is(next, "see") ||
               sentence.word_is(next, "become")) &&
             !asks_whether(sentence, at);
    case Act::kAppeal: {
      const bool past = sentence.word_is(next, "have") || sentence.word_is(next + 1, "have");
      const bool own = at > 0 && sentence.is(at - 1, kPronoun) && sentence[at].folded == "need";
      if (is_subordinate(sentence, at) || sentence.word_is(next, "clear")) return false;
      if (sentence.word_is(next, "be") && sentence.word_is(next + 1, "clear")) return false;
      return !asks_whether(sentence, at) && !past && !(own && !sentence.word_is(at - 1, "they"));
    }
    case Act::kDemand: {
      const bool shared = at > 0 && sentence.word_is(at - 1, "we");  // "we must have hope"
      return !shared && !asks_whether(sentence, at) && !sentence.word_is(next, "have");
    }
    case Act::kAccusation:
    case Act::kCriticism:
    case Act::kPraise:
      return !is_denied(sentence, at);
    case Act::kRejection:
      return has_own_subject(sentence, at, kModal | kDo);
    case Act::kDenial:
      return has_own_subject(sentence, at, kHave | kDo);
    default:
      return true;
  }
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
    const bool acts = performs(sentence, at, next, phrase);
    if (phrase.judges && !found.predicates && !is_predicate(sentence, at)) {
      found.loaded = true;
    } else if (acts && phrase.act == Act::kPledge && sentence.is(next, kHarm)) {
      found.flag(Act::kThreat) = true;  // "we will arrest him"
    } else {
      flag = acts;
    }
  }
}

Found find_phrases(const Sentence& sentence, std::size_t begin, std::size_t end,
                   bool predicates = false) {
  Found found;
  found.predicates = predicates;
  for (std::size_t i = begin; i < end; ++i) {
    const Word& word = sentence[i];
    if (word.punctuation || word.mention != kNoMention) continue;
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

Act act_of_content(const Sentence& sentence, std::size_t begin, std::size_t end) {
  // The order says which act wins where a sentence holds the words of several.
  constexpr std::array<Act, 12> kOrder = {Act::kDecline, Act::kDenial,          Act::kRejection,
                                          Act::kThreat,  Act::kDemand,          Act::kAppeal,
                                          Act::kPledge,  Act::kCriticism,       Act::kAccusation,
                                          Act::kPraise,  Act::kAcknowledgement, Act::kWarning};
  Found found = find_phrases(sentence, begin, end);
  if (found.has(Act::kPledge) && sets_terms(sentence, begin, end)) found.flag(Act::kThreat) = true;
  for (const Act act : kOrder) {
    if (found.has(act)) return act;
  }
  return Act::kStatement;
}

bool is_loaded(const Sentence& sentence, std::size_t begin, std::size_t end) {
  return find_phrases(sentence, begin, end).loaded;
}

bool content_has(const Sentence& sentence, std::size_t begin, std::size_t end, Act act) {
  return find_phrases(sentence, begin, end, true).has(act);
}

}  // namespace lede::analysis
