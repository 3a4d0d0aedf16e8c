// SPDX-License-Identifier: GPL-2.0-or-later
// The subject behind its verb: "…", said X; "was denied by X".
#include <algorithm>
#include <array>

#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {
namespace {

// "late", "murdered": a word that tells of a person, not of a post.
bool is_epithet(std::string_view folded) {
  constexpr std::array<std::string_view, 8> kEpithets = {
      "late", "former", "murdered", "jailed", "current", "ex", "then", "convicted"};
  return one_of(folded, kEpithets);
}

// "said director general of police (DGP) NAME": the name that a post of several words leads to.
// "the spokesman for President NAME" and "the mother of NAME" speak for themselves.
Phrase name_after_post(const Sentence& sentence, std::size_t first) {
  constexpr std::size_t kReach = 14;
  const Phrase none{first, first};
  bool post = false;
  bool linked = false;
  for (std::size_t i = first; i < std::min(first + kReach, sentence.size()); ++i) {
    const Word& word = sentence[i];
    if (sentence.has_mention(i)) {
      const std::size_t end = sentence.mention_end(i);
      if (sentence.mention(word.mention).type == EntityType::kPerson) {
        const bool others = sentence.word_is(i - 1, "of") || sentence.word_is(i - 1, "for") ||
                            is_epithet(sentence[i - 1].folded);
        return post && linked && !others ? Phrase{i, end} : none;
      }
      i = end - 1;
      continue;
    }
    const TitleKind kind = title_kind(word.folded);
    if (word.text == "(") {
      while (i + 1 < sentence.size() && sentence[i].text != ")") ++i;
      linked = linked || post;
    } else if (word.folded == "of" || word.folded == "for") {
      linked = post;
    } else if (kind == TitleKind::kRole) {
      if (linked) return none;
      post = true;
    } else if (kind == TitleKind::kNone && !is_capitalised(word.text) && word.text != "-" &&
               word.folded != "the" && word.folded != "and" && word.folded != "general") {
      return none;
    }
  }
  return none;
}

}  // namespace

Subject name_in_apposition(const Sentence& sentence, const Phrase& phrase,
                           const Discourse& discourse) {
  constexpr std::size_t kReach = 10;
  for (std::size_t i = phrase.end; i + 1 < sentence.size() && i < phrase.end + kReach; ++i) {
    if (sentence[i].text != ",") continue;
    const std::size_t next = i + 1;
    if (!sentence.has_mention(next)) return {};
    const std::size_t end = sentence.mention_end(next);
    const bool closed = end == sentence.size() || sentence[end].punctuation;
    const bool person = sentence.mention(sentence[next].mention).type == EntityType::kPerson;
    if (!closed || !person) return {};
    Subject subject = resolve_phrase(sentence, {next, end}, discourse);
    subject.begin = phrase.begin;
    return subject;
  }
  return {};
}

Subject subject_after(const Sentence& sentence, std::size_t verb, const Discourse& discourse) {
  if (const Phrase titled = name_after_post(sentence, verb + 1); !titled.empty()) {
    return resolve_phrase(sentence, titled, discourse);
  }
  const Phrase phrase = phrase_starting_at(sentence, verb + 1);
  if (phrase.empty()) return {};
  Subject subject = resolve_phrase(sentence, phrase, discourse);
  const Word& head = sentence[phrase.head()];
  if (!subject.found || head.mention != kNoMention || head.is(kPronoun)) return subject;
  const Subject name = name_in_apposition(sentence, phrase, discourse);
  return name.found ? name : subject;
}

Subject agent_after(const Sentence& sentence, std::size_t word, const Discourse& discourse) {
  constexpr std::size_t kReach = 7;
  for (std::size_t i = word + 1; i < sentence.size() && i <= word + kReach; ++i) {
    if (sentence[i].text == "," || sentence[i].text == ";" || sentence[i].quoted) return {};
    if (sentence[i].folded != "by") continue;
    const Phrase phrase = phrase_starting_at(sentence, i + 1);
    if (phrase.empty()) return {};
    return resolve_phrase(sentence, phrase, discourse);
  }
  return {};
}

}  // namespace lede::analysis
