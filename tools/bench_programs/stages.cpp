// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/stages.hpp"

#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "analysis/language.hpp"
#include "analysis/names.hpp"
#include "analysis/sentences.hpp"
#include "analysis/statements.hpp"
#include "analysis/tagger.hpp"
#include "analysis/tokenised_text.hpp"
#include "lede/annotator.hpp"
#include "tools/bench_programs/measure.hpp"

namespace lede::bench {

namespace {

/// What the stages hand on from one to the next.
struct Reading {
  const Article* article = nullptr;
  std::string language{};
  std::vector<ByteRange> title_sentences{};
  std::vector<ByteRange> sentences{};
  analysis::TokenisedText title{};
  analysis::TokenisedText text{};
  analysis::TaggedNames names{};
  std::vector<Statement> statements{};

  [[nodiscard]] bool english() const { return language == "en" || language == "und"; }
  [[nodiscard]] analysis::Document document() const {
    return {text.text, language, text.tokens, sentences, text.first_token};
  }
};

/// Adds up the time of each stage, of as many articles at a time as are read together in earnest:
/// what one leaves in the caches is the next one's.
class Stages {
 public:
  void read(std::span<const Article> articles) {
    std::vector<Reading> readings(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) readings[i].article = &articles[i];
    time(kLanguage, readings, [](Reading& reading) {
      const Article& article = *reading.article;
      reading.language =
          article.language.empty() ? analysis::detect_language(article.text) : article.language;
    });
    time(kSentences, readings, [](Reading& reading) {
      const Article& article = *reading.article;
      reading.title_sentences = analysis::split_sentences(article.title, reading.language);
      reading.sentences = analysis::split_sentences(article.text, reading.language);
    });
    time(kTokens, readings, [](Reading& reading) {
      const Article& article = *reading.article;
      reading.title = analysis::tokenise_sentences(article.title, reading.title_sentences);
      reading.text = analysis::tokenise_sentences(article.text, reading.sentences);
    });
    time(kTagger, readings, [this](Reading& reading) {
      if (reading.english()) reading.names = tag_names(tagger_, reading.title, reading.text);
    });
    time(kNames, readings, [](Reading& reading) {
      resolve_names(reading.document(), reading.article->title, reading.names.text,
                    reading.names.title, nullptr);
    });
    time(kStatements, readings, [](Reading& reading) {
      if (!reading.english()) return;
      reading.statements = find_statements(reading.document(), reading.names.text);
    });
  }

  [[nodiscard]] nlohmann::json seconds() const {
    constexpr std::array<const char*, kStages> kNamesOfStages = {
        "language", "sentences", "tokens", "tagger", "names", "statements"};
    nlohmann::json seconds = nlohmann::json::object();
    for (std::size_t i = 0; i < kStages; ++i) seconds[kNamesOfStages[i]] = seconds_[i];
    return seconds;
  }

 private:
  enum Stage : std::uint8_t {
    kLanguage,
    kSentences,
    kTokens,
    kTagger,
    kNames,
    kStatements,
    kStages
  };

  template <typename Work>
  void time(Stage stage, std::vector<Reading>& readings, const Work& work) {
    const Stopwatch watch;
    for (Reading& reading : readings) work(reading);
    seconds_[stage] += watch.cpu_seconds();
  }

  analysis::Tagger tagger_ = analysis::Tagger::built_in();
  std::array<double, kStages> seconds_{};
};

/// Calls `visit` with the articles in pieces that are read together.
template <typename Visit>
void visit_together(std::span<const Article> articles, const Visit& visit) {
  while (!articles.empty()) {
    std::size_t count = 0;
    std::size_t bytes = 0;
    while (count < articles.size() && bytes < kReadTogether) bytes += articles[count++].text.size();
    visit(articles.first(count));
    articles = articles.subspan(count);
  }
}

}  // namespace

nlohmann::json time_stages(const std::vector<Article>& articles) {
  Stages stages;
  visit_together(articles, [&](std::span<const Article> some) { stages.read(some); });
  nlohmann::json seconds = stages.seconds();
  const Annotator annotator;
  const Stopwatch annotate;
  visit_together(articles, [&](std::span<const Article> some) {
    (void)annotator.annotate(std::vector<Article>(some.begin(), some.end()));
  });
  seconds["all"] = annotate.cpu_seconds();
  return seconds;
}

}  // namespace lede::bench
