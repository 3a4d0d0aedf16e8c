// SPDX-License-Identifier: GPL-2.0-or-later
// What the rule of a frame looks at: a cue verb, its auxiliaries and its complement.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/statements/complement.hpp"
#include "analysis/statements/content.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/verb_group.hpp"
#include "lede/article.hpp"

namespace lede::analysis::frames {

using Result = std::optional<Act>;

template <std::size_t N>
[[nodiscard]] bool any_of(const Sentence& sentence, std::size_t begin, std::size_t end,
                          const std::array<std::string_view, N>& words) {
  for (std::size_t i = begin; i < std::min(end, sentence.size()); ++i) {
    if (sentence[i].text == ";" || sentence[i].text == ".") return false;
    if (std::ranges::find(words, sentence[i].folded) != words.end()) return true;
  }
  return false;
}

[[nodiscard]] inline bool any_of(const Sentence& sentence, std::size_t begin, std::size_t end,
                                 std::uint32_t classes) {
  for (std::size_t i = begin; i < std::min(end, sentence.size()); ++i) {
    if (sentence[i].text == ";" || sentence[i].text == ".") return false;
    if (sentence[i].is(classes)) return true;
  }
  return false;
}

// The first word after the cue that is neither adverb nor determiner.
[[nodiscard]] inline std::size_t object_of(const Sentence& sentence, std::size_t verb) {
  std::size_t i = verb + 1;
  while (
      i < sentence.size() && !sentence[i].punctuation &&
      (sentence[i].is(kAdverb | kDeterminer | kPossessive) || sentence[i].folded.ends_with("ly"))) {
    ++i;
  }
  return i;
}

// The first word of the noun phrase at `i` that `fits`, not what hangs on the phrase with a
// preposition; the sentence's size if there is none. "the Norvian claims", "Norvia's claims".
template <typename Fits>
[[nodiscard]] std::size_t noun_of_object(const Sentence& sentence, std::size_t i, Fits fits) {
  constexpr std::uint32_t kEnds = kPreposition | kBe | kHave | kDo | kModal | kNegation | kPronoun;
  constexpr std::size_t kReach = 6;
  for (const std::size_t end = std::min(i + kReach, sentence.size()); i < end; ++i) {
    const Word& word = sentence[i];
    const bool clitic = word.folded == "'s" || word.folded == "'";
    if (sentence.has_mention(i) || clitic || word.text == "-") continue;
    if (word.punctuation || word.quoted || word.is(kEnds)) break;
    if (fits(word)) return i;
    const bool who =
        word.is(kPersonNoun) && !sentence.word_is(i + 1, "'s") && !sentence.word_is(i + 1, "'");
    if (who) break;
  }
  return sentence.size();
}

struct Context {
  const Sentence& sentence;
  std::size_t verb;
  const VerbGroup& group;
  const Complement& complement;

  [[nodiscard]] bool next_is(std::string_view word) const {
    return sentence.word_is(verb + 1, word);
  }
  template <std::size_t N>
  [[nodiscard]] bool soon(std::size_t words, const std::array<std::string_view, N>& list) const {
    return any_of(sentence, verb + 1, verb + 1 + words, list);
  }
  [[nodiscard]] bool soon(std::size_t words, std::uint32_t classes) const {
    return any_of(sentence, verb + 1, verb + 1 + words, classes);
  }
  [[nodiscard]] bool soon(std::size_t words, std::string_view word) const {
    return soon(words, std::array<std::string_view, 1>{word});
  }
  [[nodiscard]] Act content() const { return complement.content(sentence).act; }
  [[nodiscard]] bool content_has_act(Act act) const {
    return content_has(sentence, complement.begin, complement.end, act);
  }
  [[nodiscard]] bool quotes_or_that() const {
    if (complement.trailing || next_is("that") || next_is(":")) return true;
    for (std::size_t i = verb + 1; i < std::min(verb + 5, sentence.size()); ++i) {
      const bool quotes = sentence[i].quoted && !sentence[verb].quoted;
      if (quotes || sentence[i].folded == "that" || sentence[i].text == ":") return true;
    }
    return false;
  }
};

}  // namespace lede::analysis::frames
