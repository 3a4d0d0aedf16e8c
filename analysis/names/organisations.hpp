// SPDX-License-Identifier: GPL-2.0-or-later
// Acronyms and short forms of the organisations of one article.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analysis/names/comparison_budget.hpp"
#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Learns "European Space Agency (ESA)" and longer forms, then tells what a shorter one means.
class Organisations {
 public:
  /// Reads the definitions of acronyms. What stands before the bracket becomes a mention when
  /// none covers it and its initials are the acronym's; a bracketed acronym is never a mention.
  void learn_acronyms(std::string_view text, std::span<const Token> tokens,
                      std::vector<Mention>& mentions);
  void learn(std::string_view surface);
  /// "UNO" after "Upazila Nirbahi Officer (UNO)": whoever holds the office, no organisation.
  [[nodiscard]] bool is_short_for_office(std::string_view surface) const;
  /// True when a longer name of the article starts with this one.
  [[nodiscard]] bool abbreviates(std::string_view surface) const;
  /// True when a longer name of the article has this word in it.
  [[nodiscard]] bool has_part(std::string_view word) const;
  [[nodiscard]] std::string resolve(std::string_view surface) const;

 private:
  /// "Norvian Tide Institute NTI" leaves the institute.
  void cut_acronyms(std::string_view text, std::vector<Mention>& mentions);
  /// What to compare one more name with.
  [[nodiscard]] std::span<const std::string> others() const;
  std::unordered_map<std::string, std::string> acronyms_;  ///< as written → canonical
  std::vector<std::string> full_names_;                    ///< as written, of two words or more
  std::unordered_set<std::string> offices_;                ///< acronyms, as written
  mutable ComparisonBudget budget_;
};

/// Makes one mention of "Ben-Gurion University" "of the" "Negev".
void join_places_of_organisations(std::string_view text, std::span<const Token> tokens,
                                  std::vector<Mention>& mentions);

/// Without a leading "the".
[[nodiscard]] std::string_view without_article(std::string_view name);

/// By the alias table, ministries and other organs of states; without a leading "the".
[[nodiscard]] std::string canonical_organisation(std::string_view surface);

}  // namespace lede::analysis
