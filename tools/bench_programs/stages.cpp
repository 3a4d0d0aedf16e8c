// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/stages.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "analysis/sentences.hpp"
#include "analysis/tagger.hpp"
#include "analysis/tokens.hpp"
#include "lede/annotator.hpp"
#include "tools/bench_programs/measure.hpp"

namespace lede::bench {

namespace {

using Sentences = std::vector<std::vector<std::string_view>>;

Sentences words_of(const std::string& text, const std::vector<ByteRange>& ranges) {
  Sentences sentences;
  std::vector<analysis::Token> tokens;
  for (const ByteRange range : ranges) {
    tokens.clear();
    analysis::tokenize(text, range, tokens);
    auto& words = sentences.emplace_back();
    for (const auto& token : tokens) words.push_back(token.of(text));
  }
  return sentences;
}

}  // namespace

nlohmann::json time_stages(const std::vector<Article>& articles) {
  std::vector<std::vector<ByteRange>> ranges;
  const Stopwatch split;
  for (const auto& article : articles)
    ranges.push_back(analysis::split_sentences(article.text, article.language));
  const double sentences = split.cpu_seconds();

  std::vector<Sentences> documents;
  const Stopwatch tokenize;
  for (std::size_t i = 0; i < articles.size(); ++i)
    documents.push_back(words_of(articles[i].text, ranges[i]));
  const double tokens = tokenize.cpu_seconds();

  const auto tagger = analysis::Tagger::built_in();
  const Stopwatch tag;
  for (const auto& document : documents) {
    const std::vector<analysis::SentenceTokens> spans(document.begin(), document.end());
    (void)tagger.tag(spans);
  }
  const double tagging = tag.cpu_seconds();

  const Annotator annotator;
  const Stopwatch annotate;
  for (const auto& article : articles) (void)annotator.annotate(article);
  const double all = annotate.cpu_seconds();
  return {{"sentences", sentences},
          {"tokens", tokens},
          {"tagger", tagging},
          {"rest", std::max(0.0, all - sentences - tokens - tagging)},
          {"all", all}};
}

}  // namespace lede::bench
