// SPDX-License-Identifier: GPL-2.0-or-later
// An annotated article → the terms of its documents in the two collections.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/tokens.hpp"
#include "lede/article.hpp"
#include "store/document_terms.hpp"
#include "store/schema.hpp"
#include "store/text_numbers.hpp"
#include "store/vocabulary.hpp"

namespace lede::store {

/// Used by one thread for many articles: `read` one, then ask for its documents. The article must
/// live until the next `read`.
class DocumentBuilder {
 public:
  /// See Vocabulary.
  DocumentBuilder(WordsWriter& words, std::shared_ptr<WordForms> forms)
      : vocabulary_(words, std::move(forms)) {}

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

  void read(const AnnotatedArticle& annotated);

  /// Both live until the next call.
  [[nodiscard]] std::span<const TermCount> article();
  [[nodiscard]] std::span<const TermCount> statement(const Statement& statement);
  /// Which words of the text lie in a range of it.
  [[nodiscard]] WordSpan words_in(ByteRange range) const;
  /// Which mentions of the text begin in a range of it.
  [[nodiscard]] std::span<const Mention> mentions_in(ByteRange range) const;
  /// Adds the words of title and text as the next row.
  void write_words(WordsWriter& words);
  /// Words and numbers of the text.
  [[nodiscard]] std::uint32_t length() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] std::uint64_t simhash() const;

 private:
  struct Word {
    std::uint32_t begin = 0;
    WordTerms terms{};
  };

  void read_fields();
  void read_mentions();
  void add_title();
  void add_statement(const Statement& statement);
  /// The term of a field's whole value; kNoWord for an empty one. Folding is dear, so that it is
  /// done once for each value of a segment.
  [[nodiscard]] std::uint32_t term_of(std::string_view prefix, std::string_view value);
  [[nodiscard]] std::uint32_t term_of(const Mention& mention);
  /// The first word at or after a byte of the text.
  [[nodiscard]] std::size_t word_at(std::size_t begin) const;

  Vocabulary vocabulary_;
  DocumentTerms terms_{};
  const AnnotatedArticle* annotated_ = nullptr;
  std::vector<analysis::Token> tokens_{};
  std::vector<Word> words_{};
  std::vector<Word> title_words_{};
  std::vector<std::uint32_t> numbers_{};
  std::vector<std::uint32_t> title_numbers_{};
  std::vector<std::uint32_t> title_terms_{};    ///< by stem; kNoWord when not yet met
  std::vector<std::uint32_t> field_terms_{};    ///< that each document of the article has
  std::vector<std::uint32_t> mention_terms_{};  ///< by mention of the text
  TextNumbers values_{};                        ///< prefix and value
  std::vector<std::uint32_t> value_terms_{};    ///< by value
  std::string key_{};
};

}  // namespace lede::store
