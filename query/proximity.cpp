// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/proximity.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"
#include "query/limits.hpp"
#include "query/positional_words.hpp"
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
  Query all(Query::Op::kAnd, parts);
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
      articles = std::max(articles, static_cast<double>(context.frequency(term)));
      part.terms.push_back({term, 1});
    }
  }
  part.rarity = context.rarity(articles);
  return part;
}

PositionalWord positional(PlanContext& context, const Node& node) {
  if (node.kind == NodeKind::kWord) {
    const std::string word = words_of(node.text).front();
    return node.exact ? read_positional_form(context, word) : read_positional(context, word, true);
  }
  return read_positional_forms(context, node);
}

WordChoice choice_of(PlanContext& context, const Slot& slot) {
  WordChoice choice;
  for (const auto& [stem, how] : slot.stems) choice.stems.push_back(stem);
  if (!choice.stems.empty()) return choice;
  std::vector<std::string> forms;
  forms.reserve(slot.forms.size());
  for (const auto& [form, how] : slot.forms) forms.push_back(form);
  return context.choice_of(forms);
}

/// Adds an operand, any of whose concepts will do; words alone are alternatives at one place.
void add_operand(PlanContext& context, const std::vector<const Concept*>& concepts,
                 WordPattern& pattern) {
  auto& runs = pattern.operands.emplace_back();
  std::vector<WordChoice> alone;
  for (const Concept* part : concepts) {
    if (part->slots.size() == 1) {
      alone.push_back(choice_of(context, part->slots.front()));
      continue;
    }
    runs.push_back({pattern.words.size(), part->slots.size(), part->slack});
    for (const Slot& slot : part->slots) pattern.words.push_back({choice_of(context, slot)});
  }
  if (alone.empty()) return;
  runs.push_back({.first = pattern.words.size()});
  pattern.words.push_back(std::move(alone));
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
  reading.part.shares = {{reading.query}};
  return reading;
}

Query read_pair(PlanContext& context, const std::string& first, const std::string& second) {
  const std::vector<PositionalWord> words = {read_positional(context, first, false),
                                             read_positional(context, second, false)};
  return arranged(words, Arrangement::kInOrder, 0, WordPlace::kText, context);
}

Reading read_near_word(PlanContext& context, const Node& node, WordPlace place) {
  const PositionalWord word = positional(context, node);
  Reading reading;
  reading.query = arranged({word}, Arrangement::kInOrder, 0, place, context);
  reading.part = concept_of(node, word, context);
  reading.part.title_only = place == WordPlace::kTitle;
  reading.part.shares = {{reading.query}};
  return reading;
}

std::optional<Query> near_query(PlanContext& context,
                                const std::vector<std::vector<const Concept*>>& operands,
                                unsigned distance, WordPlace place) {
  WordPattern pattern{.arrangement = Arrangement::kNear, .place = place};
  // The window counts both ends: words n apart lie in a window of n + 1.
  pattern.window = distance + static_cast<unsigned>(operands.size()) - 1;
  for (const auto& concepts : operands) add_operand(context, concepts, pattern);
  if (pattern.words.size() > kMaxNearWords) return std::nullopt;
  if (pattern.words.size() == operands.size()) {
    const bool words = std::ranges::all_of(pattern.operands, [](const std::vector<Run>& runs) {
      return runs.size() == 1 && runs.front().count == 1;
    });
    if (words) pattern.arrangement = Arrangement::kWithin;
  }
  return pattern_query(context.reader, context.collection, std::move(pattern));
}

}  // namespace lede::query
