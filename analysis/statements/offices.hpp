// SPDX-License-Identifier: GPL-2.0-or-later
// Who holds which office, by the article's descriptions and a curated table.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/statements/cast.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

class Offices {
 public:
  Offices(std::span<const Mention> mentions, const Cast& cast);

  /// People named up to `sentence` who have the office, each once. `words` are the folded words of
  /// the phrase, the office last; a word may have several spellings, each on a line of its own.
  /// `speaking`: who is told of without being named again.
  [[nodiscard]] std::vector<std::string_view> holders(std::span<const std::string> words,
                                                      const Cast& cast, std::size_t sentence,
                                                      std::string_view speaking = {}) const;
  /// The same for whose office has these initials, or stands with them in brackets.
  [[nodiscard]] std::vector<std::string_view> holders_of_acronym(std::string_view folded,
                                                                 const Cast& cast,
                                                                 std::size_t sentence) const;

  /// Whether what a person is described as names the country: "the Norwegian minister".
  [[nodiscard]] bool speaks_for(std::string_view person, std::string_view country) const;

  /// What the article and the curated table call a person: folded, spaces at both ends.
  [[nodiscard]] std::vector<std::string_view> descriptions(std::string_view person) const;

  /// `spaced` has spaces at both ends.
  [[nodiscard]] static bool contains_word(std::string_view spaced, std::string_view word);

 private:
  struct Holder {
    std::string_view name;
    std::string description;  ///< folded, spaces at both ends
    bool from_table = false;  ///< rather than from the article
  };
  /// Whom the curated table gives an office, whatever the article says of them.
  using HolderIndex = std::unordered_multimap<std::string_view, std::size_t>;

  [[nodiscard]] static const std::vector<Holder>& known_holders();
  [[nodiscard]] static const HolderIndex& known_by_name();
  [[nodiscard]] static bool fits(const Holder& holder, std::span<const std::string> words);

  std::vector<Holder> holders_;
};

}  // namespace lede::analysis
