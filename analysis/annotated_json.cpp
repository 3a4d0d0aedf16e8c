// SPDX-License-Identifier: GPL-2.0-or-later
// What was read in an article as one line of JSON, the contract of `lede-index annotate`.
#include <nlohmann/json.hpp>

#include "lede/annotator.hpp"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

Json to_array(ByteRange range) {
  return Json::array({range.begin, range.end});
}

Json string_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json to_object(const Mention& mention, const std::string& text) {
  Json out = {{"type", name_of(mention.type)},
              {"name", mention.name},
              {"text", mention.range.of(text)},
              {"range", to_array(mention.range)}};
  if (!mention.description.empty()) out["description"] = mention.description;
  return out;
}

Json to_list(const std::vector<Mention>& mentions, const std::string& text) {
  Json out = Json::array();
  for (const Mention& mention : mentions) out.push_back(to_object(mention, text));
  return out;
}

Json to_object(const Statement& statement) {
  return {{"speaker", string_or_null(statement.speaker)},
          {"act", name_of(statement.act)},
          {"target", string_or_null(statement.target)},
          {"cue", statement.cue},
          {"cue_range", to_array(statement.cue_range)},
          {"sentence", to_array(statement.sentence)},
          {"quote", statement.quote.empty() ? Json(nullptr) : to_array(statement.quote)}};
}

Json to_object(const Article& article) {
  Json out = {{"id", article.id},
              {"title", article.title},
              {"text", article.text},
              {"language", article.language}};
  const auto add = [&out](const char* name, const std::string& value) {
    if (!value.empty()) out[name] = value;
  };
  add("date", article.date);
  add("source", article.source);
  add("section", article.section);
  add("url", article.url);
  add("place", article.place);
  add("origin", article.origin);
  if (!article.authors.empty()) out["authors"] = article.authors;
  return out;
}

}  // namespace

std::string to_json(const AnnotatedArticle& annotated) {
  Json out = to_object(annotated.article);
  out["sentences"] = Json::array();
  for (const ByteRange sentence : annotated.sentences) {
    out["sentences"].push_back(to_array(sentence));
  }
  out["mentions"] = to_list(annotated.mentions, annotated.article.text);
  out["title_mentions"] = to_list(annotated.title_mentions, annotated.article.title);
  out["statements"] = Json::array();
  for (const Statement& statement : annotated.statements) {
    out["statements"].push_back(to_object(statement));
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace lede
