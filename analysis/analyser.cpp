// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the reading steps in order.
#include "analysis/analyser.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "analysis/corrections.hpp"
#include "analysis/language.hpp"
#include "analysis/names.hpp"
#include "analysis/sentences.hpp"
#include "analysis/statements.hpp"
#include "analysis/tagger.hpp"
#include "analysis/tokenised_text.hpp"

namespace lede::analysis {
namespace {

/// An article between the steps. The body's views are of the article's text: it stays in its place.
struct Reading {
  AnnotatedArticle result{};
  TokenisedText body{};

  [[nodiscard]] bool english() const {
    return result.article.language == "en" || result.article.language == "und";
  }
  [[nodiscard]] Document document() const {
    return {body.text, result.article.language, body.tokens, result.sentences, body.first_token};
  }
};

void split(Reading& reading) {
  Article& article = reading.result.article;
  if (article.language.empty()) article.language = detect_language(article.text);
  reading.result.sentences = split_sentences(article.text, article.language);
}

}  // namespace

struct Analyser::Impl {
  explicit Impl(const AnnotatorOptions& options) {
    if (!options.words_only) {
      tagger.emplace(options.model_path.empty() ? Tagger::built_in()
                                                : Tagger::from_file(options.model_path));
    }
    if (!options.corrections_path.empty()) {
      corrections.emplace(Corrections::from_file(options.corrections_path));
    }
  }

  void tag(Reading& reading) const;
  void resolve(Reading& reading) const;

  std::optional<Tagger> tagger{};
  std::optional<Corrections> corrections{};
};

void Analyser::Impl::tag(Reading& reading) const {
  const std::string_view title = reading.result.article.title;
  const TokenisedText heading =
      tokenise_sentences(title, split_sentences(title, reading.result.article.language));
  TaggedNames names = tag_names(*tagger, heading, reading.body);
  reading.result.title_mentions = std::move(names.title);
  reading.result.mentions = std::move(names.text);
}

void Analyser::Impl::resolve(Reading& reading) const {
  AnnotatedArticle& result = reading.result;
  resolve_names(reading.document(), result.article.title, result.mentions, result.title_mentions,
                corrections ? &*corrections : nullptr);
}

Analyser::Analyser(const AnnotatorOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

AnnotatedArticle Analyser::analyse(Article article) const {
  std::vector<Article> one;
  one.push_back(std::move(article));
  return std::move(analyse(std::move(one)).front());
}

std::vector<AnnotatedArticle> Analyser::analyse(std::vector<Article> articles) const {
  std::vector<Reading> readings(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    readings[i].result.article = std::move(articles[i]);
    split(readings[i]);
  }
  if (impl_->tagger) {
    for (Reading& reading : readings) {
      reading.body = tokenise_sentences(reading.result.article.text, reading.result.sentences);
    }
    for (Reading& reading : readings) {
      if (reading.english()) impl_->tag(reading);
    }
    for (Reading& reading : readings) impl_->resolve(reading);
    for (Reading& reading : readings) {
      if (!reading.english()) continue;
      reading.result.statements = find_statements(reading.document(), reading.result.mentions);
    }
  }
  std::vector<AnnotatedArticle> results;
  results.reserve(readings.size());
  for (Reading& reading : readings) results.push_back(std::move(reading.result));
  return results;
}

std::string Analyser::model_version() const {
  return impl_->tagger ? impl_->tagger->version() : "none";
}

std::string Analyser::corrections_summary() const {
  return impl_->corrections ? impl_->corrections->summary() : std::string();
}

std::string_view analyser_version() {
  return "1";
}

}  // namespace lede::analysis
