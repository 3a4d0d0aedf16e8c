// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of a word, by language: folded and stemmed once for many segments.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/stems.hpp"
#include "store/text_numbers.hpp"

namespace lede::store {

/// Segments that are written one after the other share it. Used by one thread.
class WordForms {
 public:
  /// A word folded, and its stem. Both are empty when nothing of it is left by folding.
  struct Form {
    std::string_view stem{};
    std::string_view folded{};
  };

  /// The number of a language, for `number`.
  [[nodiscard]] std::uint32_t language(std::string_view code);
  /// The number of a word as the text spells it: small, and the same until `begin_segment`.
  [[nodiscard]] std::uint32_t number(std::string_view word, std::uint32_t language);
  /// Asks for the memory that `number` will read.
  void prefetch(std::string_view word, std::uint32_t language) const {
    languages_[language].words.prefetch(word);
  }
  /// Lives until the next call of another function.
  [[nodiscard]] Form form(std::uint32_t number, std::uint32_t language) const;
  /// How many words of a language have a number.
  [[nodiscard]] std::uint32_t size(std::uint32_t language) const;
  /// Forgets what it knows when that is much; numbers of words and languages are new then.
  void begin_segment();

 private:
  struct Language {
    explicit Language(std::string_view code) : stemmer(code) {}
    analysis::Stemmer stemmer;
    TextNumbers words{};
    /// By word, where its stem begins in `forms` and how long it is; it is folded behind that.
    std::vector<std::uint64_t> begins = {0};
    std::vector<std::uint32_t> stem_bytes{};
    std::string forms{};
  };

  std::map<std::string, std::uint32_t, std::less<>> codes_{};
  std::deque<Language> languages_{};
  std::string folded_{};
};

}  // namespace lede::store
