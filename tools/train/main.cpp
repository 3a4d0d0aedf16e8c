// SPDX-License-Identifier: GPL-2.0-or-later
// lede-train: trains the tagger's model from the texts that a recipe lists.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "lede/error.hpp"
#include "tools/train/recipe.hpp"
#include "tools/train/training.hpp"

namespace {

struct Options {
  std::string recipe{};
  std::string output{};
  std::vector<std::string> roots{};
};

std::map<std::string, std::string> parse_roots(const std::vector<std::string>& roots) {
  std::map<std::string, std::string> out;
  for (const auto& root : roots) {
    const auto equals = root.find('=');
    if (equals == std::string::npos) {
      throw lede::Error(lede::ErrorCode::kInvalidArgument,
                        "--root takes name=folder, not \"" + root + '"');
    }
    out[root.substr(0, equals)] = root.substr(equals + 1);
  }
  return out;
}

void run(const Options& options) {
  const auto recipe = lede::tools::read_recipe(options.recipe, parse_roots(options.roots));
  const auto bytes = lede::tools::train_model(recipe);
  std::ofstream out(options.output, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw lede::Error(lede::ErrorCode::kIo, options.output + ": cannot be written");
  fmt::print("{}: {} bytes\n", options.output, bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the model of the entity tagger.");
  app.add_option("recipe", options.recipe, "which texts and lists to learn from")->required();
  app.add_option("-o,--output", options.output, "the model file to write")->required();
  app.add_option("--root", options.roots, "name=folder: what name: stands for in the recipe");
  CLI11_PARSE(app, argc, argv);
  try {
    run(options);
  } catch (const std::exception& error) {
    std::cerr << "lede-train: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
