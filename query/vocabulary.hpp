// SPDX-License-Identifier: GPL-2.0-or-later
// The words and values of an index: patterns and near spellings over them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/limits.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// A form that articles have, folded. Articles that changed may count twice.
struct Form {
  std::string text{};
  std::uint32_t articles = 0;
  std::size_t edits = 0;
};

struct Forms {
  std::vector<Form> found{};  ///< most frequent first; nearest first for near spellings
  bool cut = false;           ///< there were more, or looking further would cost too much
};

/// Matches * (any letters) and ? (one) against a whole folded word.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view word);

/// Spends budgets of terms looked at, one of them for hints: make one for each query.
class VocabularyScan {
 public:
  /// `reader` must outlive it.
  VocabularyScan(const store::IndexReader& reader, Collection collection)
      : reader_(reader), collection_(collection) {}

  [[nodiscard]] Forms matching(std::string_view folded_pattern);
  [[nodiscard]] Forms near(std::string_view folded, std::size_t edits);
  /// Values with `prefix` that match the pattern, or in which all of `words` occur.
  [[nodiscard]] Forms values_matching(std::string_view prefix, std::string_view folded_pattern);
  [[nodiscard]] Forms values_with_words(std::string_view prefix,
                                        const std::vector<std::string>& folded_words);
  /// Values that are so many edits from `folded`, or hold a word that is; nearest first. For hints.
  [[nodiscard]] Forms values_near(std::string_view prefix, std::string_view folded,
                                  std::size_t edits);

 private:
  void take_in_others(Forms& forms) const;
  template <typename Accept>
  void scan_forms(std::string_view start, Forms& forms, const Accept& accept);
  /// Looks at `left` values at most, and takes those it has looked at from it.
  template <typename Accept>
  void scan_values(const std::string& prefix, std::string_view start, std::size_t& left,
                   Forms& forms, const Accept& accept);

  const store::IndexReader& reader_;
  Collection collection_;
  std::size_t left_ = kMaxTermsScanned;
  std::size_t left_for_hints_ = kMaxNearValuesScanned;
  std::size_t expanded_ = 0;
};

}  // namespace lede::query
