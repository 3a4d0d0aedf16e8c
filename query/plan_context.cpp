// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plan_context.hpp"

#include <set>

#include "analysis/stems.hpp"

namespace lede::query {

PlanContext::PlanContext(const store::IndexReader& index_reader, Collection in_collection,
                         const PlanOptions& plan_options, Remarks& to_remarks)
    : reader(index_reader),
      collection(in_collection),
      options(plan_options),
      remarks(to_remarks),
      lexicon(reader.lexicon()),
      scan(reader, collection) {}

WordChoice PlanContext::choice_of(const std::vector<std::string>& forms) {
  WordChoice choice;
  std::set<std::string> stems;
  for (const std::string& form : forms) {
    for (std::string& stem : stems_of(form)) stems.insert(std::move(stem));
  }
  choice.stems.assign(stems.begin(), stems.end());
  for (const std::string& form : forms) choice.forms.emplace_back(analysis::clip_term(form));
  return choice;
}

double PlanContext::rarity(double articles) const {
  return inverse_frequency(static_cast<double>(documents()), articles);
}

}  // namespace lede::query
