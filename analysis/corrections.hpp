// SPDX-License-Identifier: GPL-2.0-or-later
// A reader's own corrections of names: they win over everything Lede finds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "lede/article.hpp"

namespace lede::analysis {

/// Rules of one corrections file (docs/corrections.md). Immutable once read.
class Corrections {
 public:
  /// Throws Error: kNotFound for a missing file, kInvalidInput with file and line for a bad rule.
  [[nodiscard]] static Corrections from_file(const std::string& path);
  /// `origin` names the text in messages.
  [[nodiscard]] static Corrections from_text(std::string_view text, const std::string& origin);

  /// False when the mention is not a name and must go. `surface` is what the article writes.
  [[nodiscard]] bool apply(std::string_view surface, Mention& mention) const;
  /// The one name that `name` was merged into, or empty.
  [[nodiscard]] std::string_view merged(std::string_view name) const;
  /// "2 merges, 1 split, 1 type, 3 not names".
  [[nodiscard]] std::string summary() const;

 private:
  void add_rule(std::string_view line, const std::string& place);

  std::unordered_map<std::string, std::string> merges_;  ///< folded spelling → name
  std::unordered_map<std::string, std::string> splits_;  ///< folded spelling → name it keeps
  std::unordered_map<std::string, EntityType> types_;    ///< folded name → type
  std::unordered_set<std::string> not_names_;            ///< folded spellings
};

}  // namespace lede::analysis
