// SPDX-License-Identifier: GPL-2.0-or-later
// Whom a label before a colon names: "Ada Lind", "MR LIND", "AL".
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/names.hpp"
#include "analysis/statements/turns.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

class LabelNames {
 public:
  /// What the tagger took for a body or a place where a label stands does not count.
  LabelNames(std::span<const Paragraph> paragraphs, const Document& document,
             std::span<const Mention> mentions);

  /// Canonical name of the one person of the article whose name, surname, first name or initials
  /// the paragraph's label has; empty when it may be somebody else's or a body's.
  [[nodiscard]] std::string_view person(const Paragraph& paragraph) const;

 private:
  void add(const std::string& key, std::string_view person);

  const Document& document_;
  std::map<std::string, std::string_view, std::less<>> persons_{};  ///< empty: of several, or none
};

}  // namespace lede::analysis
