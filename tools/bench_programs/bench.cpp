// SPDX-License-Identifier: GPL-2.0-or-later
// lede-bench: measures one phase of Lede in a process of its own; prints one JSON object.
#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "lede/annotator.hpp"
#include "lede/index_writer.hpp"
#include "lede/reader.hpp"
#include "lede/searcher.hpp"
#include "tools/bench_programs/measure.hpp"
#include "tools/bench_programs/query_set.hpp"
#include "tools/bench_programs/stages.hpp"

namespace {

using nlohmann::json;
using namespace lede;

struct Arguments {
  std::string corpus{};
  std::string index{};
  std::vector<std::string> queries{};
  std::size_t limit = 1000;
  unsigned rounds = 3;
  unsigned threads = 1;
  bool words_only = false;
  bool evidence = false;
};

/// Articles and text bytes that `each` was handed from the corpus.
struct Volume {
  std::size_t articles = 0;
  std::size_t bytes = 0;
};

Volume read(const std::string& corpus, const std::function<void(Article&&)>& each) {
  Volume volume;
  ReadSink sink;
  sink.article = [&](Article&& article) {
    ++volume.articles;
    volume.bytes += article.title.size() + article.text.size();
    each(std::move(article));
    return true;
  };
  sink.problem = [](const Problem& problem) { std::cerr << problem.message << '\n'; };
  read_articles({corpus}, {}, sink);
  return volume;
}

json figures(const Volume& volume, const bench::Stopwatch& watch) {
  return {{"articles", volume.articles},
          {"text_bytes", volume.bytes},
          {"wall_s", watch.wall_seconds()},
          {"cpu_s", watch.cpu_seconds()},
          {"peak_rss_bytes", bench::peak_rss_bytes()}};
}

json run_read(const Arguments& arguments) {
  const bench::Stopwatch watch;
  const auto volume = read(arguments.corpus, [](Article&&) {});
  return figures(volume, watch);
}

json run_annotate(const Arguments& arguments) {
  std::vector<Article> articles;
  const auto volume =
      read(arguments.corpus, [&](Article&& a) { articles.push_back(std::move(a)); });
  const bench::Stopwatch watch;
  auto stages = bench::time_stages(articles);
  auto result = figures(volume, watch);
  result["cpu_s"] = stages["all"];
  stages.erase("all");
  result["stages_cpu_s"] = std::move(stages);
  return result;
}

json run_index(const Arguments& arguments) {
  const bench::Stopwatch watch;
  WriterOptions options;
  options.threads = arguments.threads;
  options.annotator.words_only = arguments.words_only;
  IndexWriter writer(arguments.index, options);
  writer.on_problem([](const Problem& problem) { std::cerr << problem.message << '\n'; });
  const auto volume = read(arguments.corpus, [&](Article&& a) { writer.add(std::move(a)); });
  writer.commit();
  auto result = figures(volume, watch);
  result["index_bytes"] = bench::folder_bytes(arguments.index);
  return result;
}

json run_query(const Arguments& arguments) {
  Searcher searcher(arguments.index);
  SearchRequest request;
  request.snippets = 0;
  if (arguments.evidence) {
    request.snippets = 2;
    for (const char* field : {"person", "org", "place", "act", "source"})
      request.facets.push_back({.field = field});
  }
  json result = json::object();
  for (const auto& path : arguments.queries) {
    const auto queries = bench::load_queries(path, arguments.limit);
    result.update(bench::time_queries(queries, arguments.rounds, [&](const auto& query) {
      request.query = query.text;
      request.any = query.any;
      (void)searcher.search(request);
    }));
  }
  return result;
}

int run(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Measures one phase of Lede and prints one JSON object");
  app.require_subcommand(1);
  auto* reading = app.add_subcommand("read", "Read a corpus and drop the articles");
  auto* annotating = app.add_subcommand("annotate", "Read each article's sentences and names");
  auto* indexing = app.add_subcommand("index", "Build an index of a corpus");
  auto* querying = app.add_subcommand("query", "Ask an index the queries of files");
  for (auto* command : {reading, annotating, indexing})
    command->add_option("corpus", arguments.corpus, "File or folder of articles")->required();
  for (auto* command : {indexing, querying})
    command->add_option("index", arguments.index, "The index")->required();
  indexing->add_flag("--no-analysis", arguments.words_only, "Words only");
  indexing->add_option("--threads", arguments.threads, "Analysis threads")->capture_default_str();
  querying->add_option("queries", arguments.queries, "Query files")->required();
  querying->add_flag("--evidence", arguments.evidence, "With snippets and five facets");
  querying->add_option("--limit", arguments.limit, "Queries of a file")->capture_default_str();
  querying->add_option("--rounds", arguments.rounds, "Timed rounds")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const auto result = *reading      ? run_read(arguments)
                      : *annotating ? run_annotate(arguments)
                      : *indexing   ? run_index(arguments)
                                    : run_query(arguments);
  std::cout << result.dump() << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "lede-bench: " << error.what() << '\n';
    return 2;
  }
}
