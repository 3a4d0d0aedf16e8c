// SPDX-License-Identifier: GPL-2.0-or-later
// lede-bench: measures one phase of Lede in a process of its own; prints one JSON object.
#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tools/bench_programs/corpus_phases.hpp"
#include "tools/bench_programs/query_phases.hpp"

namespace {

using namespace lede;
using nlohmann::json;

/// What the words of the command line fill in.
struct Arguments {
  bench::IndexPhase index{};
  bench::QueryPhase query{};
  std::string export_file{};
  std::vector<std::string> facets{};
  bool evidence = false;
};

void add_corpus_commands(CLI::App& app, Arguments& arguments) {
  auto& phase = arguments.index;
  auto* reading = app.add_subcommand("read", "Read a corpus and drop the articles");
  auto* annotating = app.add_subcommand("annotate", "Read each article's sentences and names");
  auto* exporting = app.add_subcommand("export", "Write the articles for other engines");
  auto* indexing = app.add_subcommand("index", "Build an index of a corpus");
  for (auto* command : {reading, annotating, exporting, indexing})
    command->add_option("corpus", phase.corpus, "File or folder of articles")->required();
  exporting->add_option("file", arguments.export_file, "File to write")->required();
  indexing->add_option("index", phase.index, "The index")->required();
  indexing->add_flag("--no-analysis", phase.words_only, "Words only");
  indexing->add_option("--threads", phase.threads, "Analysis threads")->capture_default_str();
  indexing->add_option("--commit-every", phase.commit_every, "Articles between commits")
      ->capture_default_str();
}

void add_query_commands(CLI::App& app, Arguments& arguments) {
  auto& phase = arguments.query;
  auto& request = phase.request;
  auto* querying = app.add_subcommand("query", "Ask an index the queries of files");
  auto* throughput = app.add_subcommand("throughput", "Ask in several threads at once");
  auto* steady = app.add_subcommand("steady", "Ask for some seconds, following the commits");
  for (auto* command : {querying, throughput, steady}) {
    command->add_option("index", phase.index, "The index")->required();
    command->add_option("queries", phase.files, "Query files")->required();
    command->add_option("--limit", phase.limit, "Queries of a file")->capture_default_str();
    command->add_option("--rounds", phase.rounds, "Timed rounds")->capture_default_str();
    command->add_flag("--plain", request.plain, "Without families, names and acts");
    command->add_flag("--any", phase.any, "The words of each query as a verbose one");
    command->add_flag("--bare", request.bare, "Ids and scores only");
    command->add_flag("--exact-total", request.exact_total, "Count every match");
    command->add_flag("--evidence", arguments.evidence, "With two snippets and five facets");
    command->add_option("--snippets", request.snippets, "Snippets of a hit")->capture_default_str();
    command->add_option("--facets", arguments.facets, "Facets to count")->delimiter(',');
  }
  querying->add_flag("--totals", phase.totals, "Count the matches too");
  throughput->add_option("--threads", phase.threads, "Threads")->capture_default_str();
  steady->add_option("--seconds", phase.seconds, "How long")->capture_default_str();
}

void ask_for_evidence(Arguments& arguments) {
  if (arguments.evidence) {
    arguments.query.request.snippets = 2;
    arguments.facets = {"person", "org", "place", "act", "source"};
  }
  for (const auto& field : arguments.facets)
    arguments.query.request.facets.push_back({.field = field});
}

json run(const std::string& command, const Arguments& arguments) {
  if (command == "read") return bench::run_read(arguments.index.corpus);
  if (command == "annotate") return bench::run_annotate(arguments.index.corpus);
  if (command == "export") return bench::run_export(arguments.index.corpus, arguments.export_file);
  if (command == "index") return bench::run_index(arguments.index);
  if (command == "throughput") return bench::run_throughput(arguments.query);
  if (command == "steady") return bench::run_steady(arguments.query);
  return bench::run_query(arguments.query);
}

int run(int argc, char** argv) {
  Arguments arguments;
  arguments.query.request.snippets = 0;
  CLI::App app("Measures one phase of Lede and prints one JSON object");
  app.require_subcommand(1);
  add_corpus_commands(app, arguments);
  add_query_commands(app, arguments);
  CLI11_PARSE(app, argc, argv);
  ask_for_evidence(arguments);
  std::cout << run(app.get_subcommands().front()->get_name(), arguments).dump() << '\n';
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
