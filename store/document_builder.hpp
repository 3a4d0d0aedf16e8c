// SPDX-License-Identifier: GPL-2.0-or-later
// An annotated article → the Xapian documents of the two collections.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "analysis/tokens.hpp"
#include "lede/article.hpp"
#include "store/document_terms.hpp"
#include "store/schema.hpp"
#include "store/vocabulary.hpp"

namespace lede::store {

/// Used by one thread for many articles: `read` one, then ask for its documents. The article must
/// live until the next `read`.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(WordsWriter& words) : vocabulary_(words) {}

  void read(const AnnotatedArticle& annotated);

  [[nodiscard]] Xapian::Document article();
  [[nodiscard]] Xapian::Document statement(const Statement& statement);
  /// Which words of the text lie in a range of it.
  [[nodiscard]] WordSpan words_in(ByteRange range) const;
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

  void add_title(Xapian::Document& document);
  void add_fields(Xapian::Document& document) const;
  /// The first word at or after a byte of the text.
  [[nodiscard]] std::size_t word_at(std::size_t begin) const;

  Vocabulary vocabulary_;
  DocumentTerms terms_{vocabulary_};
  const AnnotatedArticle* annotated_ = nullptr;
  std::vector<analysis::Token> tokens_{};
  std::vector<Word> words_{};
  std::vector<Word> title_words_{};
  std::vector<std::uint32_t> numbers_{};
  std::vector<std::uint32_t> title_numbers_{};
};

}  // namespace lede::store
