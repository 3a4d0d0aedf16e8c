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

  void read_names(AnnotatedArticle& result, const TokenisedText& body) const;

  std::optional<Tagger> tagger{};
  std::optional<Corrections> corrections{};
};

void Analyser::Impl::read_names(AnnotatedArticle& result, const TokenisedText& body) const {
  const std::string_view title = result.article.title;
  const std::string_view language = result.article.language;
  const bool english = language == "en" || language == "und";
  if (english) {
    const TokenisedText heading = tokenise_sentences(title, split_sentences(title, language));
    TaggedNames names = tag_names(*tagger, heading, body);
    result.title_mentions = std::move(names.title);
    result.mentions = std::move(names.text);
  }
  const Document document{body.text, language, body.tokens, result.sentences, body.first_token};
  resolve_names(document, title, result.mentions, result.title_mentions,
                corrections ? &*corrections : nullptr);
  if (english) result.statements = find_statements(document, result.mentions);
}

Analyser::Analyser(const AnnotatorOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

AnnotatedArticle Analyser::analyse(Article article) const {
  AnnotatedArticle result;
  result.article = std::move(article);
  if (result.article.language.empty())
    result.article.language = detect_language(result.article.text);
  result.sentences = split_sentences(result.article.text, result.article.language);
  if (!impl_->tagger) return result;
  impl_->read_names(result, tokenise_sentences(result.article.text, result.sentences));
  return result;
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
