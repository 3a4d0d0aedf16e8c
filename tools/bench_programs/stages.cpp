// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/stages.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

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
  std::string language{};
  std::vector<ByteRange> title_sentences{};
  std::vector<ByteRange> sentences{};
  analysis::TokenisedText title{};
  analysis::TokenisedText text{};
  analysis::TaggedNames names{};

  [[nodiscard]] bool english() const { return language == "en" || language == "und"; }
  [[nodiscard]] analysis::Document document() const {
    return {text.text, language, text.tokens, sentences, text.first_token};
  }
};

class Stages {
 public:
  explicit Stages(const std::vector<Article>& articles)
      : articles_(articles), readings_(articles.size()) {}

  nlohmann::json run() {
    time("language", [](const Article& article, Reading& reading) {
      reading.language = article.language.empty() ? analysis::detect_language(article.text)
                                                  : article.language;
    });
    time("sentences", [](const Article& article, Reading& reading) {
      reading.title_sentences = analysis::split_sentences(article.title, reading.language);
      reading.sentences = analysis::split_sentences(article.text, reading.language);
    });
    time("tokens", [](const Article& article, Reading& reading) {
      reading.title = analysis::tokenise_sentences(article.title, reading.title_sentences);
      reading.text = analysis::tokenise_sentences(article.text, reading.sentences);
    });
    const auto tagger = analysis::Tagger::built_in();
    time("tagger", [&tagger](const Article&, Reading& reading) {
      if (reading.english()) reading.names = tag_names(tagger, reading.title, reading.text);
    });
    time("names", [](const Article& article, Reading& reading) {
      resolve_names(reading.document(), article.title, reading.names.text, reading.names.title,
                    nullptr);
    });
    time("statements", [](const Article&, Reading& reading) {
      if (reading.english()) (void)find_statements(reading.document(), reading.names.text);
    });
    return std::move(seconds_);
  }

 private:
  template <typename Stage>
  void time(const char* name, const Stage& stage) {
    const Stopwatch watch;
    for (std::size_t i = 0; i < articles_.size(); ++i) stage(articles_[i], readings_[i]);
    seconds_[name] = watch.cpu_seconds();
  }

  const std::vector<Article>& articles_;
  std::vector<Reading> readings_;
  nlohmann::json seconds_ = nlohmann::json::object();
};

}  // namespace

nlohmann::json time_stages(const std::vector<Article>& articles) {
  nlohmann::json seconds = Stages(articles).run();
  const Annotator annotator;
  const Stopwatch annotate;
  for (const auto& article : articles) (void)annotator.annotate(article);
  seconds["all"] = annotate.cpu_seconds();
  return seconds;
}

}  // namespace lede::bench
