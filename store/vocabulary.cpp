// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/vocabulary.hpp"

#include <xxhash.h>

#include "analysis/unicode.hpp"

namespace lede::store {

std::uint32_t Vocabulary::language(std::string_view code) {
  const auto known = codes_.find(code);
  if (known != codes_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(languages_.size());
  languages_.emplace_back(code);
  codes_.emplace(code, number);
  return number;
}

WordTerms Vocabulary::lookup(std::string_view word, std::uint32_t language) {
  Language& in = languages_[language];
  const auto known = in.known.find(word);
  if (known != in.known.end()) return known->second;
  folded_.clear();
  analysis::fold(word, folded_);
  WordTerms terms;
  if (!folded_.empty()) {
    const std::string_view stem = in.stemmer.stem(folded_);
    terms.stem = number(stem);
    terms.word = words_.number(stem, analysis::clip_term(folded_));
  }
  in.known.emplace(in.words.emplace_back(word), terms);
  return terms;
}

std::uint32_t Vocabulary::number(std::string_view term) {
  const auto known = numbers_.find(term);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(terms_.size());
  numbers_.emplace(terms_.emplace_back(term), number);
  hashes_.push_back(XXH3_64bits(term.data(), term.size()));
  return number;
}

}  // namespace lede::store
