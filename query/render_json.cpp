// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "analysis/steering.hpp"
#include "lede/render.hpp"

namespace lede {
namespace {

// Members keep the order of docs/json.md.
using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

Json range_json(ByteRange range) {
  return Json::array({range.begin, range.end});
}

Json ranges_json(const std::vector<ByteRange>& ranges) {
  Json out = Json::array();
  for (const ByteRange range : ranges) out.push_back(range_json(range));
  return out;
}

Json name_json(const std::string& name) {
  return name.empty() ? Json(nullptr) : Json(name);
}

Json diagnostics_json(const std::vector<Diagnostic>& diagnostics) {
  Json out = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    Json one = {{"range", range_json(diagnostic.range)}, {"message", diagnostic.message}};
    if (!diagnostic.suggestion.empty()) one["suggestion"] = diagnostic.suggestion;
    out.push_back(std::move(one));
  }
  return out;
}

Json matched_json(const std::vector<MatchedPart>& parts) {
  Json out = Json::array();
  for (const MatchedPart& part : parts) {
    Json one = {{"query", part.query}, {"found", part.found}, {"how", name_of(part.how)}};
    if (part.score > 0) one["score"] = part.score;
    out.push_back(std::move(one));
  }
  return out;
}

Json statement_json(const StatementHit& statement) {
  return {{"speaker", name_json(statement.speaker)}, {"act", name_of(statement.act)},
          {"target", name_json(statement.target)},   {"text", statement.text},
          {"range", range_json(statement.range)},    {"marks", ranges_json(statement.marks)}};
}

void add_optional(Json& out, const Hit& hit) {
  if (!hit.url.empty()) out["url"] = hit.url;
  if (hit.collapsed > 0) out["collapsed"] = hit.collapsed;
  if (!hit.explanation.empty()) out["explanation"] = hit.explanation;
}

Json article_json(const Hit& hit) {
  Json out = {{"id", hit.id},     {"score", hit.score},   {"title", hit.title},
              {"date", hit.date}, {"source", hit.source}, {"snippets", Json::array()}};
  if (!hit.title_marks.empty()) out["title_marks"] = ranges_json(hit.title_marks);
  for (const Snippet& snippet : hit.snippets) {
    out["snippets"].push_back({{"text", snippet.text},
                               {"range", range_json(snippet.range)},
                               {"marks", ranges_json(snippet.marks)}});
  }
  out["matched"] = matched_json(hit.matched);
  out["statements"] = Json::array();
  for (const StatementHit& statement : hit.statements) {
    out["statements"].push_back(statement_json(statement));
  }
  add_optional(out, hit);
  return out;
}

Json statement_hit_json(const Hit& hit) {
  const StatementHit& statement = hit.statements.front();
  Json out = {{"article", hit.id},
              {"score", hit.score},
              {"speaker", name_json(statement.speaker)},
              {"act", name_of(statement.act)},
              {"target", name_json(statement.target)},
              {"date", hit.date},
              {"source", hit.source},
              {"text", statement.text},
              {"range", range_json(statement.range)},
              {"marks", ranges_json(statement.marks)},
              {"matched", matched_json(hit.matched)}};
  add_optional(out, hit);
  return out;
}

Json hit_json(const Hit& hit, Collection collection) {
  return collection == Collection::kStatements ? statement_hit_json(hit) : article_json(hit);
}

Json facets_json(const std::vector<Facet>& facets) {
  Json out = Json::object();
  for (const Facet& facet : facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) {
      Json entry = {{"value", value.value}, {"count", value.count}, {"selected", value.selected}};
      if (!value.parts.empty()) entry["parts"] = value.parts;
      values.push_back(std::move(entry));
    }
    out[facet.field] = std::move(values);
  }
  return out;
}

Json missing_json(const std::vector<MissingShard>& shards) {
  Json out = Json::array();
  for (const MissingShard& missing : shards) {
    out.push_back({{"shard", missing.shard}, {"message", missing.message}});
  }
  return out;
}

/// Stored text is valid; what a caller put into a result himself may not be.
std::string dumped(const Json& json, bool pretty) {
  return analysis::json_without_steering(
      json.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace));
}

Json counted_json(const std::vector<EntityCard::Counted>& values) {
  Json out = Json::array();
  for (const auto& value : values) out.push_back({{"value", value.value}, {"count", value.count}});
  return out;
}

}  // namespace

std::string to_json(const SearchResult& result, bool pretty) {
  Json out = {{"format_version", kFormatVersion},
              {"query", result.query},
              {"parsed", result.parsed},
              {"diagnostics", diagnostics_json(result.diagnostics)},
              {"offset", result.offset},
              {"limit", result.limit},
              {"total", result.total},
              {"total_exact", result.total_exact},
              {"hits", Json::array()}};
  for (const Hit& hit : result.hits) out["hits"].push_back(hit_json(hit, result.collection));
  out["facets"] = facets_json(result.facets);
  if (!result.suggestions.empty()) out["suggestions"] = result.suggestions;
  if (!result.missing_shards.empty()) out["missing_shards"] = missing_json(result.missing_shards);
  if (!result.error.empty()) out["error"] = result.error;
  return dumped(out, pretty);
}

std::string to_ndjson(const SearchResult& result) {
  std::string out;
  for (const Hit& hit : result.hits) {
    out += dumped(hit_json(hit, result.collection), false);
    out += '\n';
  }
  return out;
}

std::string to_json(const EntityCard& card) {
  return dumped({{"name", card.name},
                 {"type", name_of(card.type)},
                 {"articles", card.articles},
                 {"spellings", counted_json(card.spellings)},
                 {"descriptions", counted_json(card.descriptions)},
                 {"first_date", card.first_date},
                 {"last_date", card.last_date},
                 {"together", counted_json(card.together)},
                 {"statements", counted_json(card.statements)}},
                false);
}

}  // namespace lede
