// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/document_builder.hpp"

#include <algorithm>
#include <string>

#include "store/lexicon.hpp"
#include "store/schema.hpp"
#include "store/simhash.hpp"
#include "store/terms.hpp"

namespace lede::store {
namespace {

void add_value(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  if (!value.empty()) document.add_boolean_term(value_term(prefix, value));
}

/// A term that counts in ranking, once for each call.
void count_value(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  if (!value.empty()) document.add_term(value_term(prefix, value), 1);
}

void add_mention(Xapian::Document& document, const Mention& mention) {
  if (entity_facet(mention.type).empty() || mention.name.empty()) return;
  document.add_term(entity_term({mention.type, mention.name}), 1);
}

void add_statement(Xapian::Document& document, const Statement& statement) {
  document.add_term(std::string(kAct).append(name_of(statement.act)), 1);
  count_value(document, kSpeaker, statement.speaker);
  count_value(document, kTarget, statement.target);
}

}  // namespace

void DocumentBuilder::read(const AnnotatedArticle& annotated) {
  annotated_ = &annotated;
  const std::uint32_t language = vocabulary_.language(annotated.article.language);
  const auto take = [&](std::string_view text, std::vector<Word>& words) {
    tokens_.clear();
    analysis::tokenize(text, {0, text.size()}, tokens_);
    words.clear();
    for (const analysis::Token& token : tokens_) {
      if (token.is_term()) {
        words.push_back({token.begin, vocabulary_.lookup(token.of(text), language)});
      }
    }
  };
  take(annotated.article.text, words_);
  take(annotated.article.title, title_words_);
}

Xapian::Document DocumentBuilder::article() {
  Xapian::Document document;
  Xapian::termpos position = 0;
  for (const Word& word : words_) terms_.add(word.terms, ++position, 1);
  add_title(document);
  terms_.write(document);
  terms_.clear();
  add_fields(document);
  add_value(document, kUrl, annotated_->article.url);
  for (const Mention& mention : annotated_->mentions) add_mention(document, mention);
  for (const Mention& mention : annotated_->title_mentions) add_mention(document, mention);
  for (const Statement& statement : annotated_->statements) add_statement(document, statement);
  return document;
}

void DocumentBuilder::add_title(Xapian::Document& document) {
  Xapian::termpos position = 0;
  std::string term;
  for (const Word& word : title_words_) {
    ++position;
    if (word.terms.stem == kNoWord) continue;
    terms_.add(word.terms, 0, kTitleWordWdf);
    term.assign(kTitleWord).append(vocabulary_.term(word.terms.stem));
    document.add_posting(term, position, 1);
  }
}

void DocumentBuilder::add_fields(Xapian::Document& document) const {
  const Article& article = annotated_->article;
  document.add_boolean_term(id_term(article.id));
  add_value(document, kLanguage, article.language);
  add_value(document, kSource, article.source);
  add_value(document, kSection, article.section);
  for (const std::string& author : article.authors) add_value(document, kAuthor, author);
}

Xapian::Document DocumentBuilder::statement(const Statement& statement) {
  Xapian::Document document;
  const std::size_t end = word_at(statement.sentence.end);
  Xapian::termpos position = 0;
  for (std::size_t i = word_at(statement.sentence.begin); i < end; ++i) {
    terms_.add(words_[i].terms, ++position, 1);
  }
  terms_.write(document);
  terms_.clear();
  add_fields(document);
  for (const Mention& mention : annotated_->mentions) {
    if (statement.sentence.contains(mention.range)) add_mention(document, mention);
  }
  add_statement(document, statement);
  return document;
}

std::vector<std::uint32_t> DocumentBuilder::first_positions() const {
  std::vector<std::uint32_t> positions;
  positions.reserve(annotated_->sentences.size());
  for (const ByteRange sentence : annotated_->sentences) {
    positions.push_back(static_cast<std::uint32_t>(word_at(sentence.begin)) + 1);
  }
  return positions;
}

std::uint64_t DocumentBuilder::simhash() const {
  SimHash hash;
  for (const Word& word : words_) {
    if (word.terms.stem != kNoWord) hash.add(vocabulary_.hash(word.terms.stem));
  }
  return hash.value();
}

std::size_t DocumentBuilder::word_at(std::size_t begin) const {
  const auto at = std::ranges::lower_bound(words_, begin, {}, &Word::begin);
  return static_cast<std::size_t>(at - words_.begin());
}

}  // namespace lede::store
