// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a query are in the languages of an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/stems.hpp"
#include "store/text_map.hpp"

namespace lede::store {

/// Remembers words that were asked for; one thread uses it.
class IndexWords {
 public:
  /// ISO 639-1 codes; English when there are none.
  explicit IndexWords(const std::vector<std::string>& languages);
  /// The distinct terms of a folded word.
  [[nodiscard]] std::vector<std::string> stems_of(std::string_view folded);
  /// True for a stop word of any of the languages.
  [[nodiscard]] bool is_stop_word(std::string_view folded) const;

 private:
  struct Language {
    std::string code{};
    analysis::Stemmer stemmer;
  };
  std::vector<Language> languages_{};
  TextMap<std::vector<std::string>> stems_{};
};

}  // namespace lede::store
