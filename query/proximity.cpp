// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/proximity.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"
#include "store/schema.hpp"

namespace lede::query {
namespace {

using Xapian::Query;

/// Xapian takes an OR of terms inside phrases and windows, and nothing deeper.
Query any_term(const std::vector<std::string>& terms, WordPlace place, PlanContext& context) {
  std::vector<Query> parts;
  for (const std::string& term : terms) {
    const std::string placed =
        place == WordPlace::kTitle ? std::string(store::kTitleWord) + term : term;
    if (context.frequency(placed) > 0) parts.emplace_back(placed);
  }
  if (parts.empty()) return Query::MatchNothing;
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

bool in_a_title(const PositionalWord& word, PlanContext& context) {
  return std::ranges::any_of(word.terms, [&](const std::string& term) {
    return context.frequency(std::string(store::kTitleWord) + term) > 0;
  });
}

Query together(const std::vector<PositionalWord>& words, Query::op op, unsigned window,
               WordPlace place, PlanContext& context) {
  std::vector<Query> parts;
  for (const PositionalWord& word : words) {
    parts.push_back(any_term(word.terms, place, context));
    if (parts.back().empty()) return Query::MatchNothing;
  }
  const Query query(op, parts.begin(), parts.end(), window);
  const bool titled = place == WordPlace::kText && in_a_title(words.front(), context);
  if (op != Query::OP_PHRASE || parts.size() == 1 || !titled) return query;
  // Xapian 1.4.22 takes a word without positions, as of a headline, for one before the first word
  // of the text, but only in an exact phrase; a window does not.
  return Query(Query::OP_FILTER, query, Query(Query::OP_NEAR, parts.begin(), parts.end(), window));
}

/// A headline is words of its own, with positions of its own.
Query in_text_or_title(const std::vector<PositionalWord>& words, Query::op op, unsigned window,
                       WordPlace place, PlanContext& context) {
  const Query title = together(words, op, window, WordPlace::kTitle, context);
  if (place == WordPlace::kTitle) return title;
  const Query text = together(words, op, window, WordPlace::kText, context);
  if (title.empty() || context.collection == Collection::kStatements) return text;
  return text.empty() ? title : Query(Query::OP_OR, text, title);
}

Concept concept_of(const Node& node, const PositionalWord& word, PlanContext& context) {
  Concept part;
  part.query = node.text;
  part.range = node.range;
  part.slots.push_back(word.slot);
  double articles = 0;
  for (const std::string& term : word.terms) {
    articles = std::max<double>(articles, context.frequency(term));
    part.terms.push_back({term, 1});
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
    return read_positional(context, words_of(node.text).front(), !node.exact);
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
  std::vector<Query> forms;
  for (const std::string& word : words_of(node.text)) {
    words.push_back(read_positional(context, word, node.distance > 0 && !node.exact));
    Slot& slot = words.back().slot;
    if (node.exact) {
      slot.stems.clear();
      forms.push_back(form_query(context.database(), analysis::fold(word)));
    }
    reading.part.slots.push_back(slot);
    rarity = std::max(rarity, concept_of(node, words.back(), context).rarity);
  }
  reading.part.rarity = rarity + 1;
  const auto count = static_cast<unsigned>(words.size());
  const Query::op op = node.distance > 0 ? Query::OP_NEAR : Query::OP_PHRASE;
  reading.query = in_text_or_title(words, op, count + node.distance, place, context);
  for (const PositionalWord& word : words) {
    for (const std::string& term : word.terms) reading.part.terms.push_back({term, 1});
  }
  for (const Query& form : forms) {
    reading.query = Query(Query::OP_FILTER, reading.query, form);
  }
  return reading;
}

Query read_pair(PlanContext& context, const std::string& first, const std::string& second) {
  const std::vector<PositionalWord> words = {read_positional(context, first, false),
                                             read_positional(context, second, false)};
  return in_text_or_title(words, Query::OP_PHRASE, 2, WordPlace::kText, context);
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
      all.terms.insert(all.terms.end(), word.terms.begin(), word.terms.end());
    }
    operands.push_back(std::move(all));
  }
  // Xapian's window counts both ends: words n apart lie in a window of n + 1.
  const auto window = node.distance + static_cast<unsigned>(operands.size()) - 1;
  reading.query = in_text_or_title(operands, Query::OP_NEAR, window, place, context);
  return reading;
}

}  // namespace lede::query
