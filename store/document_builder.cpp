// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/document_builder.hpp"

#include <algorithm>
#include <string>

#include "analysis/names/spans.hpp"
#include "store/lexicon.hpp"
#include "store/schema.hpp"
#include "store/simhash.hpp"
#include "store/terms.hpp"

namespace lede::store {
void DocumentBuilder::read(const AnnotatedArticle& annotated) {
  annotated_ = &annotated;
  const std::uint32_t language = vocabulary_.language(annotated.article.language);
  constexpr std::size_t kAhead = 8;  // tokens; the words known are more than the caches hold
  const auto take = [&](std::string_view text, std::vector<Word>& words) {
    tokens_.clear();
    analysis::tokenize(text, {0, text.size()}, tokens_);
    words.clear();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i + kAhead < tokens_.size()) vocabulary_.prefetch(tokens_[i + kAhead].of(text), language);
      const analysis::Token& token = tokens_[i];
      if (token.is_term()) {
        words.push_back({token.begin, vocabulary_.lookup(token.of(text), language)});
      }
    }
  };
  take(annotated.article.text, words_);
  take(annotated.article.title, title_words_);
  read_fields();
  read_mentions();
}

std::uint32_t DocumentBuilder::term_of(std::string_view prefix, std::string_view value) {
  if (value.empty()) return kNoWord;
  key_.assign(prefix).append(value);  // no prefix begins with another one
  const auto [number, fresh] = values_.number(key_);
  if (fresh) value_terms_.push_back(vocabulary_.number(value_term(prefix, value)));
  return value_terms_[number];
}

std::uint32_t DocumentBuilder::term_of(const Mention& mention) {
  if (entity_facet(mention.type).empty()) return kNoWord;
  return term_of(entity_prefix(mention.type), mention.name);
}

void DocumentBuilder::add_statement(const Statement& statement) {
  terms_.add(term_of(kAct, name_of(statement.act)), 1);
  terms_.add(term_of(kSpeaker, statement.speaker), 1);
  terms_.add(term_of(kTarget, statement.target), 1);
}

void DocumentBuilder::add_title() {
  title_terms_.resize(vocabulary_.size(), kNoWord);
  for (const Word& word : title_words_) {
    if (word.terms.stem == kNoWord) continue;
    terms_.add(word.terms.stem, kTitleWordWdf);
    std::uint32_t& term = title_terms_[word.terms.stem];
    if (term == kNoWord) {
      key_.assign(kTitleWord).append(vocabulary_.term(word.terms.stem));
      term = vocabulary_.number(key_);
    }
    terms_.add(term, 1);
  }
}

void DocumentBuilder::read_fields() {
  const Article& article = annotated_->article;
  field_terms_ = {vocabulary_.number(id_term(article.id)), term_of(kLanguage, article.language),
                  term_of(kSource, article.source), term_of(kSection, article.section)};
  for (const std::string& author : article.authors) {
    field_terms_.push_back(term_of(kAuthor, author));
  }
}

void DocumentBuilder::read_mentions() {
  mention_terms_.clear();
  for (const Mention& mention : annotated_->mentions) mention_terms_.push_back(term_of(mention));
}

std::span<const TermCount> DocumentBuilder::article() {
  terms_.clear();
  for (const Word& word : words_) terms_.add(word.terms.stem, 1);
  add_title();
  for (const std::uint32_t term : field_terms_) terms_.add(term, 0);
  terms_.add(term_of(kUrl, annotated_->article.url), 0);
  for (const std::uint32_t term : mention_terms_) terms_.add(term, 1);
  for (const Mention& mention : annotated_->title_mentions) terms_.add(term_of(mention), 1);
  for (const std::string& name : annotated_->article.contributors) {
    terms_.add(term_of(entity_prefix(EntityType::kPerson), name), 1);
  }
  for (const Statement& statement : annotated_->statements) add_statement(statement);
  return terms_.all();
}

std::span<const TermCount> DocumentBuilder::statement(const Statement& statement) {
  terms_.clear();
  const WordSpan span = words_in(statement.sentence);
  for (std::size_t i = span.begin; i < span.end; ++i) terms_.add(words_[i].terms.stem, 1);
  for (const std::uint32_t term : field_terms_) terms_.add(term, 0);
  const std::span<const Mention> mentions = mentions_in(statement.sentence);
  for (const Mention& mention : mentions) {
    if (!statement.sentence.contains(mention.range)) continue;
    terms_.add(mention_terms_[static_cast<std::size_t>(&mention - annotated_->mentions.data())], 1);
  }
  add_statement(statement);
  return terms_.all();
}

WordSpan DocumentBuilder::words_in(ByteRange range) const {
  return {static_cast<std::uint32_t>(word_at(range.begin)),
          static_cast<std::uint32_t>(word_at(range.end))};
}

std::span<const Mention> DocumentBuilder::mentions_in(ByteRange range) const {
  return analysis::mentions_in(annotated_->mentions, range);
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
