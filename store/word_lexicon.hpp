// SPDX-License-Identifier: GPL-2.0-or-later
// The word families and act words that an index was built with, kept in it as one file, so that
// opening it needs no other data. The table is static: keeping per segment only what occurs would
// add 20 % to small segments, and which members occur the postings know anyway.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "store/section_file.hpp"

namespace lede::store {

/// Thread-safe; views live as long as the object.
class WordLexicon {
 public:
  explicit WordLexicon(const std::string& path);  ///< throws Error (kNotFound, kDamaged)
  /// Stems of the family of `stem`, without itself, whether they occur or not.
  [[nodiscard]] std::vector<std::string_view> family(std::string_view stem) const;
  [[nodiscard]] std::vector<Act> acts(std::string_view stem) const;

 private:
  SectionFile file_;
  std::string_view families_;
  std::string_view acts_;
};

/// Writes and syncs the tables of this build. Throws Error kIo.
void write_word_lexicon(const std::string& path);

}  // namespace lede::store
