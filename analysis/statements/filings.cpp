// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/filings.hpp"

#include <algorithm>
#include <array>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"

namespace lede::analysis {
namespace {

// "a lawsuit", "an urgent petition": told of for the first time.
bool is_introduced(const Sentence& sentence, std::size_t noun) {
  constexpr std::size_t kAdjectives = 2;
  for (std::size_t back = 1; back <= kAdjectives + 1 && back <= noun; ++back) {
    const Word& word = sentence[noun - back];
    if (word.folded == "a" || word.folded == "an") return true;
    if (word.punctuation || word.is(kPreposition | kConjunction | kDeterminer)) return false;
  }
  return false;
}

// "a lawsuit brought by X"
Subject filed_by(const Sentence& sentence, std::size_t noun, const Discourse& discourse) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = noun + 1; i < std::min(noun + 1 + kReach, sentence.size()); ++i) {
    if (!sentence.word_is(i, "by")) continue;
    const Phrase phrase = phrase_starting_at(sentence, i + 1);
    return phrase.empty() ? Subject{true} : resolve_phrase(sentence, phrase, discourse);
  }
  return {};
}

}  // namespace

bool is_filing(std::string_view folded) {
  constexpr std::array<std::string_view, 7> kFilings = {
      "lawsuit", "affidavit", "suit", "petition", "complaint", "filing", "indictment"};
  return one_of(folded, kFilings);
}

void note_filing(const Sentence& sentence, const Records& records, Discourse& discourse) {
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    const Word& word = sentence[i];
    if (!word.is(kDocumentNoun) || word.quoted || !is_filing(word.folded)) continue;
    if (!is_introduced(sentence, i)) continue;
    Subject by = filed_by(sentence, i, discourse);
    const bool told = !records.empty() && records.front().subject.begin < i;
    if (!by.found && !told && sentence.word_is(i + 1, "against")) by.found = true;
    if (!by.found && told) by = records.front().subject;
    return discourse.note_filing(by);
  }
}

}  // namespace lede::analysis
