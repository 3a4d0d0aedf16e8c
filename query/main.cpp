// SPDX-License-Identifier: GPL-2.0-or-later
// lede-query: searches an index from the command line.
#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>

#include "analysis/steering.hpp"
#include "lede/error.hpp"
#include "query/cli.hpp"

namespace {

constexpr int kFailed = 2;

}  // namespace

int main(int argc, char** argv) {
  try {
    CLI::App app{"Searches an index of news articles; docs/query-syntax.md explains the queries."};
    app.failure_message([](const CLI::App*, const CLI::Error& error) {
      return "lede-query: " + lede::analysis::without_steering(error.what()) +
             "; see lede-query --help\n";
    });
    lede::query::CliOptions options;
    lede::query::add_options(app, options);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
      return app.exit(problem) == 0 ? 0 : kFailed;
    }
    const int status = lede::query::run(options, std::cout, std::cerr);
    if (std::cout.flush()) return status;
    std::cerr << "lede-query: the results can't be written to standard output\n";
    return kFailed;
  } catch (const std::exception& problem) {
    std::cerr << "lede-query: " << lede::analysis::without_steering(problem.what()) << '\n';
    return kFailed;
  }
}
