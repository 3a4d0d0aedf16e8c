// SPDX-License-Identifier: GPL-2.0-or-later
// People of an article who share a first or a last name.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "analysis/statements/genders.hpp"

namespace lede::analysis {

/// True for the first or the last word of a name of several.
[[nodiscard]] bool bears(std::string_view name, std::string_view word);

/// Borrows the names that it is given. An article may give thousands of people one surname and ask
/// for it as often, so that every answer is a search in a sorted list.
class Namesakes {
 public:
  /// Each person once.
  void add(std::string_view person);
  /// A mention of a person by more than one word; in the order of the text.
  void add_in_full(std::string_view person, Gender gender, std::size_t sentence);

  /// True when two or more people bear `word`.
  [[nodiscard]] bool share(std::string_view word) const;
  /// Who bears `word`, may be of that gender and was last given in more than one word, up to
  /// `sentence`; empty when nobody was.
  [[nodiscard]] std::string_view last_in_full(std::string_view word, Gender gender,
                                              std::size_t sentence) const;

 private:
  struct InFull {
    std::size_t sentence = 0;
    std::string_view name;
  };
  struct Bearers {
    std::size_t people = 0;
    std::array<std::vector<InFull>, 3> in_full{};  ///< by the gender asked for
  };
  std::map<std::string_view, Bearers> bearers_;
};

}  // namespace lede::analysis
