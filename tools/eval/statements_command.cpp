// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/statements_command.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "tools/eval/statements_gold.hpp"
#include "tools/eval/statements_score.hpp"

namespace lede::tools {
namespace {

struct StatementsOptions {
  std::string articles{};
  std::string gold{};
  std::string corrections{};
  bool unnamed = false;
  bool errors = false;
};

void print_row(std::string_view name, const StatementCounts& counts) {
  fmt::print("{:<16} {:>6} {:>6} {:>6} {:>7.3f} {:>7.3f} {:>7.3f}\n", name, counts.gold,
             counts.found, counts.right, counts.precision(), counts.recall(), counts.f1());
}

void print_table(const StatementScore& score) {
  fmt::print("{:<16} {:>6} {:>6} {:>6} {:>7} {:>7} {:>7}\n", "act", "gold", "found", "right", "P",
             "R", "F1");
  for (std::size_t act = 0; act < kActs; ++act) {
    print_row(name_of(static_cast<Act>(act)), score.by_act[act]);
  }
  const StatementCounts specific = score.specific();
  StatementCounts all = specific;
  all += score.of(Act::kStatement);
  print_row("twelve specific", specific);
  print_row("all", all);
  const StatementCounts& plain = score.of(Act::kStatement);
  fmt::print(
      "specific acts P {:.3f} R {:.3f}  denial P {:.3f}  accusation P {:.3f}  "
      "statement P {:.3f} R {:.3f}\n",
      specific.precision(), specific.recall(), score.of(Act::kDenial).precision(),
      score.of(Act::kAccusation).precision(), plain.precision(), plain.recall());
}

void run(const StatementsOptions& options) {
  const auto gold = read_gold_statements(options.gold);
  const auto articles = annotate_articles(options.articles, options.corrections);
  const StatementScore score = score_statements(gold, articles, options.unnamed);
  if (options.errors) {
    for (const std::string& line : score.missed) fmt::print("missed    {}\n", line);
    for (const std::string& line : score.spurious) fmt::print("spurious  {}\n", line);
  }
  print_table(score);
}

}  // namespace

void add_statements_command(CLI::App& app) {
  auto options = std::make_shared<StatementsOptions>();
  auto* command = app.add_subcommand("statements", "score the statements read in articles");
  command->add_option("articles", options->articles, "file or folder, as lede-index add takes it")
      ->required();
  command->add_option("gold", options->gold, "JSON lines: doc, sentence, text, speaker, act, cue")
      ->required();
  command->add_option("--corrections", options->corrections, "corrections file for names");
  command->add_flag("--unnamed", options->unnamed, "score statements of unnamed speakers too");
  command->add_flag("--errors", options->errors, "list what was missed and what was wrong");
  command->callback([options] { run(*options); });
}

}  // namespace lede::tools
