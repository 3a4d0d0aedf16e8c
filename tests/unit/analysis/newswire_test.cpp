// SPDX-License-Identifier: GPL-2.0-or-later
// What writers of sentences for tests do not think of.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "analysis/analyser.hpp"

using lede::analysis::Analyser;

TEST_CASE("newswire is read to its end, and what is found lies in it") {
  const auto path = std::filesystem::path(LEDE_SHARED) / "bench/reuters21578.jsonl";
  if (!std::filesystem::exists(path)) {
    MESSAGE("skipped: ", path.string(), " is not there");
    return;
  }
  const Analyser analyser{lede::AnnotatorOptions{}};
  std::ifstream file(path);
  std::string line;
  std::size_t statements = 0;
  for (int articles = 0; articles < 5000 && std::getline(file, line); ++articles) {
    const auto record = nlohmann::json::parse(line);
    lede::Article article;
    article.id = record.at("id");
    article.text = record.value("text", "");
    const auto read = analyser.analyse(std::move(article));
    CAPTURE(read.article.id);
    const std::size_t bytes = read.article.text.size();
    CHECK(std::ranges::all_of(read.mentions, [bytes](const auto& m) {
      return m.range.begin < m.range.end && m.range.end <= bytes;
    }));
    CHECK(std::ranges::all_of(read.statements, [](const auto& statement) {
      return statement.sentence.contains(statement.cue_range);
    }));
    statements += read.statements.size();
  }
  CHECK(statements > 4000);
}
