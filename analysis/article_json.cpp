// SPDX-License-Identifier: GPL-2.0-or-later
// Articles as JSON: the annotate contract and the dump that add reads back (docs/formats.md).
#include <nlohmann/json.hpp>

#include "analysis/steering.hpp"
#include "lede/annotator.hpp"
#include "lede/index_admin.hpp"

namespace lede {
namespace {

using nlohmann::ordered_json;

ordered_json fields_of(const Article& article) {
  ordered_json json{{"id", article.id}, {"title", article.title}, {"text", article.text}};
  const auto set = [&json](const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  };
  set("language", article.language);
  set("date", article.date);
  set("source", article.source);
  set("section", article.section);
  set("url", article.url);
  set("place", article.place);
  set("origin", article.origin);
  if (!article.authors.empty()) json["authors"] = article.authors;
  if (!article.contributors.empty()) json["contributors"] = article.contributors;
  return json;
}

/// Article strings are valid UTF-8 by contract; one that a caller broke must not end the run.
std::string dump(const ordered_json& json) {
  return analysis::json_without_steering(
      json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

ordered_json range_of(ByteRange range) {
  return {range.begin, range.end};
}

ordered_json text_or_null(const std::string& text) {
  return text.empty() ? ordered_json() : ordered_json(text);
}

ordered_json mentions_of(const std::vector<Mention>& mentions, const std::string& text) {
  auto list = ordered_json::array();
  for (const auto& mention : mentions) {
    ordered_json json{{"type", name_of(mention.type)},
                      {"name", mention.name},
                      {"text", mention.range.of(text)},
                      {"range", range_of(mention.range)}};
    if (!mention.description.empty()) json["description"] = mention.description;
    list.push_back(std::move(json));
  }
  return list;
}

ordered_json statement_json(const Statement& statement) {
  return {{"speaker", text_or_null(statement.speaker)},
          {"act", name_of(statement.act)},
          {"target", text_or_null(statement.target)},
          {"cue", statement.cue},
          {"cue_range", range_of(statement.cue_range)},
          {"sentence", range_of(statement.sentence)},
          {"quote", statement.quote.empty() ? ordered_json() : range_of(statement.quote)}};
}

}  // namespace

std::string to_ndjson(const Article& article) {
  return dump(fields_of(article));
}

std::string to_json(const AnnotatedArticle& annotated) {
  const auto& article = annotated.article;
  auto json = fields_of(article);
  auto& sentences = json["sentences"] = ordered_json::array();
  for (const auto sentence : annotated.sentences) sentences.push_back(range_of(sentence));
  json["mentions"] = mentions_of(annotated.mentions, article.text);
  json["title_mentions"] = mentions_of(annotated.title_mentions, article.title);
  auto& statements = json["statements"] = ordered_json::array();
  for (const auto& statement : annotated.statements) {
    statements.push_back(statement_json(statement));
  }
  return dump(json);
}

}  // namespace lede
