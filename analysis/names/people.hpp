// SPDX-License-Identifier: GPL-2.0-or-later
// Who is who among the people of one article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::analysis {

/// Collects the full names of an article, then tells whom a shorter form means.
class People {
 public:
  /// A mention's surface; single words and titles alone are ignored.
  void learn(std::string_view surface);
  /// The canonical name for a surface. A surname that fits two people stays as it is written.
  [[nodiscard]] std::string resolve(std::string_view surface) const;
  /// True when a full name of the article contains the surface.
  [[nodiscard]] bool knows(std::string_view surface) const;
  /// True when a person of the article goes by this folded surname.
  [[nodiscard]] bool has_surname(std::string_view folded) const;

 private:
  struct Person {
    std::string name;                ///< canonical
    std::vector<std::string> words;  ///< folded words of the fullest form
  };
  void learn_initialled(const std::string& name, const std::vector<std::string>& words);
  [[nodiscard]] const Person* unique_holder(const std::vector<std::string>& words) const;
  std::vector<Person> people_;
};

}  // namespace lede::analysis
