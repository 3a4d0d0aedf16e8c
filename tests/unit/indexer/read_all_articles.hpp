// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the reader and keeps all it hands out.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lede/reader.hpp"

struct ReadResult {
  std::vector<lede::Article> articles{};
  std::vector<lede::Problem> problems{};
};

inline ReadResult read_paths(const std::vector<std::string>& paths,
                             const lede::ReadOptions& options = {}) {
  ReadResult result;
  lede::ReadSink sink;
  sink.article = [&result](lede::Article&& article) {
    result.articles.push_back(std::move(article));
    return true;
  };
  sink.problem = [&result](const lede::Problem& problem) { result.problems.push_back(problem); };
  lede::read_articles(paths, options, sink);
  return result;
}
