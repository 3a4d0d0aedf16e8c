// SPDX-License-Identifier: GPL-2.0-or-later
// Who is who among the people of one article.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/names/comparison_budget.hpp"

namespace lede::analysis {

/// Collects the names of an article, then tells whom a shorter form means where it stands.
class People {
 public:
  /// A mention's surface at a place of the text; names of the headline stand at 0.
  void learn(std::string_view surface, std::size_t at);
  /// `other` is what the article calls the person of that name as well.
  void learn_other_name(std::string_view other, std::string_view name);
  [[nodiscard]] bool has_other_name(std::string_view surface) const;
  /// The canonical name for a surface. Of the people whose surname it is, those count who were
  /// named before; where it fits two of them it stays as it is written, unless it had meant one of
  /// them before the other was named, and that other is named but once.
  [[nodiscard]] std::string resolve(std::string_view surface, std::size_t at) const;
  /// True when it is part of a longer name that the article gives somebody ahead of byte `at`.
  [[nodiscard]] bool names_in_full(std::string_view surface, std::size_t at) const;
  /// True when a full name of the article contains the surface.
  [[nodiscard]] bool knows(std::string_view surface) const;
  /// True when a person of the article goes by this folded surname.
  [[nodiscard]] bool has_surname(std::string_view folded) const;

 private:
  struct Person {
    std::string name;                ///< canonical
    std::vector<std::string> words;  ///< folded words of the fullest form
    std::size_t first_named = 0;     ///< where by more than one word
    std::size_t times_named = 1;
  };
  using Holders = std::vector<const Person*>;
  void learn_initialled(const std::string& name, const std::vector<std::string>& words,
                        std::size_t at);
  [[nodiscard]] Holders holders(const std::vector<std::string>& words) const;
  [[nodiscard]] const Person* holder(const std::vector<std::string>& words, std::size_t at) const;
  [[nodiscard]] const Person* established(const Holders& holders, const std::string& word) const;
  /// Whom to compare one more name with.
  [[nodiscard]] std::span<const Person> others() const;
  std::vector<Person> people_;
  std::map<std::string, std::set<std::size_t>, std::less<>> shorts_;  ///< folded word → where
  std::map<std::string, std::string, std::less<>> other_names_;       ///< as written → name
  mutable ComparisonBudget budget_;
};

}  // namespace lede::analysis
