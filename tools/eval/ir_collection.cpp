// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ir_collection.hpp"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "lede/error.hpp"

namespace lede::tools {
namespace {

using LineSink = std::function<void(const std::string& line, const std::string& place)>;

void each_line(const std::string& path, const LineSink& sink) {
  std::ifstream file(path);
  if (!file) throw Error(ErrorCode::kNotFound, fmt::format("{}: the file can't be read", path));
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (!line.empty()) sink(line, fmt::format("{}:{}", path, number));
  }
}

nlohmann::json parsed(const std::string& line, const std::string& place) {
  auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("_id") || !json["_id"].is_string()) {
    throw Error(ErrorCode::kInvalidInput, fmt::format("{}: no JSON object with an _id", place));
  }
  return json;
}

void read_judgement(const std::string& line, const std::string& place, IrCollection& out) {
  const std::size_t first = line.find('\t');
  const std::size_t second = line.find('\t', first + 1);
  int score = 0;
  const char* const end = line.data() + line.size();
  const bool columns = first != std::string::npos && second != std::string::npos;
  const bool header = line.starts_with("query-id");
  if (header) return;
  if (!columns || std::from_chars(line.data() + second + 1, end, score).ec != std::errc()) {
    throw Error(ErrorCode::kInvalidInput,
                fmt::format("{}: write query, article and score between tabs", place));
  }
  out.judgements[line.substr(0, first)][line.substr(first + 1, second - first - 1)] = score;
}

}  // namespace

IrCollection read_ir_collection(const std::string& folder) {
  IrCollection out;
  each_line(folder + "/qrels.tsv", [&](const std::string& line, const std::string& place) {
    read_judgement(line, place, out);
  });
  each_line(folder + "/queries.jsonl", [&](const std::string& line, const std::string& place) {
    const auto json = parsed(line, place);
    const std::string id = json["_id"];
    if (out.judgements.contains(id)) out.queries.push_back({id, json.value("text", "")});
  });
  each_line(folder + "/corpus.jsonl", [&](const std::string& line, const std::string& place) {
    const auto json = parsed(line, place);
    Article article;
    article.id = json["_id"];
    article.title = json.value("title", "");
    article.text = json.value("text", "");
    article.language = "en";
    out.articles.push_back(std::move(article));
  });
  return out;
}

}  // namespace lede::tools
