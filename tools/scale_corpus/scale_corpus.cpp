// SPDX-License-Identifier: GPL-2.0-or-later
// Makes an archive of any size for benches: new articles out of the sentences of real ones, with
// some new names and numbers, so that vocabulary, lengths and the burstiness of names stay natural.
// Same arguments, same output.
#include <CLI/CLI.hpp>
#include <cstdint>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "lede/annotator.hpp"
#include "lede/index_admin.hpp"
#include "lede/reader.hpp"
#include "tools/scale_corpus/variation.hpp"

namespace {

struct Source {
  lede::Article article{};
  std::vector<std::string> sentences{};
};

std::vector<Source> read_sources(const std::vector<std::string>& paths) {
  lede::AnnotatorOptions options;
  options.words_only = true;
  const lede::Annotator annotator(options);
  std::vector<Source> sources;
  lede::ReadSink sink;
  sink.article = [&](lede::Article&& article) {
    auto read = annotator.annotate(std::move(article));
    Source source;
    for (const auto sentence : read.sentences) {
      source.sentences.emplace_back(sentence.of(read.article.text));
    }
    source.article = std::move(read.article);
    if (!source.sentences.empty()) sources.push_back(std::move(source));
    return true;
  };
  sink.problem = [](const lede::Problem& problem) { std::cerr << problem.message << '\n'; };
  lede::read_articles(paths, {}, sink);
  return sources;
}

class Maker {
 public:
  /// With `bytes`, every text goes on until it is so long; else it has as many sentences as one of
  /// the sources.
  Maker(std::vector<Source> sources, std::uint64_t seed, std::size_t bytes)
      : sources_(std::move(sources)), random_(seed), seed_(seed), bytes_(bytes) {
    for (const Source& source : sources_)
      for (const std::string& sentence : source.sentences) names_.learn(sentence);
    names_.settle();
  }

  lede::Article make(std::uint64_t number) {
    // A story quotes few sources: its names recur, as they do in real news. One sentence in eight
    // comes from anywhere, so that no two articles are alike.
    const Source& length = any();
    const Source& first = any();
    const Source& second = any();
    lede::Article article = first.article;
    article.id = "scale-" + std::to_string(seed_) + '-' + std::to_string(number);
    article.origin.clear();
    article.date = date();
    article.text.clear();
    const std::size_t wanted = length.sentences.size();
    for (std::size_t i = 0; bytes_ > 0 ? article.text.size() < bytes_ : i < wanted; ++i) {
      const auto turn = below(8);
      const Source& from = turn == 0 ? any() : turn < 5 ? first : second;
      if (i > 0) article.text += i % 3 == 0 ? "\n\n" : " ";
      article.text += from.sentences[below(from.sentences.size())];
    }
    article.text = lede::scale::varied(std::move(article.text), names_, random_);
    return article;
  }

 private:
  std::size_t below(std::size_t bound) { return lede::scale::below(random_, bound); }
  const Source& any() { return sources_[below(sources_.size())]; }

  std::string date() {
    const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const auto year = 2000 + below(25);
    const auto month = 1 + below(12);
    return std::to_string(year) + '-' + two(month) + '-' + two(1 + below(28));
  }

  std::vector<Source> sources_;
  lede::scale::Names names_{};
  std::mt19937_64 random_;
  std::uint64_t seed_;
  std::size_t bytes_;
};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Writes COUNT articles made of the sentences of the articles in PATH, as NDJSON");
  std::uint64_t count = 10000;
  std::uint64_t seed = 1;
  std::size_t bytes = 0;
  std::vector<std::string> paths;
  app.add_option("--count", count, "articles to write")->capture_default_str();
  app.add_option("--seed", seed, "same seed, same output")->capture_default_str();
  app.add_option("--bytes", bytes, "length of each text; 0: as in the sources");
  app.add_option("PATH", paths, "files or folders of articles")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    auto sources = read_sources(paths);
    if (sources.empty()) {
      std::cerr << "scale_corpus: no article with text in the given paths\n";
      return 2;
    }
    Maker maker(std::move(sources), seed, bytes);
    for (std::uint64_t i = 0; i < count; ++i) std::cout << lede::to_ndjson(maker.make(i)) << '\n';
    return std::cout.flush() ? 0 : 2;
  } catch (const lede::Error& error) {
    std::cerr << "scale_corpus: " << error.what() << '\n';
    return 2;
  }
}
