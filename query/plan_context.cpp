// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plan_context.hpp"

#include <algorithm>
#include <set>

namespace lede::query {

PlanContext::PlanContext(const store::IndexReader& from, Collection in, const PlanOptions& with,
                         Remarks& to)
    : reader(from),
      collection(in),
      options(with),
      remarks(to),
      lexicon(from.lexicon()),
      scan(from, in) {
  for (const auto& [code, articles] : reader.info().languages) {
    languages_.push_back({code, analysis::Stemmer(code)});
  }
  if (languages_.empty()) languages_.push_back({"en", analysis::Stemmer("en")});
}

std::vector<std::string> PlanContext::stems_of(std::string_view folded) {
  std::vector<std::string> stems;
  for (Language& language : languages_) {
    const std::string_view stem = language.stemmer.stem(folded);
    if (!stem.empty() && std::ranges::find(stems, stem) == stems.end()) stems.emplace_back(stem);
  }
  return stems;
}

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

bool PlanContext::is_stop_word(std::string_view folded) const {
  return std::ranges::any_of(languages_, [&](const Language& language) {
    return analysis::is_stop_word(folded, language.code);
  });
}

double PlanContext::rarity(double articles) const {
  return inverse_frequency(static_cast<double>(database().get_doccount()), articles);
}

}  // namespace lede::query
