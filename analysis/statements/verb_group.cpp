// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/verb_group.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/names/spans.hpp"
#include "analysis/statements/leading_verbs.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

bool belongs_to_group(const Word& word) {
  if (word.mention != kNoMention || word.punctuation) return false;
  if (word.is(kBe | kHave | kDo | kModal | kNegation)) return true;
  if (word.folded == "to") return true;
  if (word.is(kTemporal | kDeterminer) || word.is(kPreposition | kConjunction)) return false;
  if (word.is(kPersonNoun | kInstitutionNoun)) return false;  // "the assembly", "the family"
  return word.is(kAdverb) || (word.folded.ends_with("ly") && word.folded.size() > 4);
}

// "had earlier denied": a time between the auxiliary and its verb.
bool lies_within(const Sentence& sentence, std::size_t i) {
  constexpr std::array<std::string_view, 6> kTimes = {"earlier", "later",     "recently",
                                                      "today",   "yesterday", "since"};
  return i > 0 && sentence.is(i - 1, kHave | kBe) && !sentence.has_mention(i - 1) &&
         one_of(sentence[i].folded, kTimes);
}

// "has on Monday denied", "had in a statement denied": the first word of what stands between the
// auxiliary and its verb; `end` when nothing does.
std::size_t within_auxiliary(const Sentence& sentence, std::size_t end) {
  constexpr std::size_t kLongest = 5;
  if (end < 3 || sentence[end - 1].punctuation || sentence[end - 1].quoted) return end;
  const Word& last = sentence[end - 1];
  if (!last.is(kTemporal | kDocumentNoun)) return end;
  for (std::size_t i = end - 1; i-- > 1 && end - i <= kLongest;) {
    const Word& word = sentence[i];
    if (word.is(kDeterminer) && (last.is(kDocumentNoun) || last.folded == "past")) continue;
    if (!one_of(word.folded, {"on", "in", "last", "late", "early", "through"})) return end;
    if (sentence.is(i - 1, kHave | kBe) && !sentence.has_mention(i - 1)) return i;
  }
  return end;
}

// "he's asked"
bool is_contracted_has(const Sentence& sentence, std::size_t i) {
  return i > 0 && sentence[i].folded == "'s" && sentence.is(i - 1, kPronoun) &&
         !sentence.has_mention(i - 1);
}

bool is_habitual(std::string_view folded) {
  constexpr std::array<std::string_view, 6> kHabits = {"usually",   "typically", "normally",
                                                       "generally", "rarely",    "seldom"};
  return one_of(folded, kHabits);
}

// The clause of the verb opens with "if", "unless", "whether".
bool in_conditional(const Sentence& sentence, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0;) {
    const Word& word = sentence[i];
    if (word.text == "," || word.text == ";" || word.text == ":" || word.quoted) return false;
    if (word.info->verb != nullptr && i + 1 < verb && !word.is(kConditional)) return false;
    if (word.is(kConditional) && word.folded != "should") return true;
  }
  return false;
}

bool is_question(const Sentence& sentence) {
  const Word& last = sentence[sentence.size() - 1];
  return last.text == "?" && !last.quoted;
}

void read_auxiliaries(const Sentence& sentence, std::size_t verb, VerbGroup& group) {
  bool nearest = true;
  bool be = false;
  bool any = false;
  for (std::size_t i = verb; i-- > group.begin;) {
    const Word& word = sentence[i];
    if (word.is(kNegation)) group.negated = true;
    if (is_habitual(word.folded)) group.hypothetical = true;
    // "would later deny": told from the past
    const bool later = word.folded == "would" && i + 1 < verb && sentence.word_is(i + 1, "later");
    if (word.is(kModal) && word.folded != "'d" && !later) group.hypothetical = true;
    if (word.folded == "to") {
      group.infinitive = i == 0 || !carries_out(sentence[i - 1].folded);
    }
    if (!word.is(kBe | kHave | kDo | kModal)) continue;
    any = true;
    if (nearest) be = word.is(kBe);
    nearest = false;
  }
  const VerbForm form = sentence[verb].info->verb->form;
  const bool participle_form = form == VerbForm::kParticiple || form == VerbForm::kPastOrParticiple;
  group.passive = participle_form && be;
  group.participle = form == VerbForm::kIng && !be;
  // "stop telling us", "avoid saying"
  constexpr std::array<std::string_view, 9> kShuns = {
      "stop", "avoid", "quit", "avoids", "stops", "started", "starts", "began", "begins"};
  if (group.participle && group.begin > 0 && one_of(sentence[group.begin - 1].folded, kShuns)) {
    group.hypothetical = true;
  }
  group.bare = form == VerbForm::kBase && !any && !group.infinitive;
  if (form == VerbForm::kParticiple && !any) group.passive = true;
  // "a statement reported by X"
  if (participle_form && !any && sentence.word_is(verb + 1, "by")) group.passive = true;
}

// "his alleged part", "the invited guests", "physically demanding": what a thing or a person is.
bool is_adjective(const Sentence& sentence, std::size_t verb, const VerbGroup& group) {
  if (group.begin != verb && sentence[verb].folded != "demanding") return false;
  const Word& word = sentence[verb];
  if (word.folded == "demanding") {
    return verb + 1 >= sentence.size() || sentence[verb + 1].punctuation ||
           sentence.word_is(verb + 1, "and");
  }
  if (word.folded == "invited" || word.folded == "informed") {
    return sentence.is(verb + 1, kPersonNoun) && sentence[verb + 1].folded.ends_with('s');
  }
  if (word.folded != "alleged" || verb == 0) return false;
  const Word& before = sentence[verb - 1];
  const bool attribute =
      before.punctuation || before.is(kPossessive | kDeterminer | kPreposition | kConjunction);
  const bool object = sentence.is(verb + 1, kDeterminer | kPossessive | kPronoun | kConjunction |
                                                kPreposition | kTemporal) ||
                      sentence.has_mention(verb + 1);
  return attribute && !object;
}

// "the Early Warning System": a part of a name.
bool is_in_title(const Sentence& sentence, std::size_t verb) {
  const bool base = sentence[verb].info->verb->form == VerbForm::kBase;
  const char first = sentence[verb].text.front();
  if (first >= 'a' && first <= 'z') return false;
  return verb > 1 && is_capitalised(sentence[verb].text) &&
         is_capitalised(sentence[verb - 1].text) && !sentence[verb - 2].quoted &&
         !sentence[verb - 1].punctuation && verb + 1 < sentence.size() &&
         (base || is_capitalised(sentence[verb + 1].text) || sentence[verb + 1].text == ":");
}

// "the southern state of", "took note", "financial reporting."
bool is_object(const Sentence& sentence, std::size_t verb, const VerbGroup& group) {
  if (verb == 0) return false;
  const Word& word = sentence[verb];
  const Word& before = sentence[verb - 1];
  constexpr std::array<std::string_view, 5> kTaking = {"take", "took", "takes", "taken", "taking"};
  if (one_of(before.folded, kTaking)) return true;
  const bool thing = word.folded == "state" || word.folded == "rubbish";
  if (thing && group.bare && !before.is(kPronoun)) return true;
  const bool closes = verb + 1 >= sentence.size() || sentence[verb + 1].text == ".";
  return word.info->verb->form == VerbForm::kIng && closes && !before.punctuation && !before.quoted;
}

// "a severe warning", "Norvia's repeated urging"
bool is_gerund(const Sentence& sentence, std::size_t verb) {
  const Word& word = sentence[verb];
  const Word& before = sentence[verb - 1];
  if (word.info->verb->form != VerbForm::kIng || before.punctuation) return false;
  const bool owned =
      verb > 1 && sentence[verb - 2].folded == "'s" && !before.is(kAdverb | kTemporal);
  if (owned) return true;
  constexpr std::uint32_t kBeforeParticiple =
      kConjunction | kAdverb | kTemporal | kDocumentNoun | kPersonNoun | kInstitutionNoun;
  return word.info->noun != nullptr && !before.quoted && !before.is(kBeforeParticiple) &&
         !sentence.has_mention(verb - 1) && !sentence.word_is(verb + 1, "that");
}

// "parties" → "party"; what is no plural stays or becomes no word.
std::string singular(std::string_view folded) {
  std::string word(folded);
  if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + 'y';
  if (word.ends_with('s')) word.pop_back();
  return word;
}

}  // namespace

VerbGroup verb_group(const Sentence& sentence, std::size_t verb) {
  VerbGroup group;
  group.begin = verb;
  while (group.begin > 0 &&
         (belongs_to_group(sentence[group.begin - 1]) || lies_within(sentence, group.begin - 1) ||
          is_contracted_has(sentence, group.begin - 1))) {
    --group.begin;
  }
  const std::size_t within = within_auxiliary(sentence, group.begin);
  if (within < group.begin && sentence[verb].info->verb->form != VerbForm::kIng) {
    group.begin = within;
    while (group.begin > 0 && belongs_to_group(sentence[group.begin - 1])) --group.begin;
  }
  const std::size_t leading = leading_verb(sentence, group.begin);
  if (leading > 0) {
    group.begin -= leading;
    while (group.begin > 0 && belongs_to_group(sentence[group.begin - 1])) --group.begin;
  }
  read_auxiliaries(sentence, verb, group);
  if (leading > 0) group.bare = group.infinitive = false;
  // Adverbs at the front belong to the clause rather than to the verb: "also", "later".
  while (group.begin < verb && sentence[group.begin].is(kAdverb) &&
         !sentence[group.begin].is(kNegation)) {
    ++group.begin;
  }
  if (verb > 0 && sentence[group.begin > 0 ? group.begin - 1 : 0].is(kNegation) &&
      group.begin > 0) {
    group.negated = true;
  }
  // "felt threatened by"
  const bool felt = group.begin > 0 && (sentence[group.begin - 1].folded == "felt" ||
                                        sentence[group.begin - 1].folded == "feel");
  if (felt) group.hypothetical = true;
  if (in_conditional(sentence, verb) || is_question(sentence)) group.hypothetical = true;
  return group;
}

bool is_noun(const Sentence& sentence, std::size_t verb, const VerbGroup& group) {
  const Word& word = sentence[verb];
  if (is_adjective(sentence, verb, group) || is_in_title(sentence, verb)) return true;
  if (verb > 0 && sentence[verb - 1].text == "-") return true;  // "short-term"
  const bool could_be = word.info->noun != nullptr || word.is(kDocumentNoun) ||
                        word.info->verb->form == VerbForm::kIng ||
                        word.info->verb->form == VerbForm::kBase || word.is(kAllegation);
  if (!could_be || group.begin != verb) return false;
  if (is_object(sentence, verb, group)) return true;
  const bool person = sentence.has_mention(verb + 1) &&
                      sentence.mention(sentence[verb + 1].mention).type == EntityType::kPerson;
  if (person && (word.folded == "advocate" || word.folded == "counsel")) return true;
  if (verb == 0) return false;
  const Word& before = sentence[verb - 1];
  // "further reports of"
  if (word.info->verb->form == VerbForm::kThird && sentence.word_is(verb + 1, "of")) return true;
  // "the farmers, advocates say"
  if (word.folded == "advocates" && verb + 1 < sentence.size() &&
      sentence[verb + 1].info->verb != nullptr) {
    return true;
  }
  if (is_gerund(sentence, verb)) return true;
  if (before.folded == "both" || before.folded == "all") return false;
  if (sentence.has_mention(verb - 1)) return word.is(kDocumentNoun) && group.bare;
  if (before.is(kDeterminer | kPossessive) && !before.is(kPronoun | kPersonNoun)) return true;
  if (before.folded == "'s" || before.folded == "'") return true;
  return before.is(kPreposition) && word.info->verb->form != VerbForm::kIng;
}

bool hangs_on_noun(const Sentence& sentence, std::size_t begin) {
  constexpr std::size_t kReach = 14;
  if (begin == 0) return false;
  const Word& before = sentence[begin - 1];
  constexpr std::uint32_t kKinds = kPersonNoun | kInstitutionNoun;
  const bool kind = before.is(kKinds) || (word_info(singular(before.folded)).classes & kKinds) != 0;
  constexpr std::array<std::string_view, 14> kTalk = {
      "reports",  "claims", "rumours", "rumors", "allegations", "revelations", "posts",
      "proposal", "bill",   "law",     "clause", "amendment",   "rule",        "voices"};
  if (one_of(before.folded, kTalk)) return true;
  // "scandals implicating them": no plural but of documents does what its author does.
  const bool plural = before.folded.ends_with('s') && !before.folded.ends_with("ss") &&
                      before.mention == kNoMention && before.info->verb == nullptr &&
                      !before.punctuation && !is_capitalised(before.text) &&
                      !before.is(kAdverb | kTemporal | kPreposition | kPronoun | kPossessive) &&
                      (word_info(singular(before.folded)).classes & kDocumentNoun) == 0;
  if (plural && before.folded.size() > 4) return true;
  const bool people = before.folded == "persons" || before.folded == "households";
  const bool noun = (kind || people) && !before.is(kDocumentNoun) && before.mention == kNoMention &&
                    !before.punctuation;
  if (noun) return true;
  for (std::size_t i = begin; i-- > 1 && begin - i < kReach;) {
    if (sentence[i].folded == "as" && sentence[i - 1].folded == "such") return true;
    if (sentence[i].quoted || sentence[i].text == ",") return false;
  }
  return false;
}

bool is_made_to(const Sentence& sentence, std::size_t subject) {
  constexpr std::array<std::string_view, 10> kCauses = {
      "have", "having", "make", "makes", "made", "making", "let", "letting", "see", "help"};
  if (subject == 0) return false;
  std::size_t before = subject - 1;
  if (before > 0 && sentence[before].is(kDeterminer)) --before;
  return one_of(sentence[before].folded, kCauses);
}

}  // namespace lede::analysis
