// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/label_names.hpp"

#include <set>

#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

std::string initials_of(std::string_view folded) {
  std::string initials;
  for (const std::string_view word : Cells(folded, ' ')) {
    if (!word.empty() && word != "the" && word != "of") initials += word.front();
  }
  return initials;
}

}  // namespace

LabelNames::LabelNames(std::span<const Paragraph> paragraphs, const Document& document,
                       std::span<const Mention> mentions)
    : document_(document) {
  std::set<std::size_t> labels;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.label == Label::kName) labels.insert(paragraph.name.begin);
  }
  std::set<std::string_view> known;
  for (const Mention& mention : mentions) {
    const bool person = mention.type == EntityType::kPerson;
    if (!person && labels.contains(mention.range.begin)) continue;
    if (!known.insert(mention.name).second) continue;
    const std::string folded = fold(mention.name);
    const std::string_view name = person ? std::string_view(mention.name) : std::string_view();
    add(folded, name);
    const std::size_t space = folded.find(' ');
    if (space == std::string::npos) continue;
    add(initials_of(folded), name);
    if (!person) continue;
    add(folded.substr(0, space), name);
    add(folded.substr(folded.rfind(' ') + 1), name);
  }
}

void LabelNames::add(const std::string& key, std::string_view person) {
  const auto [at, fresh] = persons_.emplace(key, person);
  if (!fresh && at->second != person) at->second = {};
}

std::string_view LabelNames::person(const Paragraph& paragraph) const {
  const std::string_view label = paragraph.name.of(document_.text);
  const PersonName parsed = parse_person(label);
  const auto found = persons_.find(fold(parsed.name.empty() ? label : parsed.name));
  return found == persons_.end() ? std::string_view() : found->second;
}

}  // namespace lede::analysis
