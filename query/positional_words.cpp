// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/positional_words.hpp"

#include "analysis/unicode.hpp"
#include "query/words.hpp"

namespace lede::query {

PositionalWord read_positional(PlanContext& context, std::string_view word, bool families) {
  PositionalWord out;
  WordChoice choice;
  const std::string folded = analysis::fold(word);
  out.slot.forms.emplace(folded, MatchKind::kExact);
  const std::vector<std::string> stems = context.stems_of(folded);
  const auto add = [&](const std::string& stem, MatchKind how) {
    if (out.slot.stems.emplace(stem, how).second) choice.stems.push_back(stem);
  };
  for (const std::string& stem : stems) add(stem, MatchKind::kStem);
  if (families && !context.options.plain) {
    for (const std::string& stem : stems) {
      for (const std::string& relative : context.lexicon.family(stem)) {
        add(relative, MatchKind::kFamily);
      }
    }
    for (const store::NamedEntity& entity : context.lexicon.entities(word)) {
      for (const std::string& stem : stems_of_spellings(context, entity)) {
        add(stem, MatchKind::kAlias);
      }
    }
  }
  // Other shards are asked once for all of them.
  context.reader.learn(context.collection, choice.stems);
  out.choices.push_back(std::move(choice));
  return out;
}

PositionalWord read_positional_form(PlanContext& context, std::string_view word) {
  PositionalWord out;
  const std::string folded = analysis::fold(word);
  out.slot.forms.emplace(folded, MatchKind::kExact);
  out.choices.push_back(context.choice_of({folded}));
  return out;
}

PositionalWord read_positional_forms(PlanContext& context, const Node& node) {
  PositionalWord out;
  const MatchKind how = node.kind == NodeKind::kPattern ? MatchKind::kWildcard : MatchKind::kFuzzy;
  std::vector<std::string> forms;
  for (const Form& form : forms_of(context, node).found) {
    out.slot.forms.emplace(form.text, how);
    forms.push_back(form.text);
  }
  out.choices.push_back(context.choice_of(forms));
  return out;
}

}  // namespace lede::query
