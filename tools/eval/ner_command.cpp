// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ner_command.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "analysis/tagger.hpp"
#include "tools/eval/ner_score.hpp"
#include "tools/eval/ner_types.hpp"

namespace lede::tools {
namespace {

struct NerOptions {
  std::vector<std::string> files{};
  std::string model{};
  std::string types{};
};

void print_row(std::string_view name, const SpanCounts& counts) {
  fmt::print("{:<10} {:>7} {:>7} {:>7} {:>7.2f} {:>7.2f} {:>7.2f}\n", name, counts.gold,
             counts.found, counts.right, 100 * counts.precision(), 100 * counts.recall(),
             100 * counts.f1());
}

/// A file may lack a type of the others, so only the types it annotates are scored, unless told.
void run(const NerOptions& options) {
  const auto tagger = options.model.empty() ? analysis::Tagger::built_in()
                                            : analysis::Tagger::from_file(options.model);
  NerScore sum;
  SpanCounts total;
  CountsByType shown{};
  for (const auto& file : options.files) {
    const auto sentences = read_conll(file);
    const auto types = options.types.empty() ? types_in(sentences) : parse_types(options.types);
    const auto score = score_tagger(tagger, sentences);
    sum += score;
    total += score.total(types);
    for (const auto type : types) {
      const auto index = static_cast<std::size_t>(type);
      shown[index] += score.by_type[index];
    }
  }
  fmt::print("{:<10} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}\n", "type", "gold", "found", "right", "P",
             "R", "F1");
  for (std::size_t type = 0; type < kEntityTypes; ++type) {
    if (shown[type].gold + shown[type].found > 0) {
      print_row(name_of(static_cast<EntityType>(type)), shown[type]);
    }
  }
  print_row("all", total);
  fmt::print("micro F1 {:.2f}  precision {:.2f}  recall {:.2f}  {:.0f} tokens/s\n",
             100 * total.f1(), 100 * total.precision(), 100 * total.recall(),
             static_cast<double>(sum.tokens) / std::max(sum.seconds, 1e-9));
}

}  // namespace

void add_ner_command(CLI::App& app) {
  auto options = std::make_shared<NerOptions>();
  auto* command = app.add_subcommand("ner", "score the tagger on CoNLL files");
  command
      ->add_option("files", options->files, "token and tag a line, blank lines between sentences")
      ->required();
  command->add_option("--model", options->model, "model file; the built-in one without it");
  command->add_option("--types", options->types,
                      "types to score, e.g. person,org,place; those of the file without it");
  command->callback([options] { run(*options); });
}

}  // namespace lede::tools
