// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase_use.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/statements/advice.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase_doubts.hpp"

namespace lede::analysis {
namespace {

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
    // "there were wonderful stories" tells of stories.
    if (word.is(kBe)) return at <= back || sentence[at - back - 1].folded != "there";
    if (word.folded == "as") {
      // "as reckless, as ever", unlike "as reckless drivers do"
      const bool alone = at + 1 >= sentence.size() || sentence[at + 1].punctuation ||
                         sentence.is(at + 1, kPreposition | kConjunction);
      return back > 1 || alone;
    }
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
  return one_of(sentence[at - 1].folded, kOwn);
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

// "the government has failed to", unlike "the engine failed to start"
bool blames_power(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kReach = 5;
  if (!one_of(sentence[at].folded, {"failed", "failing", "has", "have", "failure"})) return true;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const std::size_t i = at - back;
    if (sentence[i].info->verb != nullptr || sentence[i].punctuation) return false;
    if (sentence.has_mention(i) || sentence.is(i, kPower | kInstitutionNoun)) return true;
    if (sentence[i].folded == "they") return true;
    if (one_of(sentence[i].folded, {"he", "she"})) return sentence[at].quoted;
  }
  return false;
}

// "I do not care", "we have ignored", "the right to disagree": no word on what others do.
bool blames_oneself(const Sentence& sentence, std::size_t at) {
  const bool infinitive = at > 0 && sentence[at - 1].folded == "to";
  if (infinitive && one_of(sentence[at].folded, {"disagree", "insult"})) return true;
  return at > 0 && sentence.is(at, kHave | kDo) && one_of(sentence[at - 1].folded, {"i", "we"}) &&
         !sentence.word_is(at + 2, "agree");
}

// "reminded them of what was unacceptable", "those who are the most outstanding"
bool is_relative_predicate(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kReach = 4;
  for (std::size_t back = 1; back <= kReach && back < at; ++back) {
    if (!sentence[at - back].is(kBe)) continue;
    return one_of(sentence[at - back - 1].folded, {"what", "who"});
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

// "of looted funds", "the destabilising forces": what a thing is, whoever did it.
bool is_attribute(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (next != at + 1 || at == 0) return false;
  if (sentence[at].folded.ends_with("ing")) {
    const bool object = sentence.is(next, kDeterminer | kPossessive | kPronoun | kPreposition) ||
                        sentence.has_mention(next) || next >= sentence.size();
    return !object && (sentence.is(at - 1, kDeterminer) || sentence[at - 1].text == ",");
  }
  return sentence[at].folded.ends_with("ed") && sentence.is(at - 1, kPreposition | kDeterminer) &&
         !sentence.is(at - 1, kConjunction);
}

// "you may admire": no praise of the speaker's.
bool others_do(const Sentence& sentence, std::size_t at) {
  while (at > 0 && sentence.is(at - 1, kModal | kAdverb | kDo | kBe)) --at;
  if (at == 0) return false;
  const bool leaders = sentence.is(at - 1, kPersonNoun) && sentence[at - 1].folded.ends_with('s');
  return leaders || one_of(sentence[at - 1].folded, {"you", "they", "people", "who", "to"});
}

// "she is willing to", quoted; "visitors are ready to": no promise of the speaker's.
bool is_others_will(const Sentence& sentence, std::size_t at) {
  if (!sentence.is(at, kBe) || at == 0) return false;
  const Word& subject = sentence[at - 1];
  const bool pronoun = one_of(subject.folded, {"he", "she", "it", "they"});
  if (pronoun) return sentence[at].quoted;
  return !sentence.has_mention(at - 1) &&
         !subject.is(kPronoun | kInstitutionNoun | kPower | kAdverb | kConjunction) &&
         !subject.punctuation;
}

// "I will give an example", "not that we are going to", "we will no longer"
bool plans_nothing(const Sentence& sentence, std::size_t at, std::size_t next) {
  if (at > 1 && sentence[at - 1].folded == "that" && sentence[at - 2].is(kNegation)) return true;
  // "I think we will", "we are ready for bed"
  if (at > 0 && one_of(sentence[at - 1].folded, {"think", "guess", "suppose"})) return true;
  if (one_of(sentence[next - 1].folded, {"ready", "prepared"}) && !sentence.word_is(next, "to")) {
    return true;
  }
  const bool example =
      sentence.word_is(next + 2, "example") || sentence.word_is(next + 3, "example");
  return sentence.word_is(next, "no") || (sentence.word_is(next, "give") && example);
}

// "will never forget", "would never be able to": no offer is turned down.
bool is_never_so(const Sentence& sentence, std::size_t next) {
  return sentence.word_is(next - 1, "never") &&
         one_of(sentence.folded(next), {"be", "become", "have", "know", "forget", "see", "happen",
                                        "end", "match", "find", "get", "reach", "think"});
}

// "no knowledge of the plan", unlike "no knowledge of music"
bool lacks_skill(const Sentence& sentence, std::size_t at, std::size_t next) {
  std::size_t i = next;
  if (!sentence.word_is(at, "no") && !sentence.word_is(at, "had")) return false;
  if (sentence.word_is(i, "of")) ++i;
  if (!sentence.word_is(i - 1, "of") || !sentence.word_is(i - 2, "knowledge")) return false;
  return !sentence.is(i, kDeterminer | kPossessive | kPronoun) && !sentence.has_mention(i);
}

// "unacceptable to Norvia": another is displeased.
bool displeases_another(const Sentence& sentence, std::size_t next) {
  return sentence.word_is(next, "to") && sentence.has_mention(next + 1);
}

bool performs(const Sentence& sentence, std::size_t at, std::size_t next,
              const ContentPhrase& phrase) {
  switch (phrase.act) {
    case Act::kPledge: {
      const bool foretells =
          !is_under_way(sentence, next) &&
          one_of(sentence.folded(next), {"be", "see", "become", "have", "remember", "know", "need",
                                         "lose", "miss", "feel", "wait", "love", "always", "play",
                                         "score", "die", "enjoy", "probably", "struggle"});
      // "I'll give you an example"
      const bool talks = sentence.word_is(next, "say") || sentence.word_is(next + 1, "you");
      return !foretells && !talks && !is_others_will(sentence, at) &&
             !sentence.is(next, kNegation) && !asks_whether(sentence, at) &&
             !plans_nothing(sentence, at, next);
    }
    case Act::kThreat:
      // "how Norvia would retaliate"
      return !asks_whether(sentence, at) && !(at > 1 && sentence[at - 2].folded == "how");
    case Act::kAppeal:
      return advises(sentence, at, next);
    case Act::kDemand:
      return demands(sentence, at, next);
    case Act::kAccusation:
      // "asked if an abuse of power had occurred"
      return !is_denied(sentence, at) && !names_duty(sentence, at, next) &&
             !asks_whether(sentence, at) && !is_attribute(sentence, at, next);
    case Act::kPraise:
      return !is_denied(sentence, at) && !others_do(sentence, at) &&
             !is_relative_predicate(sentence, at) &&
             !(at > 0 && one_of(sentence[at - 1].folded, {"saying", "say"}) &&
               !(at > 1 && one_of(sentence[at - 2].folded, {"to", "must"})));
    case Act::kCriticism:
      return !is_denied(sentence, at) && !displeases_another(sentence, next) &&
             !blames_oneself(sentence, at) && !is_relative_predicate(sentence, at) &&
             (!sentence.word_is(at, "should") || is_participle(sentence, next));
    case Act::kRejection:
      return has_own_subject(sentence, at, kModal | kDo) && !is_never_so(sentence, next);
    case Act::kDenial:
      return has_own_subject(sentence, at, kHave | kDo) && is_own_matter(sentence, at, next) &&
             !lacks_skill(sentence, at, next);
    default:
      return true;
  }
}

}  // namespace

bool is_under_way(const Sentence& sentence, std::size_t be) {
  const std::string_view doing = sentence.folded(be + 1);
  return sentence.word_is(be, "be") && doing.ends_with("ing") &&
         !one_of(doing, {"being",    "having",   "going",     "seeing",     "feeling", "waiting",
                         "losing",   "missing",  "facing",    "looking",    "playing", "watching",
                         "enjoying", "thinking", "hoping",    "struggling", "living",  "sitting",
                         "needing",  "dying",    "suffering", "celebrating"});
}

PhraseUse use_of(const Sentence& sentence, std::size_t at, std::size_t next,
                 const ContentPhrase& phrase, bool predicates) {
  if (!performs(sentence, at, next, phrase)) return PhraseUse::kNone;
  if (!phrase.loaded && is_beside_the_point(sentence, at, next, phrase.act)) {
    return PhraseUse::kNone;
  }
  const bool predicate = predicates || !phrase.judges || is_predicate(sentence, at);
  const bool hints =
      !predicate || (phrase.act == Act::kCriticism && !blames_power(sentence, at)) ||
      (phrase.act == Act::kAppeal && sentence.word_is(at, "should") && foresees(sentence, next)) ||
      (phrase.act == Act::kAppeal && asks_softly(sentence, at)) ||
      (phrase.act == Act::kWarning && !forebodes(sentence, at, next));
  return hints && !phrase.loaded ? PhraseUse::kHints : PhraseUse::kPerforms;
}

}  // namespace lede::analysis
