// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/stages.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string>

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
  std::vector<Statement> statements{};
};

/// Adds up the time of each stage. An article goes through all of them before the next one, as it
/// does in earnest: what one stage leaves in the caches is the next one's.
class Stages {
 public:
  void read(const Article& article) {
    Reading reading;
    time(kLanguage, [&] {
      reading.language =
          article.language.empty() ? analysis::detect_language(article.text) : article.language;
    });
    const bool english = reading.language == "en" || reading.language == "und";
    time(kSentences, [&] {
      reading.title_sentences = analysis::split_sentences(article.title, reading.language);
      reading.sentences = analysis::split_sentences(article.text, reading.language);
    });
    time(kTokens, [&] {
      reading.title = analysis::tokenise_sentences(article.title, reading.title_sentences);
      reading.text = analysis::tokenise_sentences(article.text, reading.sentences);
    });
    const analysis::Document document{reading.text.text, reading.language, reading.text.tokens,
                                      reading.sentences, reading.text.first_token};
    time(kTagger, [&] {
      if (english) reading.names = tag_names(tagger_, reading.title, reading.text);
    });
    time(kNames, [&] {
      resolve_names(document, article.title, reading.names.text, reading.names.title, nullptr);
    });
    time(kStatements, [&] {
      if (english) reading.statements = find_statements(document, reading.names.text);
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
  void time(Stage stage, const Work& work) {
    const Stopwatch watch;
    work();
    seconds_[stage] += watch.cpu_seconds();
  }

  analysis::Tagger tagger_ = analysis::Tagger::built_in();
  std::array<double, kStages> seconds_{};
};

}  // namespace

nlohmann::json time_stages(const std::vector<Article>& articles) {
  Stages stages;
  for (const auto& article : articles) stages.read(article);
  nlohmann::json seconds = stages.seconds();
  const Annotator annotator;
  const Stopwatch annotate;
  for (const auto& article : articles) (void)annotator.annotate(article);
  seconds["all"] = annotate.cpu_seconds();
  return seconds;
}

}  // namespace lede::bench
