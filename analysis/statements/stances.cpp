// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/stances.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {
namespace {

struct Stance {
  std::string_view adjective{};
  std::string_view link{};
  Act act = Act::kStatement;
};

constexpr std::array<Stance, 7> kStances = {{{"opposed", "to", Act::kRejection},
                                             {"critical", "of", Act::kCriticism},
                                             {"scathing", "about", Act::kCriticism},
                                             {"scathing", "of", Act::kCriticism},
                                             {"dismissive", "of", Act::kCriticism},
                                             {"supportive", "of", Act::kPraise},
                                             {"appreciative", "of", Act::kPraise}}};

bool is_degree(const Word& word) {
  return one_of(word.folded, {"very", "more", "so", "also", "long", "still", "always"}) ||
         word.folded.ends_with("ly");
}

// "has been very critical of": the first word of the verb; the adjective when it is no predicate,
// or nobody's yet ("may be", "is not").
std::size_t verb_of(const Sentence& sentence, std::size_t adjective) {
  std::size_t begin = adjective;
  while (begin > 0 && is_degree(sentence[begin - 1])) --begin;
  if (begin == 0 || !sentence.is(begin - 1, kBe) || sentence.has_mention(begin - 1)) {
    return adjective;
  }
  --begin;
  while (begin > 0 && (sentence.is(begin - 1, kBe | kHave) || is_degree(sentence[begin - 1])) &&
         !sentence.has_mention(begin - 1)) {
    --begin;
  }
  const bool open = begin > 0 && (sentence.is(begin - 1, kModal | kNegation) ||
                                  sentence.word_is(begin - 1, "to"));
  return open ? adjective : begin;
}

void add_stance(const Sentence& sentence, std::size_t adjective, Act act,
                const Discourse& discourse, Records& records) {
  const std::size_t verb = verb_of(sentence, adjective);
  if (verb == adjective || verb == 0) return;
  bool coordinated = false;
  const Subject subject = subject_before(sentence, verb, discourse, coordinated);
  if (!subject.named() || coordinated) return;
  records.push_back({subject, act, adjective, adjective + 1, kNoMention});
}

// "had harsh words for the crew": what the words are like.
void read_words_for(const Sentence& sentence, std::size_t words, const Discourse& discourse,
                    Records& records) {
  if (words < 3 || !sentence.word_is(words + 1, "for")) return;
  const std::string_view kind = sentence[words - 1].folded;
  const bool harsh = one_of(kind, {"harsh", "strong", "stern", "sharp", "angry", "scathing"});
  const bool kind_words = one_of(kind, {"kind", "warm", "generous"});
  std::size_t verb = words - 2;
  if (is_degree(sentence[verb]) || sentence.word_is(verb, "some")) --verb;
  if ((!harsh && !kind_words) || !one_of(sentence[verb].folded, {"had", "has", "reserved"})) return;
  bool coordinated = false;
  const Subject subject = subject_before(sentence, verb, discourse, coordinated);
  if (!subject.named() || coordinated) return;
  const Act act = harsh ? Act::kCriticism : Act::kPraise;
  records.push_back({subject, act, words - 1, words + 1, kNoMention});
}

}  // namespace

void read_stances(const Sentence& sentence, const Discourse& discourse, Records& records) {
  for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
    if (sentence[i].quoted || sentence.has_mention(i)) continue;
    for (const Stance& stance : kStances) {
      const bool stands =
          sentence.word_is(i, stance.adjective) && sentence.word_is(i + 1, stance.link);
      if (stands) add_stance(sentence, i, stance.act, discourse, records);
    }
    if (sentence.word_is(i, "words")) read_words_for(sentence, i, discourse, records);
    // "was full of praise for the crew"
    const bool full = sentence.word_is(i, "full") && sentence.word_is(i + 1, "of") &&
                      sentence.word_is(i + 2, "praise") && sentence.word_is(i + 3, "for");
    if (full) add_stance(sentence, i, Act::kPraise, discourse, records);
  }
}

}  // namespace lede::analysis
