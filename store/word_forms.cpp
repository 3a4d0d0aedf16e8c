// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_forms.hpp"

#include "analysis/unicode.hpp"
#include "store/text_map.hpp"

namespace lede::store {

std::uint32_t WordForms::language(std::string_view code) {
  const auto known = codes_.find(code);
  if (known != codes_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(languages_.size());
  languages_.emplace_back(code);
  codes_.emplace(code, number);
  return number;
}

std::uint32_t WordForms::number(std::string_view word, std::uint32_t language) {
  Language& in = languages_[language];
  const auto [number, fresh] = in.words.number(word);
  if (!fresh) return number;
  folded_.clear();
  analysis::fold(word, folded_);
  const std::string_view stem = folded_.empty() ? folded_ : in.stemmer.stem(folded_);
  in.stem_bytes.push_back(static_cast<std::uint32_t>(stem.size()));
  in.forms.append(stem).append(analysis::clip_term(folded_));
  in.begins.push_back(in.forms.size());
  return number;
}

WordForms::Form WordForms::form(std::uint32_t number, std::uint32_t language) const {
  const Language& in = languages_[language];
  const std::uint64_t begin = in.begins[number];
  const std::uint64_t end = in.begins[number + std::size_t{1}];
  const std::string_view both = std::string_view(in.forms).substr(begin, end - begin);
  return {both.substr(0, in.stem_bytes[number]), both.substr(in.stem_bytes[number])};
}

std::uint32_t WordForms::size(std::uint32_t language) const {
  return languages_[language].words.size();
}

void WordForms::begin_segment() {
  std::size_t words = 0;
  for (const Language& each : languages_) words += each.words.size();
  if (words < kMaxRemembered) return;
  codes_.clear();
  languages_.clear();
}

}  // namespace lede::store
