// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/proximity.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"
#include "store/schema.hpp"

namespace lede::query {
namespace {

/// `words` arranged as asked, in title or text. A word alone must only be there.
Query arranged(const std::vector<PositionalWord>& words, Arrangement arrangement, unsigned window,
               WordPlace place, PlanContext& context) {
  WordPattern pattern{.arrangement = arrangement, .window = window, .place = place};
  std::vector<Query> parts;
  bool forms = false;
  for (const PositionalWord& word : words) {
    std::vector<std::string> stems;
    for (const WordChoice& choice : word.choices) {
      stems.insert(stems.end(), choice.stems.begin(), choice.stems.end());
      forms = forms || !choice.forms.empty();
    }
    parts.push_back(any_of(context, stems, place));
    if (parts.back().empty()) return Query();
    pattern.words.push_back(word.choices);
  }
  const Query all(Query::Op::kAnd, parts);
  if (words.size() == 1 && !forms) return all;
  return Query(Query::Op::kFilter, all,
               pattern_query(context.reader, context.collection, std::move(pattern)));
}

Concept concept_of(const Node& node, const PositionalWord& word, PlanContext& context) {
  Concept part;
  part.query = node.text;
  part.range = node.range;
  part.slots.push_back(word.slot);
  double articles = 0;
  for (const WordChoice& choice : word.choices) {
    for (const std::string& term : choice.stems) {
      articles = std::max<double>(articles, context.frequency(term));
      part.terms.push_back({term, 1});
    }
  }
  part.rarity = context.rarity(articles);
  return part;
}

bool is_single(const Node& node) {
  if (node.kind == NodeKind::kPattern) return true;
  if (node.kind != NodeKind::kWord && node.kind != NodeKind::kFuzzy) return false;
  return words_of(node.text).size() == 1;
}

PositionalWord positional(PlanContext& context, const Node& node) {
  if (node.kind == NodeKind::kWord) {
    const std::string word = words_of(node.text).front();
    return node.exact ? read_positional_form(context, word) : read_positional(context, word, true);
  }
  return read_positional_forms(context, node);
}

}  // namespace

Reading read_phrase(PlanContext& context, const Node& node, WordPlace place) {
  Reading reading;
  reading.part.query = node.text;
  reading.part.range = node.range;
  reading.part.slack = node.distance;
  reading.part.title_only = place == WordPlace::kTitle;
  std::vector<PositionalWord> words;
  double rarity = 0;
  for (const std::string& word : words_of(node.text)) {
    words.push_back(node.exact ? read_positional_form(context, word)
                               : read_positional(context, word, node.distance > 0));
    reading.part.slots.push_back(words.back().slot);
    rarity = std::max(rarity, concept_of(node, words.back(), context).rarity);
  }
  reading.part.rarity = rarity + 1;
  const auto count = static_cast<unsigned>(words.size());
  const auto arrangement = node.distance > 0 ? Arrangement::kWithin : Arrangement::kInOrder;
  reading.query = arranged(words, arrangement, count + node.distance, place, context);
  for (const PositionalWord& word : words) {
    for (const WordChoice& choice : word.choices) {
      for (const std::string& stem : choice.stems) reading.part.terms.push_back({stem, 1});
    }
  }
  return reading;
}

Query read_pair(PlanContext& context, const std::string& first, const std::string& second) {
  const std::vector<PositionalWord> words = {read_positional(context, first, false),
                                             read_positional(context, second, false)};
  return arranged(words, Arrangement::kInOrder, 0, WordPlace::kText, context);
}

bool is_positional(const Node& near) {
  return std::ranges::all_of(near.children, [](const Node& operand) {
    if (operand.kind == NodeKind::kOr) return std::ranges::all_of(operand.children, is_single);
    return is_single(operand);
  });
}

NearReading read_near(PlanContext& context, const Node& node, WordPlace place) {
  NearReading reading;
  std::vector<PositionalWord> operands;
  for (const Node& operand : node.children) {
    PositionalWord all;
    const bool group = operand.kind == NodeKind::kOr;
    const std::size_t count = group ? operand.children.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
      const Node& single = group ? operand.children[i] : operand;
      PositionalWord word = positional(context, single);
      reading.parts.push_back(concept_of(single, word, context));
      all.choices.insert(all.choices.end(), word.choices.begin(), word.choices.end());
    }
    operands.push_back(std::move(all));
  }
  // The window counts both ends: words n apart lie in a window of n + 1.
  const auto window = node.distance + static_cast<unsigned>(operands.size()) - 1;
  reading.query = arranged(operands, Arrangement::kWithin, window, place, context);
  return reading;
}

}  // namespace lede::query
