// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace lede::store {

Vocabulary::Vocabulary(WordsWriter& words, std::shared_ptr<WordForms> forms)
    : words_(words), forms_(std::move(forms)) {
  forms_->begin_segment();
}

std::uint32_t Vocabulary::language(std::string_view code) {
  const std::uint32_t number = forms_->language(code);
  if (number >= languages_.size()) languages_.resize(number + std::size_t{1});
  return number;
}

WordTerms Vocabulary::lookup(std::string_view word, std::uint32_t language) {
  const std::uint32_t number = forms_->number(word, language);
  std::vector<Entry>& entries = languages_[language];
  if (number >= entries.size()) {
    entries.resize(std::max<std::size_t>(2 * entries.size(), forms_->size(language)));
  }
  Entry& entry = entries[number];
  if (entry.met) return entry.terms;
  entry.met = true;
  const auto [stem, folded] = forms_->form(number, language);
  if (!folded.empty()) entry.terms = {terms_.number(stem).number, words_.number(stem, folded)};
  return entry.terms;
}

}  // namespace lede::store
