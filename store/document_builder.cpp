// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/document_builder.hpp"

#include <algorithm>
#include <string>

#include "store/lexicon.hpp"
#include "store/schema.hpp"
#include "store/simhash.hpp"
#include "store/terms.hpp"

namespace lede::store {
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

void DocumentBuilder::add_value(std::string_view prefix, std::string_view value,
                                std::uint32_t wdf) {
  if (value.empty()) return;
  key_.assign(prefix).append(value);  // no prefix begins with another one
  const auto [at, fresh] = values_.try_emplace(key_, kNoWord);
  if (fresh) at->second = vocabulary_.number(value_term(prefix, value));
  terms_.add(at->second, wdf);
}

void DocumentBuilder::add_mention(const Mention& mention) {
  if (!entity_facet(mention.type).empty()) add_value(entity_prefix(mention.type), mention.name, 1);
}

void DocumentBuilder::add_statement(const Statement& statement) {
  add_value(kAct, name_of(statement.act), 1);
  add_value(kSpeaker, statement.speaker, 1);
  add_value(kTarget, statement.target, 1);
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

void DocumentBuilder::add_fields() {
  const Article& article = annotated_->article;
  terms_.add(vocabulary_.number(id_term(article.id)), 0);
  add_value(kLanguage, article.language, 0);
  add_value(kSource, article.source, 0);
  add_value(kSection, article.section, 0);
  for (const std::string& author : article.authors) add_value(kAuthor, author, 0);
}

std::span<const TermCount> DocumentBuilder::article() {
  terms_.clear();
  for (const Word& word : words_) terms_.add(word.terms.stem, 1);
  add_title();
  add_fields();
  add_value(kUrl, annotated_->article.url, 0);
  for (const Mention& mention : annotated_->mentions) add_mention(mention);
  for (const Mention& mention : annotated_->title_mentions) add_mention(mention);
  for (const std::string& name : annotated_->article.contributors) {
    add_value(entity_prefix(EntityType::kPerson), name, 1);
  }
  for (const Statement& statement : annotated_->statements) add_statement(statement);
  return terms_.all();
}

std::span<const TermCount> DocumentBuilder::statement(const Statement& statement) {
  terms_.clear();
  const WordSpan span = words_in(statement.sentence);
  for (std::size_t i = span.begin; i < span.end; ++i) terms_.add(words_[i].terms.stem, 1);
  add_fields();
  for (const Mention& mention : mentions_in(statement.sentence)) {
    if (statement.sentence.contains(mention.range)) add_mention(mention);
  }
  add_statement(statement);
  return terms_.all();
}

WordSpan DocumentBuilder::words_in(ByteRange range) const {
  return {static_cast<std::uint32_t>(word_at(range.begin)),
          static_cast<std::uint32_t>(word_at(range.end))};
}

std::span<const Mention> DocumentBuilder::mentions_in(ByteRange range) const {
  const auto& all = annotated_->mentions;
  const auto begin_of = [](const Mention& mention) { return mention.range.begin; };
  return {std::ranges::lower_bound(all, range.begin, {}, begin_of),
          std::ranges::lower_bound(all, range.end, {}, begin_of)};
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
