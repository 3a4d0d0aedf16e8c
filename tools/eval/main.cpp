// SPDX-License-Identifier: GPL-2.0-or-later
// lede-eval: how well Lede reads and ranks, against gold data.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "tools/eval/ir_command.hpp"
#include "tools/eval/ner_command.hpp"
#include "tools/eval/statements_command.hpp"

int main(int argc, char** argv) {
  CLI::App app("Scores Lede against gold data; the last line of each table is the headline.");
  app.require_subcommand(1);
  lede::tools::add_ir_command(app);
  lede::tools::add_ner_command(app);
  lede::tools::add_statements_command(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "lede-eval: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
