// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/parenthesis.hpp"

#include <cctype>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestParenthesis = 40;  // words

bool starts_apposition(const Sentence& sentence, std::size_t i) {
  const Word& word = sentence[i];
  const bool number =
      !word.folded.empty() && std::isdigit(static_cast<unsigned char>(word.folded[0])) != 0;
  if (word.mention != kNoMention || number) return true;
  if (word.is(kDeterminer | kPossessive | kRelative | kPreposition | kPersonNoun)) return true;
  if (title_kind(word.folded) != TitleKind::kNone) return true;
  // "Ada Lind, while opening the bridge,"
  const bool clause = word.folded == "while" || word.folded == "when";
  if (clause && i + 1 < sentence.size() && sentence[i + 1].folded.ends_with("ing")) return true;
  return word.folded.ends_with("ed") || word.folded.ends_with("ing") || word.folded == "set" ||
         word.folded == "himself" || word.folded == "herself" || word.folded == "themselves" ||
         word.folded == "aged" || word.folded == "too" || word.folded == "along";
}

// A subject opens its clause: nothing before it, or something that a clause may follow.
bool opens_clause(const Sentence& sentence, std::size_t begin) {
  if (begin == 0 || title_kind(sentence[begin].folded) == TitleKind::kHonorific) return true;
  const Word& before = sentence[begin - 1];
  return before.punctuation || before.quoted || before.is(kConjunction | kRelative | kAdverb) ||
         before.info->verb != nullptr || before.is(kTemporal) || before.folded.ends_with("ly");
}

// The name that fills words [begin, end), its title and a bracket aside.
Phrase whole_name(const Sentence& sentence, std::size_t begin, std::size_t end) {
  const Phrase none{begin, begin};
  if (sentence.word_is(begin, "the") && sentence.has_mention(begin + 1) &&
      sentence.mention(sentence[begin + 1].mention).type == EntityType::kOrg) {
    ++begin;  // "a charity, the Norvia Union,"
  }
  if (begin >= end) return none;
  if (sentence.has_mention(begin)) {
    const std::size_t mention_end = sentence.mention_end(begin);
    const EntityType type = sentence.mention(sentence[begin].mention).type;
    const bool speaker = type == EntityType::kPerson || type == EntityType::kOrg;
    const bool whole = mention_end == end || sentence[mention_end].text == "(";
    if (speaker && whole) return {begin, mention_end};
  }
  const bool person = sentence.has_mention(end - 1) &&
                      sentence.mention(sentence[end - 1].mention).type == EntityType::kPerson;
  if (!person || phrase_ending_at(sentence, end - 1).begin != begin) return none;
  return {sentence.mention_begin(end - 1), end};
}

// "The order, signed by X, said": a document speaks for who signed it.
Subject signed_by(const Sentence& sentence, std::size_t begin, std::size_t end,
                  const Discourse& discourse) {
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (sentence[i].folded != "by") continue;
    Subject subject = resolve_phrase(sentence, phrase_starting_at(sentence, i + 1), discourse);
    for (Speaker& speaker : subject.speakers) speaker.person = false;  // "it" said more
    return subject;
  }
  return {};
}

// "the chairman of SSANU at the University of Ilorin, NAME,": where the office before the comma
// starts, or the comma itself when there is none.
std::size_t office_before(const Sentence& sentence, std::size_t comma) {
  constexpr std::size_t kReach = 16;
  std::size_t start = comma;
  for (std::size_t i = comma; i-- > 0 && comma - i < kReach;) {
    if (sentence[i].punctuation && sentence[i].text != "-") break;
    if (sentence.has_mention(i)) continue;
    const Word& word = sentence[i];
    if (word.is(kRelative) && !word.is(kDeterminer | kPossessive))
      return comma;  // "who runs the agency, NAME,"
    if (word.is(kPersonNoun | kInstitutionNoun) || title_kind(word.folded) == TitleKind::kRole) {
      start = phrase_ending_at(sentence, i).begin;
    }
  }
  return start;
}

// "two groups of fighters, the A and the B,"
Subject listed_names(const Sentence& sentence, std::size_t open, std::size_t close,
                     const Discourse& discourse) {
  Subject subject = plain_subject(sentence, close, discourse);
  const std::size_t lead = sentence.word_is(open + 1, "the") ? 1 : 0;
  const bool whole =
      subject.speakers.size() > 1 && subject.begin <= open + 1 + lead && subject.begin > open;
  if (!whole || office_before(sentence, open) == open) return {};
  subject.begin = office_before(sentence, open);
  subject.end = close;
  return subject;
}

// "cited by the Norvia News Agency, Tidal, on Monday,": Tidal is but another name of the agency.
bool renames_governed(const Sentence& sentence, std::size_t begin) {
  if (begin < 3 || sentence[begin - 1].text != "," || !sentence.has_mention(begin - 2))
    return false;
  const EntityType type = sentence.mention(sentence[begin - 2].mention).type;
  if (type != EntityType::kOrg && type != EntityType::kPerson) return false;
  const Phrase before = phrase_ending_at(sentence, begin - 2);
  return before.begin > 1 && sentence[before.begin - 1].folded == "by";
}

Subject one_parenthesis(const Sentence& sentence, std::size_t open, std::size_t close,
                        const Discourse& discourse) {
  const Phrase before = phrase_ending_at(sentence, open - 1);
  if (before.empty()) return {};
  if (const Phrase name = whole_name(sentence, open + 1, close); !name.empty()) {
    const std::size_t office = office_before(sentence, open);
    if (office < open) {
      Subject subject = resolve_phrase(sentence, name, discourse);
      subject.begin = office;
      subject.end = close;
      return subject;
    }
  }
  if (!can_speak(sentence, before)) return listed_names(sentence, open, close, discourse);
  if (!starts_apposition(sentence, open + 1)) return {};
  const Word& head = sentence[before.head()];
  Subject subject;
  if (head.mention == kNoMention && head.is(kDocumentNoun)) {
    subject = signed_by(sentence, open + 1, close, discourse);
    subject.begin = before.begin;
  }
  if (!subject.named()) subject = plain_subject(sentence, open, discourse);
  if (!subject.found || !opens_clause(sentence, subject.begin)) return {};
  if (renames_governed(sentence, subject.begin)) return {};
  subject.end = close;
  return subject;
}

bool fits_pronoun(const Subject& subject, bool who) {
  return !subject.named() || subject.speakers[0].person == who;
}

// "Luiz Inácio Lula da Silva of Brazil, who": the nearest person to whom the words between may
// belong.
Subject person_before(const Sentence& sentence, std::size_t relative, const Discourse& discourse) {
  constexpr std::size_t kReach = 14;
  for (std::size_t i = relative; i-- > 0 && relative - i <= kReach;) {
    const Word& word = sentence[i];
    if (word.quoted) return {};
    if (word.mention != kNoMention) {
      if (sentence.mention(word.mention).type != EntityType::kPerson) continue;
      return resolve_phrase(sentence, {sentence.mention_begin(i), i + 1}, discourse);
    }
    constexpr std::uint32_t kClause = kBe | kHave | kDo | kModal | kPronoun | kRelative;
    if (word.is(kClause) && !word.is(kDeterminer)) return {};
    if (word.info->verb != nullptr && !word.is(kPersonNoun | kInstitutionNoun)) return {};
  }
  return {};
}

// "who grew up in Holm, Norvia said": the country of a town, which a comma should have closed.
bool locates_place(const Sentence& sentence, const Phrase& phrase) {
  const std::size_t begin = phrase.begin;
  if (phrase.empty() || begin < 3 || !sentence.has_mention(phrase.head()) ||
      sentence[begin - 1].text != "," || !sentence.has_mention(begin - 2)) {
    return false;
  }
  const std::size_t town = sentence.mention_begin(begin - 2);
  const auto is_place = [&sentence](std::size_t i) {
    return sentence.mention(sentence[i].mention).type == EntityType::kPlace;
  };
  return is_place(phrase.head()) && is_place(begin - 2) && town > 0 &&
         sentence.is(town - 1, kPreposition);
}

}  // namespace

Subject subject_over_parenthesis(const Sentence& sentence, std::size_t close,
                                 const Discourse& discourse) {
  for (std::size_t open = close; open-- > 1 && close - open < kLongestParenthesis;) {
    if (sentence[open].quoted) return {};
    if (!sentence.is_pause(open)) continue;
    Subject subject = one_parenthesis(sentence, open, close, discourse);
    if (!subject.found) continue;
    // "Ada Lind, a professor at a school in Norvia, the capital,": the post is but her apposition.
    const bool apposed = !subject.named() && subject.begin > 1 && subject.begin < open &&
                         sentence.is_pause(subject.begin - 1);
    if (!apposed) return subject;
    Subject outer = one_parenthesis(sentence, subject.begin - 1, close, discourse);
    return outer.named() ? outer : subject;
  }
  return {};
}

Subject subject_over_country(const Sentence& sentence, std::size_t end,
                             const Discourse& discourse) {
  if (!locates_place(sentence, phrase_ending_at(sentence, end - 1))) return {};
  return subject_over_parenthesis(sentence, end, discourse);
}

Subject subject_over_bracket(const Sentence& sentence, std::size_t close,
                             const Discourse& discourse) {
  for (std::size_t open = close; open-- > 1 && close - open < kLongestParenthesis;) {
    if (sentence[open].text == "(") return plain_subject(sentence, open, discourse);
  }
  return {};
}

Subject antecedent(const Sentence& sentence, std::size_t relative, const Discourse& discourse) {
  std::size_t end = relative;
  if (end > 0 && sentence.is_pause(end - 1)) --end;
  if (end == 0) return {};
  const bool who = sentence.word_is(relative, "who");
  const bool which = sentence.word_is(relative, "which");
  const Phrase phrase = phrase_ending_at(sentence, end - 1);
  Subject subject = resolve_phrase(sentence, phrase, discourse);
  if (!subject.named() || !(who || which)) return subject;
  // "a committee under NAME of Norvia, which": the country is not what goes on.
  const bool country = sentence.has_mention(end - 1) && phrase.begin > 0 &&
                       sentence[phrase.begin - 1].folded == "of" &&
                       sentence.mention(sentence[end - 1].mention).type == EntityType::kPlace;
  if (fits_pronoun(subject, who) && !country) return subject;
  return who ? person_before(sentence, end, discourse) : Subject{true, {}, phrase.begin, end};
}

}  // namespace lede::analysis
