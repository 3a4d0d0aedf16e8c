// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_ld.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/article_fields.hpp"
#include "indexer/clean_text.hpp"
#include "indexer/credits.hpp"
#include "indexer/entities.hpp"
#include "indexer/json_fields.hpp"

namespace lede::indexer {
namespace {

bool is_article(const nlohmann::json& object) {
  const auto types = names_of_value(member(object, "@type"));
  return std::ranges::any_of(types, [](const std::string& type) {
    return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
  });
}

/// Depth was checked before parsing, so that the recursion is bounded.
const nlohmann::json* find_article(const nlohmann::json& value) {
  if (value.is_object() && is_article(value)) return &value;
  if (!value.is_structured()) return nullptr;
  for (const auto& item : value) {
    if (const auto* found = find_article(item)) return found;
  }
  return nullptr;
}

void set_once(std::string& target, const nlohmann::json& value) {
  if (target.empty()) target = clean_line(decode_entities(name_of_value(value)));
}

}  // namespace

std::string read_json_ld(std::string_view script, Reading& reading) {
  if (json_depth(script) > kMaxJsonDepth) return {};
  const auto json = nlohmann::json::parse(script, nullptr, false);
  const auto* object = json.is_discarded() ? nullptr : find_article(json);
  if (object == nullptr) return {};
  auto& article = reading.article;
  set_once(article.title, member(*object, "headline"));
  set_once(article.title, member(*object, "name"));
  set_once(article.source, member(*object, "publisher"));
  set_once(article.section, member(*object, "articleSection"));
  set_once(article.url, member(*object, "url"));
  set_once(article.url, member(*object, "mainEntityOfPage"));
  set_date(name_of_value(member(*object, "datePublished")), reading);
  set_date(name_of_value(member(*object, "dateCreated")), reading);
  if (article.authors.empty()) {
    for (const auto& name : names_of_value(member(*object, "author"))) {
      add_authors(author_names(clean_line(decode_entities(name))), article);
    }
  }
  const auto& body = member(*object, "articleBody");
  return body.is_string() ? decode_entities(body.get<std::string>()) : std::string();
}

}  // namespace lede::indexer
