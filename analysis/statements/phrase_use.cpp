// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase_use.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lede::analysis {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool asks_whether(const Sentence& sentence, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i < 6;) {
    const bool opens = i == 0 || sentence[i - 1].punctuation;
    if (one_of(sentence[i].folded, {"how", "what"}) && !opens) return true;
    if (sentence[i].folded == "why" && i > 0 && sentence[i - 1].folded == "reason") return true;
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

// "wages have nothing to do with each other", "claims that have nothing to do with it", "which is
// false": no answer to a charge against the speaker.
bool is_own_matter(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (sentence.word_is(next, "each")) return false;
  std::size_t subject = at;
  while (subject > 0 && sentence.is(subject - 1, kHave | kBe | kAdverb) &&
         !sentence.has_mention(subject - 1)) {
    --subject;
  }
  if (subject == 0) return true;
  const std::string_view before = sentence[subject - 1].folded;
  if (before == "which") return false;
  const bool own = sentence[at].folded == "nothing" || sentence[at].folded == "never";
  return !own || !(before == "that" || before == "they" || before == "them" || before == "you");
}

// "should the vote fail", "a drug that should be banned": no advice of the speaker's.
bool is_subordinate(const Sentence& sentence, std::size_t at) {
  if (sentence.is(at + 1, kDeterminer | kPossessive | kPronoun) || sentence.has_mention(at + 1)) {
    return sentence.word_is(at, "should");
  }
  // "bodies which they should run"
  const bool pronoun = at > 2 && sentence.is(at - 1, kPronoun) &&
                       one_of(sentence[at - 2].folded, {"which", "whom", "who"});
  if (pronoun) return true;
  return at > 1 && sentence.is(at - 1, kRelative) && !sentence[at - 2].punctuation &&
         sentence[at - 2].info->verb == nullptr;
}

// "have to be revised", "should have been": what follows is done to something.
bool is_participle(const Sentence& sentence, std::size_t at) {
  while (sentence.is(at, kAdverb) ||
         (at < sentence.size() && sentence[at].folded.ends_with("ly"))) {
    ++at;
  }
  if (at >= sentence.size()) return false;
  const std::string_view word = sentence[at].folded;
  return word.ends_with("ed") || word.ends_with("en") || word.ends_with("wn") ||
         one_of(word, {"done", "made", "found", "met", "held", "put", "brought", "built", "kept",
                       "gone", "had", "left", "sent", "paid", "set", "dealt", "cut"});
}

// "prices should rise": expected rather than wished for.
bool foresees(const Sentence& sentence, std::size_t next) {
  std::size_t at = next;
  while (sentence.is(at, kAdverb)) ++at;
  if (at >= sentence.size()) return true;
  if (sentence.word_is(at, "be")) {
    return at + 1 < sentence.size() && one_of(sentence[at + 1].folded, {"able", "ready", "enough"});
  }
  return one_of(
      sentence[at].folded,
      {"exceed", "rise",   "fall",    "increase", "decrease", "decline", "reach",   "average",
       "total",  "grow",   "improve", "arrive",   "lead",     "result",  "recover", "benefit",
       "cost",   "amount", "suffice", "happen",   "become",   "know",    "see",     "produce",
       "yield",  "enable", "boost",   "help",     "last",     "end",     "begin",   "start"});
}

bool advises(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (sentence.word_is(next, "there") || (at > 0 && sentence[at - 1].folded == "thing")) {
    return false;
  }
  // "help us", unlike "it will help us"
  const bool imperative =
      one_of(sentence[at].folded, {"help", "support", "join", "save", "reconsider", "rethink"});
  const bool opens = at == 0 || sentence[at - 1].punctuation ||
                     one_of(sentence[at - 1].folded, {"please", "and", "must", "should"});
  if (imperative && !opens) return false;
  const bool past = sentence.word_is(next, "have") || sentence.word_is(next + 1, "have");
  const bool noun = at > 0 && sentence[at].folded == "need" && sentence.is(at - 1, kDeterminer);
  if (noun || is_subordinate(sentence, at) || sentence.word_is(next, "clear")) return false;
  if (sentence.word_is(next, "be") && sentence.word_is(next + 1, "clear")) return false;
  if (asks_whether(sentence, at) || past) return false;
  // "oil would have to be cheap", "prices have to be lower"
  const bool obliges = sentence.is(at, kHave) && sentence.word_is(at + 1, "to");
  const bool supposes = at > 0 && one_of(sentence[at - 1].folded, {"would", "n't", "not"});
  const bool exists = at > 0 && sentence.word_is(at - 1, "there");
  if (obliges && !exists && (supposes || !is_participle(sentence, next))) return false;
  // "we need to rest" tells as often as it asks.
  std::size_t subject = at;  // "we may need to"
  while (subject > 0 && sentence.is(subject - 1, kModal | kAdverb | kDo)) --subject;
  const bool pronoun = subject > 0 && sentence.is(subject - 1, kPronoun);
  const std::string_view verb = sentence[at].folded;
  const bool needs =
      verb == "need" || verb == "needed" || (verb == "needs" && !sentence.word_is(next, "to"));
  return !(pronoun && needs) || sentence.word_is(subject - 1, "they");
}

bool demands(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (asks_whether(sentence, at) || sentence.word_is(next, "have")) return false;
  if (at == 0) return true;
  // "a must", "a “must”"
  const std::size_t noun = sentence[at - 1].punctuation && at > 1 ? at - 2 : at - 1;
  if (sentence[noun].folded == "a") return false;
  // "does not say “must”"
  if (sentence[at - 1].punctuation && sentence[at - 1].quoted && next < sentence.size() &&
      sentence[next].punctuation && sentence[next].quoted) {
    return false;
  }
  // "we must have hope", "I must say", "drivers, who must pay", "you must be rich to"
  return !one_of(sentence[at - 1].folded, {"we", "i", "who", "which", "it", "you"}) &&
         !sentence.word_is(next, "say");
}

// "the government has failed to", unlike "the engine failed to start"
bool blames_power(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kReach = 5;
  if (!one_of(sentence[at].folded, {"failed", "failing", "has", "have", "failure"})) return true;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const std::size_t i = at - back;
    if (sentence[i].info->verb != nullptr || sentence[i].punctuation) return false;
    if (sentence.has_mention(i) || sentence.is(i, kPower | kInstitutionNoun)) return true;
    if (one_of(sentence[i].folded, {"they", "he", "she"})) return true;
  }
  return false;
}

// "could lead to floods", unlike "could lead to lower fares"
bool forebodes(const Sentence& sentence, std::size_t at, std::size_t next) {
  constexpr std::size_t kReach = 8;
  const bool open = one_of(sentence[next - 1].folded, {"to", "in", "trigger", "cause", "spark"});
  if (!open || !sentence.is(at, kModal)) return true;
  for (std::size_t i = next; i < std::min(next + kReach, sentence.size()); ++i) {
    if (sentence.is(i, kDanger)) return true;
  }
  return false;
}

// "responsible for upkeep", unlike "responsible for the deaths"
bool names_duty(const Sentence& sentence, std::size_t at, std::size_t next) {
  constexpr std::size_t kReach = 7;
  bool responsible = false;
  for (std::size_t i = at; i < next; ++i) {
    responsible = responsible || sentence[i].folded == "responsible";
  }
  // "alcohol could be responsible for"
  const std::size_t be = at > 0 && sentence.is(at - 1, kBe) ? at - 1 : at;
  if (responsible && be > 0 && sentence.is(be - 1, kModal)) return true;
  if (!responsible || !sentence.word_is(next - 1, "for")) {
    if (!responsible || !sentence.word_is(next - 2, "for")) return false;
  }
  for (std::size_t i = next; i < std::min(next + kReach, sentence.size()); ++i) {
    if (sentence.is(i, kDanger | kAttack | kWrongdoing | kHarm)) return false;
  }
  return true;
}

// "of looted funds": what a thing is, whoever did it.
bool is_attribute(const Sentence& sentence, std::size_t at, std::size_t next) {
  return next == at + 1 && at > 0 && sentence[at].folded.ends_with("ed") &&
         sentence.is(at - 1, kPreposition | kDeterminer) && !sentence.is(at - 1, kConjunction);
}

// "you may admire": no praise of the speaker's.
bool others_do(const Sentence& sentence, std::size_t at) {
  while (at > 0 && sentence.is(at - 1, kModal | kAdverb | kDo | kBe)) --at;
  if (at == 0) return false;
  const bool leaders = sentence.is(at - 1, kPersonNoun) && sentence[at - 1].folded.ends_with('s');
  return leaders || one_of(sentence[at - 1].folded, {"you", "they", "people", "who", "to"});
}

// "she is willing to", quoted; "everyone is ready to": no promise of the speaker's.
bool is_others_will(const Sentence& sentence, std::size_t at) {
  if (!sentence.is(at, kBe) || at == 0) return false;
  const std::string_view subject = sentence[at - 1].folded;
  if (one_of(subject, {"everyone", "everybody", "people"})) return true;
  return sentence[at].quoted && one_of(subject, {"he", "she", "it", "they"});
}

// "unacceptable to Norvia": another is displeased.
bool displeases_another(const Sentence& sentence, std::size_t next) {
  return sentence.word_is(next, "to") && sentence.has_mention(next + 1);
}

bool performs(const Sentence& sentence, std::size_t at, std::size_t next,
              const ContentPhrase& phrase) {
  switch (phrase.act) {
    case Act::kPledge: {
      const bool foretells = one_of(next < sentence.size() ? sentence[next].folded : "",
                                    {"be", "see", "become", "have", "remember", "know", "need",
                                     "lose", "miss", "feel", "wait", "love", "always"});
      // "I'll give you an example"
      const bool talks = sentence.word_is(next, "say") || sentence.word_is(next + 1, "you");
      return !foretells && !talks && !is_others_will(sentence, at) &&
             !sentence.is(next, kNegation) && !asks_whether(sentence, at);
    }
    case Act::kThreat:
      return !asks_whether(sentence, at);
    case Act::kAppeal:
      return advises(sentence, at, next);
    case Act::kDemand:
      return demands(sentence, at, next);
    case Act::kAccusation:
      return !is_denied(sentence, at) && !names_duty(sentence, at, next) &&
             !is_attribute(sentence, at, next);
    case Act::kPraise:
      return !is_denied(sentence, at) && !others_do(sentence, at);
    case Act::kCriticism:
      return !is_denied(sentence, at) && !displeases_another(sentence, next) &&
             (!sentence.word_is(at, "should") || is_participle(sentence, next));
    case Act::kRejection:
      return has_own_subject(sentence, at, kModal | kDo);
    case Act::kDenial:
      return has_own_subject(sentence, at, kHave | kDo) && is_own_matter(sentence, at, next);
    default:
      return true;
  }
}

}  // namespace

PhraseUse use_of(const Sentence& sentence, std::size_t at, std::size_t next,
                 const ContentPhrase& phrase, bool predicates) {
  if (!performs(sentence, at, next, phrase)) return PhraseUse::kNone;
  const bool predicate = predicates || !phrase.judges || is_predicate(sentence, at);
  const bool hints =
      !predicate || (phrase.act == Act::kCriticism && !blames_power(sentence, at)) ||
      (phrase.act == Act::kAppeal && sentence.word_is(at, "should") && foresees(sentence, next)) ||
      (phrase.act == Act::kWarning && !forebodes(sentence, at, next));
  return hints && !phrase.loaded ? PhraseUse::kHints : PhraseUse::kPerforms;
}

}  // namespace lede::analysis
