// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_words.hpp"

#include <algorithm>

namespace lede::store {

IndexWords::IndexWords(const std::vector<std::string>& languages) {
  for (const std::string& code : languages) languages_.push_back({code, analysis::Stemmer(code)});
  if (languages_.empty()) languages_.push_back({"en", analysis::Stemmer("en")});
}

std::vector<std::string> IndexWords::stems_of(std::string_view folded) {
  if (const auto known = stems_.find(folded); known != stems_.end()) return known->second;
  std::vector<std::string> stems;
  for (Language& language : languages_) {
    const std::string_view stem = language.stemmer.stem(folded);
    if (!stem.empty() && std::ranges::find(stems, stem) == stems.end()) stems.emplace_back(stem);
  }
  if (stems_.size() >= kMaxRemembered) stems_.clear();
  stems_.emplace(folded, stems);
  return stems;
}

bool IndexWords::is_stop_word(std::string_view folded) const {
  return std::ranges::any_of(languages_, [&](const Language& language) {
    return analysis::is_stop_word(folded, language.code);
  });
}

}  // namespace lede::store
