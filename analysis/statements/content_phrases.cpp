// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/content_phrases.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "analysis/embedded.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/tables.hpp"
#include "analysis/word_filter.hpp"

LEDE_EMBEDDED(content)

namespace lede::analysis {
namespace {

// Rows that name no act: words that only make a sentence suspect, and words of judgement.
constexpr std::string_view kLoaded = "loaded";
constexpr std::string_view kBad = "bad";
constexpr std::string_view kGood = "good";
constexpr std::size_t kPrefixLetters = 3;  // by which phrases with a starred word are found

// What may stand between the words of a phrase.
constexpr std::array<std::string_view, 20> kAdverbs = {
    "directly", "whatever", "absolutely", "also",  "again",     "still",     "already",
    "just",     "only",     "even",       "now",   "simply",    "soon",      "always",
    "really",   "clearly",  "firmly",     "fully", "certainly", "definitely"};

// Contracted forms as they are written in full.
std::string_view in_full(std::string_view word) {
  if (word.size() > 3) return word;
  if (word == "n't") return "not";
  if (word == "'ll" || word == "wo") return "will";
  if (word == "'re") return "are";
  if (word == "'ve") return "have";
  return word == "'m" ? "am" : word;
}

// What a row of the table is about; false for a label that names nothing.
bool read_label(std::string_view label, ContentPhrase& phrase) {
  phrase.loaded = label == kLoaded;
  phrase.judges = label == kBad || label == kGood;
  if (phrase.judges) phrase.act = label == kBad ? Act::kCriticism : Act::kPraise;
  return phrase.loaded || phrase.judges || parse_act(label, phrase.act);
}

struct ContentTable {
  using Buckets = std::unordered_map<std::string_view, std::vector<ContentPhrase>>;

  ContentTable() {
    for_each_row(embedded_content(), [this](const auto& row) {
      ContentPhrase kind;
      if (row.size() < 2 || !read_label(row[0], kind)) return;
      for (const std::string_view text : Cells(row[1], '|')) {
        ContentPhrase phrase = kind;
        phrase.words = split_cells(text, ' ');
        for (std::string_view& word : phrase.words) word = in_full(word);
        const std::string_view first = phrase.words.front();
        auto& bucket = first.ends_with('*')
                           ? by_prefix[first.substr(0, std::min(kPrefixLetters, first.size() - 1))]
                           : by_word[first];
        bucket.push_back(std::move(phrase));
      }
    });
    for (const auto& [word, phrases] : by_word) words.add(word);
    for (const std::string_view adverb : kAdverbs) words.add(adverb);
    for (const auto& [prefix, phrases] : by_prefix) prefixes.add(prefix);
  }

  Buckets by_word;
  Buckets by_prefix;
  WordFilter<14> words;     ///< the keys of by_word, and adverbs
  WordFilter<12> prefixes;  ///< the keys of by_prefix
};

const ContentTable& table() {
  static const ContentTable instance;
  return instance;
}

void append_fitting(const ContentTable::Buckets& buckets, std::string_view key,
                    std::string_view folded, std::vector<const ContentPhrase*>& phrases) {
  const auto bucket = buckets.find(key);
  if (bucket == buckets.end()) return;
  for (const ContentPhrase& phrase : bucket->second) {
    if (fits_phrase(folded, phrase.words.front())) phrases.push_back(&phrase);
  }
}

}  // namespace

bool may_belong_to_phrase(std::string_view folded) {
  return table().words.may_contain(in_full(folded)) ||
         table().prefixes.may_contain(folded.substr(0, kPrefixLetters));
}

std::vector<const ContentPhrase*> phrases_starting_with(std::string_view folded) {
  std::vector<const ContentPhrase*> phrases;
  append_fitting(table().by_word, in_full(folded), folded, phrases);
  append_fitting(table().by_prefix, folded.substr(0, kPrefixLetters), folded, phrases);
  return phrases;
}

bool fits_phrase(std::string_view folded, std::string_view wanted) {
  const std::string_view word = in_full(folded);
  if (!wanted.ends_with('*')) return word == wanted;
  wanted.remove_suffix(1);
  return word.starts_with(wanted);
}

bool may_intervene(std::string_view folded) {
  return one_of(folded, kAdverbs);
}

}  // namespace lede::analysis
