// SPDX-License-Identifier: GPL-2.0-or-later
// The lede-index program: its command line, and nothing else.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <exception>
#include <functional>

#include "analysis/steering.hpp"
#include "indexer/commands.hpp"

namespace {

using namespace lede;
using namespace lede::indexer;

/// The options of every command; CLI11 fills them before `run` is called.
struct CommandLine {
  AddCommand add{};
  AnnotateCommand annotate{};
  std::string index{};
  std::vector<std::string> ids{};
  std::string shard{};
  bool json = false;
  std::function<ExitStatus()> run{};
};

void add_reading_options(CLI::App& command, ReadOptions& read, AnnotatorOptions& annotator) {
  command.add_flag("--no-analysis", annotator.words_only,
                   "words only: no names, no statements; several times faster");
  command
      .add_option("--model", annotator.model_path, "tagger model to use instead of the built-in")
      ->option_text("FILE");
  command.add_option("--corrections", annotator.corrections_path, "corrections of names")
      ->option_text("FILE");
  command.add_flag("--strict", read.strict, "stop at the first problem");
  command.add_option("--max-article", read.max_article_bytes, "longest text of one article")
      ->transform(CLI::AsSizeValue(false))
      ->option_text("SIZE [16 MiB]");
  command.add_option("--max-record", read.max_line_bytes, "longest JSON record")
      ->transform(CLI::AsSizeValue(false))
      ->option_text("SIZE [32 MiB]");
}

/// "2/4"
void take_shard(const std::string& text, WriterOptions& options) {
  const auto number = [&](std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, failure] = std::from_chars(digits.begin(), digits.end(), value);
    if (failure == std::errc() && end == digits.end()) return value;
    throw CLI::ValidationError("--shard " + text, "write I/N, for instance 2/4");
  };
  const std::size_t slash = std::min(text.find('/'), text.size());
  options.shard = number(std::string_view(text).substr(0, slash));
  options.shards = number(std::string_view(text).substr(std::min(slash + 1, text.size())));
}

void define_add(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("add",
                                     "create or update INDEX from files, folders, archives "
                                     "or - (NDJSON on standard input)");
  command->add_option("INDEX", line.add.index, "folder of the index")->required();
  command->add_option("PATH", line.add.paths, "what to read")->required();
  command->add_flag("--prune", line.add.prune, "forget articles below PATH whose source is gone");
  add_reading_options(*command, line.add.read, line.add.writer.annotator);
  command->add_option("--threads", line.add.writer.threads, "analysis threads")
      ->check(CLI::Range(0, 1024))
      ->option_text("N [one a core]");
  command->add_option("--commit-every", line.add.writer.commit_every, "articles between commits")
      ->option_text("N [10000]");
  command->add_option("--shard", line.shard, "take only the articles of shard I of N, by their ids")
      ->option_text("I/N [1/1]");
  command->add_flag("--quiet", line.add.quiet, "no progress, no summary");
  command->callback([&line] {
    line.add.writer.strict = line.add.read.strict;
    if (!line.shard.empty()) take_shard(line.shard, line.add.writer);
    line.run = [&line] { return run_add(line.add); };
  });
}

void define_annotate(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("annotate", "print what Lede reads in each article, as JSON");
  command->add_option("PATH", line.annotate.paths, "what to read")->required();
  add_reading_options(*command, line.annotate.read, line.annotate.annotator);
  command->callback([&line] { line.run = [&line] { return run_annotate(line.annotate); }; });
}

CLI::App* define_simple(CLI::App& app, CommandLine& line, const char* name, const char* purpose,
                        std::function<ExitStatus()> run) {
  auto* command = app.add_subcommand(name, purpose);
  command->add_option("INDEX", line.index, "folder of the index")->required();
  command->callback([&line, run = std::move(run)] { line.run = run; });
  return command;
}

void define_commands(CLI::App& app, CommandLine& line) {
  define_add(app, line);
  define_annotate(app, line);
  define_simple(app, line, "remove", "forget articles by id",
                [&line] { return run_remove(line.index, line.ids); })
      ->add_option("ID", line.ids, "ids of articles")
      ->required();
  define_simple(app, line, "info", "say what an index holds", [&line] {
    return run_info(line.index, line.json);
  })->add_flag("--json", line.json, "as one JSON object");
  define_simple(app, line, "check", "read and verify every part of an index",
                [&line] { return run_check(line.index); });
  define_simple(app, line, "compact", "merge all segments and drop deleted articles",
                [&line] { return run_compact(line.index); });
  define_simple(app, line, "dump", "print the articles as NDJSON that add reads back",
                [&line] { return run_dump(line.index); });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Reads news articles and builds an index that lede-query searches.\n"
      "Exit status: 0 all done; 2 something was refused or failed, see standard error.",
      "lede-index");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return fmt::format("lede-index: {}; see lede-index --help\n",
                       analysis::without_steering(error.what()));
  });
  app.set_version_flag("--version", LEDE_VERSION);
  CommandLine line;
  define_commands(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kFailed;
  }
  try {
    return line.run();
  } catch (const std::exception& error) {
    fmt::print(stderr, "lede-index: {}\n", analysis::without_steering(error.what()));
    return kFailed;
  }
}
