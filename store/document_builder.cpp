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
  for (const Word& word : words_) terms_.add(word.terms.stem, 1);
  add_title(document);
  terms_.write(document);
  terms_.clear();
  add_fields(document);
  add_value(document, kUrl, annotated_->article.url);
  for (const Mention& mention : annotated_->mentions) add_mention(document, mention);
  for (const Mention& mention : annotated_->title_mentions) add_mention(document, mention);
  for (const std::string& name : annotated_->article.contributors) {
    add_mention(document, {.type = EntityType::kPerson, .name = name});
  }
  for (const Statement& statement : annotated_->statements) add_statement(document, statement);
  return document;
}

void DocumentBuilder::add_title(Xapian::Document& document) {
  std::string term;
  for (const Word& word : title_words_) {
    if (word.terms.stem == kNoWord) continue;
    terms_.add(word.terms.stem, kTitleWordWdf);
    term.assign(kTitleWord).append(vocabulary_.term(word.terms.stem));
    document.add_term(term, 1);
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
  const WordSpan span = words_in(statement.sentence);
  for (std::size_t i = span.begin; i < span.end; ++i) terms_.add(words_[i].terms.stem, 1);
  terms_.write(document);
  terms_.clear();
  add_fields(document);
  for (const Mention& mention : annotated_->mentions) {
    if (statement.sentence.contains(mention.range)) add_mention(document, mention);
  }
  add_statement(document, statement);
  return document;
}

WordSpan DocumentBuilder::words_in(ByteRange range) const {
  return {static_cast<std::uint32_t>(word_at(range.begin)),
          static_cast<std::uint32_t>(word_at(range.end))};
}

void DocumentBuilder::write_words(WordsWriter& words) {
  const auto number = [](const std::vector<Word>& from, std::vector<std::uint32_t>& to) {
    to.clear();
    for (const Word& word : from) to.push_back(word.terms.word);
  };
  number(title_words_, title_numbers_);
  number(words_, numbers_);
  words.add(title_numbers_, numbers_);
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
