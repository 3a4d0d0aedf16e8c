// SPDX-License-Identifier: GPL-2.0-or-later
// An annotated article → the terms of its documents in the two collections.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

  void add_title();
  void add_fields();
  void add_mention(const Mention& mention);
  void add_statement(const Statement& statement);
  /// The term of a field's whole value; nothing for an empty one. Folding is dear, so that it is
  /// done once for each value of a segment.
  void add_value(std::string_view prefix, std::string_view value, std::uint32_t wdf);
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
  std::vector<std::uint32_t> title_terms_{};                 ///< by stem; kNoWord when not yet met
  std::unordered_map<std::string, std::uint32_t> values_{};  ///< prefix and value → term
  std::string key_{};
};

}  // namespace lede::store
