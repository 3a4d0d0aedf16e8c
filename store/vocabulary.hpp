// SPDX-License-Identifier: GPL-2.0-or-later
// Terms and words of a segment, numbered; a word is folded and stemmed once, however often it
// occurs.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analysis/stems.hpp"
#include "store/words.hpp"

namespace lede::store {

/// The number of a word's term here, and that of the word for WordsWriter; both are kNoWord when
/// nothing of it is left by folding.
struct WordTerms {
  std::uint32_t stem = kNoWord;
  std::uint32_t word = kNoWord;
};

/// Used by one thread.
class Vocabulary {
 public:
  /// `words` must outlive it.
  explicit Vocabulary(WordsWriter& words) : words_(words) {}
  /// Words to come are of this language; its number is for `lookup`.
  [[nodiscard]] std::uint32_t language(std::string_view code);
  /// `word` is a token as the text spells it.
  [[nodiscard]] WordTerms lookup(std::string_view word, std::uint32_t language);
  /// The number of a term, new or known.
  [[nodiscard]] std::uint32_t number(std::string_view term);
  [[nodiscard]] const std::string& term(std::uint32_t number) const { return terms_[number]; }
  /// Hash of the term, the same in every segment.
  [[nodiscard]] std::uint64_t hash(std::uint32_t number) const { return hashes_[number]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(terms_.size()); }

 private:
  struct Language {
    explicit Language(std::string_view code) : stemmer(code) {}
    analysis::Stemmer stemmer;
    std::deque<std::string> words{};  ///< keeps the keys of `known`
    std::unordered_map<std::string_view, WordTerms> known{};
  };

  WordsWriter& words_;
  std::map<std::string, std::uint32_t, std::less<>> codes_{};
  std::deque<Language> languages_{};
  std::deque<std::string> terms_{};
  std::deque<std::uint64_t> hashes_{};
  std::unordered_map<std::string_view, std::uint32_t> numbers_{};
  std::string folded_{};
};

}  // namespace lede::store
