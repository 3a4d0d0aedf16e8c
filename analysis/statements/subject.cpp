// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/subject.hpp"

#include <algorithm>
#include <array>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/adverbials.hpp"
#include "analysis/statements/body_kinds.hpp"
#include "analysis/statements/name_speakers.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/parenthesis.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sources.hpp"
#include "analysis/statements/told_people.hpp"

namespace lede::analysis {
namespace {

// Names joined to the left of `subject`: "A, B and C".
void add_coordinated(const Sentence& sentence, Subject& subject, const Discourse& discourse) {
  const bool told_as_several =
      sentence.word_is(subject.end, "both") || sentence.word_is(subject.end, "all") ||
      sentence.word_is(subject.end, "each") || sentence.word_is(subject.end, "have") ||
      sentence.word_is(subject.end, "jointly");
  for (std::size_t guard = 0; guard < 6 && subject.begin >= 2; ++guard) {
    std::size_t joint = subject.begin - 1;
    if (joint > 0 && sentence[joint].folded == "the") --joint;
    const bool conjunction = sentence[joint].folded == "and";
    const bool comma = sentence[joint].text == "," && subject.speakers.size() > 1;
    if ((!conjunction && !comma) || joint == 0) return;
    std::size_t last = joint - 1;
    if (conjunction && sentence[last].text == "," && last > 0) {
      const Subject apart = subject_over_parenthesis(sentence, last, discourse);
      if (apart.named()) {
        subject.speakers.push_back(apart.speakers[0]);
        subject.begin = apart.begin;
        return;
      }
      --last;
    }
    if (!sentence.has_mention(last)) return;
    const Phrase phrase = phrase_ending_at(sentence, last);
    Subject other = resolve_phrase(sentence, phrase, discourse);
    const bool after_preposition = phrase.begin > 1 &&
                                   sentence[phrase.begin - 1].is(kPreposition) &&
                                   sentence[phrase.begin - 2].folded != "such";
    if (after_preposition) subject.begin = phrase.begin;
    if (!other.named() || after_preposition) return;
    if (other.speakers[0].person != subject.speakers[0].person && !told_as_several) return;
    subject.speakers.push_back(other.speakers[0]);
    subject.begin = other.begin;
  }
}

// "the head of X", "a statement from X", "Izumi of the CDP": what a preposition hangs on.
Subject over_prepositions(const Sentence& sentence, const Phrase& phrase,
                          const Discourse& discourse) {
  Phrase inner = phrase;
  for (std::size_t guard = 0; guard < 3; ++guard) {
    if (inner.begin < 2 || !sentence[inner.begin - 1].is(kPreposition)) break;
    const Word& preposition = sentence[inner.begin - 1];
    constexpr std::array<std::string_view, 9> kLinks = {"of",   "for", "at", "in", "from",
                                                        "with", "on",  "to", "by"};
    if (!one_of(preposition.folded, kLinks)) return {};
    const std::size_t last = issued_document(sentence, inner.begin - 1);
    const Phrase outer = phrase_ending_at(sentence, last);
    if (outer.empty() || !can_speak(sentence, outer)) return {};
    const Word& head = sentence[outer.head()];
    const bool document = head.mention == kNoMention && head.is(kDocumentNoun);
    if (document && (preposition.folded == "by" || preposition.folded == "from" ||
                     preposition.folded == "of")) {
      Subject author = resolve_phrase(sentence, inner, discourse);
      author.begin = outer.begin;
      return author;
    }
    inner = outer;
  }
  if (inner.begin > 0 && sentence[inner.begin - 1].is(kPreposition)) return {};
  Subject subject = resolve_phrase(sentence, inner, discourse);
  if (sentence[phrase.begin - 1].folded == "in") add_seat(sentence, phrase, subject);
  const Word& head = sentence[inner.head()];
  const bool organ = head.mention == kNoMention && head.is(kInstitutionNoun) &&
                     !head.is(kPersonNoun) && inner.begin != phrase.begin;
  const bool dated = sentence.has_mention(phrase.head()) &&
                     sentence.mention(sentence[phrase.head()].mention).type == EntityType::kDate;
  const bool of = sentence.word_is(inner.end, "of") && !is_kind_of_body(head.folded);
  const bool which = !dated && (sentence.has_mention(phrase.head()) || of);
  if (organ && which && subject.found && !subject.named() &&
      sentence[inner.begin].folded == "the") {
    const ByteRange range{sentence[inner.begin + 1].range.begin, sentence[phrase.head()].range.end};
    subject.speakers.push_back({std::string(range.of(sentence.text())), false});
  }
  const bool person = head.mention == kNoMention && !head.is(kInstitutionNoun);
  if (person && inner.begin != phrase.begin && !head.is(kPronoun)) {
    // "the head of X" is not the one head that the article has named.
    Subject of_body = resolve_post(sentence, inner, phrase, discourse);
    of_body.begin = subject.begin;
    if (subject.named() || of_body.named()) subject = std::move(of_body);
  }
  subject.end = phrase.end;
  return subject;
}

// "Secretary of State NAME", "in an address President NAME": what stands before the name is its
// title or an adverbial; "the spokesman for President NAME" is somebody else.
bool hangs_on_preposition(const Sentence& sentence, const Phrase& phrase) {
  if (phrase.begin == 0) return false;
  const Word& preposition = sentence[phrase.begin - 1];
  if (!preposition.is(kPreposition) || preposition.is(kConjunction)) return false;
  if (!sentence.has_mention(phrase.head())) return true;
  if (sentence.mention(sentence[phrase.head()].mention).type != EntityType::kPerson) return true;
  const std::size_t name = sentence.mention_begin(phrase.head());
  if (name == phrase.begin) return true;
  constexpr std::array<std::string_view, 6> kLinks = {"of", "for", "to", "by", "under", "with"};
  if (!one_of(preposition.folded, kLinks)) return false;
  // "Farmers' Union of Norvia chair NAME"
  if (preposition.folded == "of" && phrase.begin > 1 && sentence.has_mention(phrase.begin - 2)) {
    return false;
  }
  for (std::size_t i = phrase.begin; i < name; ++i) {
    if (sentence[i].is(kPersonNoun) || title_kind(sentence[i].folded) == TitleKind::kRole) {
      return true;
    }
  }
  return false;
}

// "others", "other experts"
bool tells_of_others(const Sentence& sentence, std::size_t begin) {
  return sentence[begin].folded == "others" || sentence[begin].folded == "other";
}

// "Ada Lind MP", "Ada Lind KC": an honour or a seat behind a name. Where it stands, or `end`.
std::size_t skip_letters_behind_name(const Sentence& sentence, std::size_t end) {
  if (end < 2 || sentence.has_mention(end - 1) || !sentence.has_mention(end - 2)) return end;
  const bool person = sentence.mention(sentence[end - 2].mention).type == EntityType::kPerson;
  const bool letters = one_of(sentence[end - 1].text,
                              {"MP", "MEP", "MSP", "MLA", "QC", "KC", "SC", "OBE", "MBE", "CBE",
                               "AO", "AM", "OAM", "AC", "ONZM", "CNZM", "PhD", "Jr", "TD"});
  return person && letters ? end - 1 : end;
}

// "Ada Lind and others in the camp": the one of them who has a name.
Subject named_beside_others(const Sentence& sentence, const Subject& others,
                            const Discourse& discourse) {
  const bool joined = others.begin >= 2 && sentence[others.begin - 1].folded == "and" &&
                      sentence.has_mention(others.begin - 2);
  if (!joined) return others;
  const Phrase phrase = phrase_ending_at(sentence, others.begin - 2);
  if (phrase.begin > 0 && sentence[phrase.begin - 1].is(kPreposition)) return others;
  Subject subject = resolve_phrase(sentence, phrase, discourse);
  subject.end = others.end;
  return subject;
}

// Where the title before a name starts: "Secretary of State NAME", "Dr. NAME".
std::size_t title_begin(const Sentence& sentence, std::size_t begin) {
  if (begin < 2) return begin;
  if (sentence[begin - 1].text == "." &&
      title_kind(sentence[begin - 2].folded) != TitleKind::kNone) {
    return begin - 2;
  }
  if (sentence[begin - 1].folded != "of") return begin;
  const Phrase outer = phrase_ending_at(sentence, begin - 2);
  const bool title =
      !outer.empty() && title_kind(sentence[outer.head()].folded) == TitleKind::kRole;
  return title ? outer.begin : begin;
}

// "Ada Lind, Ranking Member on Tides said": the comma behind the post is missing.
Subject name_before_post(const Sentence& sentence, const Subject& post,
                         const Discourse& discourse) {
  if (!post.found || post.named() || post.begin < 2) return {};
  const Word& first = sentence[post.begin];
  if (first.is(kDeterminer | kPossessive | kPronoun) || !is_capitalised(first.text)) return {};
  if (sentence[post.begin - 1].text != "," || !sentence.has_mention(post.begin - 2)) return {};
  const Word& name = sentence[post.begin - 2];
  if (sentence.mention(name.mention).type != EntityType::kPerson) return {};
  return plain_subject(sentence, post.begin - 1, discourse);
}

// "one of them", "some of whom": people without a name.
Subject some_of_them(const Sentence& sentence, std::size_t end) {
  if (end < 3 || sentence[end - 2].folded != "of") return {};
  const std::string_view last = sentence[end - 1].folded;
  if (last != "them" && last != "whom" && last != "us") return {};
  return sentence[end - 3].is(kDeterminer) ? Subject{true, {}, end - 3, end, true} : Subject{};
}

}  // namespace

Subject plain_subject(const Sentence& sentence, std::size_t end, const Discourse& discourse) {
  if (end == 0) return {};
  if (Subject some = some_of_them(sentence, end); some.found) return some;
  if (Subject both = joint_governments(sentence, end); both.found) return both;
  if (const std::size_t parent = parent_begin(sentence, end - 1); parent + 1 < end) {
    Subject subject = resolve_phrase(sentence, phrase_ending_at(sentence, parent), discourse);
    subject.end = end;
    return subject;
  }
  end = skip_letters_behind_name(sentence, end);
  const Phrase phrase = phrase_ending_at(sentence, end - 1);
  if (phrase.empty()) return {};
  if (hangs_on_preposition(sentence, phrase)) {
    const Subject outer = over_prepositions(sentence, phrase, discourse);
    if (Subject name = name_before_post(sentence, outer, discourse); name.named()) return name;
    return outer.found && tells_of_others(sentence, outer.begin)
               ? named_beside_others(sentence, outer, discourse)
               : outer;
  }
  Subject subject = resolve_phrase(sentence, phrase, discourse);
  if (subject.found &&
      (sentence[phrase.head()].folded == "others" || tells_of_others(sentence, phrase.begin))) {
    return named_beside_others(sentence, subject, discourse);
  }
  if (subject.found) subject.begin = title_begin(sentence, phrase.begin);
  if (subject.named() && sentence.has_mention(phrase.head())) {
    add_coordinated(sentence, subject, discourse);
    std::size_t before = subject.begin;
    if (before > 0 && sentence[before - 1].folded == "both") --before;
    // "the committee of A and B": the names hang on a preposition after all.
    if (before < title_begin(sentence, phrase.begin) && before > 0 &&
        sentence[before - 1].is(kPreposition) && sentence[before - 1].folded != "as") {
      return over_prepositions(sentence, {before, phrase.end}, discourse);
    }
  }
  return subject;
}

Subject subject_before(const Sentence& sentence, std::size_t verb, const Discourse& discourse,
                       bool& coordinated) {
  coordinated = false;
  const std::size_t end = skip_adverbials(sentence, verb);
  if (end == 0) return {};
  const Word& last = sentence[end - 1];
  // What somebody did is told within a quotation, too: "Bo Ek refused to pay".
  const bool within =
      verb < sentence.size() && sentence[verb].quoted && sentence.has_mention(end - 1);
  if (last.quoted && !within) return {};
  if (last.text == ")") {
    // "the national soccer federation (FMF) announced"
    if (end > 2 && sentence.has_mention(end - 2)) {
      const Phrase inside{sentence.mention_begin(end - 2), end - 1};
      const bool whole = inside.begin > 0 && sentence[inside.begin - 1].text == "(";
      const bool organisation =
          sentence.mention(sentence[end - 2].mention).type == EntityType::kOrg;
      if (whole && organisation && inside.begin > 1 && sentence.has_mention(inside.begin - 2)) {
        Subject spelt_out = plain_subject(sentence, inside.begin - 1, discourse);
        if (spelt_out.found) return spelt_out;
      }
      if (whole && organisation) return resolve_phrase(sentence, inside, discourse);
    }
    Subject subject = plain_subject(sentence, end, discourse);
    return subject.found ? subject : subject_over_bracket(sentence, end - 1, discourse);
  }
  if (sentence.is_pause(end - 1)) {
    Subject subject = subject_over_parenthesis(sentence, end - 1, discourse);
    if (!subject.found) coordinated = true;
    return subject;
  }
  if (last.folded == "and" || last.folded == "but" || last.folded == "then" ||
      last.folded == "or") {
    coordinated = true;
    return {};
  }
  if (last.folded == "who" || last.folded == "which" || last.folded == "that") {
    return antecedent(sentence, end - 1, discourse);
  }
  if (Subject outer = subject_over_country(sentence, end, discourse); outer.found) return outer;
  return plain_subject(sentence, end, discourse);
}

}  // namespace lede::analysis
