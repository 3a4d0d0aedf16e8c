// SPDX-License-Identifier: GPL-2.0-or-later
// Articles as JSON: the annotate contract and the dump that add reads back.
#include <nlohmann/json.hpp>

#include "lede/index_admin.hpp"

namespace lede {

std::string to_ndjson(const Article& article) {
  nlohmann::ordered_json json{{"id", article.id}, {"title", article.title}, {"text", article.text}};
  const auto set = [&json](const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  };
  set("date", article.date);
  set("source", article.source);
  set("section", article.section);
  set("url", article.url);
  set("language", article.language);
  set("place", article.place);
  set("origin", article.origin);
  if (!article.authors.empty()) json["authors"] = article.authors;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace lede
