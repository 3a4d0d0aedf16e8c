// SPDX-License-Identifier: GPL-2.0-or-later
// Terms and words of a segment, numbered.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "store/text_numbers.hpp"
#include "store/word_forms.hpp"
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
  /// `words` must outlive it. No other vocabulary may use `forms` at the same time.
  explicit Vocabulary(WordsWriter& words,
                      std::shared_ptr<WordForms> forms = std::make_shared<WordForms>());
  /// Words to come are of this language; its number is for `lookup`.
  [[nodiscard]] std::uint32_t language(std::string_view code);
  /// `word` is a token as the text spells it.
  [[nodiscard]] WordTerms lookup(std::string_view word, std::uint32_t language);
  /// Asks for the memory that `lookup` will read.
  void prefetch(std::string_view word, std::uint32_t language) const {
    forms_->prefetch(word, language);
  }
  /// The number of a term, new or known.
  [[nodiscard]] std::uint32_t number(std::string_view term) { return terms_.number(term).number; }
  /// Lives until the next new term.
  [[nodiscard]] std::string_view term(std::uint32_t number) const { return terms_.text(number); }
  /// Hash of the term, the same in every segment.
  [[nodiscard]] std::uint64_t hash(std::uint32_t number) const { return terms_.hash(number); }
  [[nodiscard]] std::uint32_t size() const { return terms_.size(); }

 private:
  struct Entry {
    WordTerms terms{};
    bool met = false;  ///< in this segment
  };

  WordsWriter& words_;
  std::shared_ptr<WordForms> forms_;
  std::vector<std::vector<Entry>> languages_{};  ///< by the words' numbers in `forms_`
  TextNumbers terms_{};
};

}  // namespace lede::store
