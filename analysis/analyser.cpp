// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the reading steps in order.
#include "analysis/analyser.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/corrections.hpp"
#include "analysis/language.hpp"
#include "analysis/names.hpp"
#include "analysis/sentences.hpp"
#include "analysis/statements.hpp"
#include "analysis/tagger.hpp"
#include "analysis/tokens.hpp"

namespace lede::analysis {
namespace {

/// Tokens of sentences, one after another, and where each sentence starts among them.
struct TokenisedText {
  std::vector<Token> tokens{};
  std::vector<std::uint32_t> first_token{};
  std::vector<std::string_view> words{};
};

TokenisedText tokenise_sentences(std::string_view text, std::span<const ByteRange> sentences) {
  TokenisedText result;
  result.tokens.reserve(text.size() / 5);
  for (const ByteRange sentence : sentences) {
    result.first_token.push_back(static_cast<std::uint32_t>(result.tokens.size()));
    tokenize(text, sentence, result.tokens);
  }
  result.first_token.push_back(static_cast<std::uint32_t>(result.tokens.size()));
  result.words.reserve(result.tokens.size());
  for (const Token& token : result.tokens) result.words.push_back(token.of(text));
  return result;
}

void append_sentences(const TokenisedText& text, std::vector<SentenceTokens>& sentences) {
  const std::span<const std::string_view> words(text.words);
  for (std::size_t s = 0; s + 1 < text.first_token.size(); ++s) {
    sentences.push_back(
        words.subspan(text.first_token[s], text.first_token[s + 1] - text.first_token[s]));
  }
}

Mention to_mention(const TaggedSpan& span, std::uint32_t first_token, std::string_view text,
                   std::span<const Token> tokens) {
  const ByteRange range{tokens[first_token + span.begin].begin,
                        tokens[first_token + span.end - 1].end};
  return {span.type, std::string(range.of(text)), range, {}};
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

  void read_names(AnnotatedArticle& result, const TokenisedText& body) const;

  std::optional<Tagger> tagger{};
  std::optional<Corrections> corrections{};
};

void Analyser::Impl::read_names(AnnotatedArticle& result, const TokenisedText& body) const {
  const std::string_view title = result.article.title;
  const std::string_view text = result.article.text;
  const bool english = result.article.language == "en" || result.article.language == "und";
  if (english) {
    const TokenisedText heading =
        tokenise_sentences(title, split_sentences(title, result.article.language));
    std::vector<SentenceTokens> sentences;
    append_sentences(heading, sentences);
    const std::size_t headings = sentences.size();
    append_sentences(body, sentences);
    for (const TaggedSpan& span : tagger->tag(sentences)) {
      if (span.sentence < headings) {
        result.title_mentions.push_back(
            to_mention(span, heading.first_token[span.sentence], title, heading.tokens));
      } else {
        result.mentions.push_back(
            to_mention(span, body.first_token[span.sentence - headings], text, body.tokens));
      }
    }
  }
  const Document document{text, result.article.language, body.tokens, result.sentences,
                          body.first_token};
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
