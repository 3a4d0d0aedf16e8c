// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/statements_gold.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "analysis/analyser.hpp"
#include "lede/error.hpp"
#include "lede/reader.hpp"

namespace lede::tools {
namespace {

std::string text_or_empty(const nlohmann::json& record, const char* member) {
  const auto found = record.find(member);
  return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

GoldStatement parse_gold(const std::string& line, const std::string& place) {
  const auto record = nlohmann::json::parse(line, nullptr, false);
  if (!record.is_object()) throw Error(ErrorCode::kInvalidInput, place + ": not a JSON object");
  GoldStatement gold;
  gold.document = text_or_empty(record, "doc");
  gold.text = text_or_empty(record, "text");
  gold.speaker = text_or_empty(record, "speaker");
  gold.cue = text_or_empty(record, "cue");
  if (!parse_act(text_or_empty(record, "act"), gold.act)) {
    throw Error(ErrorCode::kInvalidInput,
                place + ": unknown act '" + text_or_empty(record, "act") + "'");
  }
  const auto sentence = record.find("sentence");
  if (sentence != record.end() && sentence->is_array() && sentence->size() == 2) {
    gold.sentence = {sentence->at(0).get<std::size_t>(), sentence->at(1).get<std::size_t>()};
  }
  return gold;
}

}  // namespace

std::vector<GoldStatement> read_gold_statements(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(ErrorCode::kNotFound, path + ": can't read the gold statements");
  std::vector<GoldStatement> gold;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    gold.push_back(parse_gold(line, path + ':' + std::to_string(number)));
  }
  return gold;
}

std::map<std::string, AnnotatedArticle> annotate_articles(const std::string& path,
                                                          const std::string& corrections) {
  AnnotatorOptions options;
  options.corrections_path = corrections;
  const analysis::Analyser analyser(options);
  std::map<std::string, AnnotatedArticle> articles;
  ReadSink sink;
  sink.article = [&](Article&& article) {
    std::string id = article.id;
    articles.emplace(std::move(id), analyser.analyse(std::move(article)));
    return true;
  };
  sink.problem = [](const Problem& problem) {
    throw Error(ErrorCode::kInvalidInput, problem.message);
  };
  read_articles({path}, {}, sink);
  return articles;
}

}  // namespace lede::tools
