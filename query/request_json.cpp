// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/request_json.hpp"

#include <span>
#include <utility>

#include "analysis/json_options.hpp"
#include "lede/render.hpp"

namespace lede::query {
namespace {

using nlohmann::json;

template <class T>
using Choice = std::pair<std::string_view, T>;

template <class T, std::size_t N>
void take_choice(JsonOptions& options, const char* name, const Choice<T> (&choices)[N], T& value) {
  const json* member = options.member(name);
  if (member == nullptr) return;
  for (const auto& [word, choice] : choices) {
    if (*member == word) {
      value = choice;
      return;
    }
  }
  JsonOptions::reject(name, *member);
}

constexpr Choice<Collection> kCollections[] = {{"articles", Collection::kArticles},
                                               {"statements", Collection::kStatements}};
constexpr Choice<SortOrder> kSorts[] = {{"relevance", SortOrder::kRelevance},
                                        {"date", SortOrder::kDateAscending},
                                        {"-date", SortOrder::kDateDescending}};
constexpr Choice<FacetOrder> kFacetOrders[] = {{"count", FacetOrder::kCount},
                                               {"surprise", FacetOrder::kSurprise}};
constexpr Choice<AnswerFormat> kFormats[] = {
    {"json", AnswerFormat::kJson},     {"pretty", AnswerFormat::kPretty},
    {"ndjson", AnswerFormat::kNdjson}, {"text", AnswerFormat::kText},
    {"trec", AnswerFormat::kTrec},     {"ids", AnswerFormat::kIds}};

/// "filters": {"person": "Vladimir Putin", "date": ["2023-05", "2023-06"]}
void take_filters(JsonOptions& options, std::vector<Filter>& filters) {
  const json* fields = options.member("filters");
  if (fields == nullptr) return;
  if (!fields->is_object()) JsonOptions::reject("filters", *fields);
  for (const auto& [field, values] : fields->items()) {
    for (const json& value : values.is_array() ? values : json::array({values})) {
      if (!value.is_string()) JsonOptions::reject("filters", *fields);
      filters.push_back({field, value.get<std::string>()});
    }
  }
}

/// "facets": ["person", {"field": "date:month", "limit": 0, "order": "surprise"}]
void take_facets(JsonOptions& options, std::vector<FacetRequest>& facets) {
  const json* list = options.member("facets");
  if (list == nullptr) return;
  if (!list->is_array()) JsonOptions::reject("facets", *list);
  for (const json& item : *list) {
    FacetRequest facet;
    if (item.is_string()) {
      facet.field = item.get<std::string>();
    } else if (!item.is_object()) {
      JsonOptions::reject("facets", *list);
    } else {
      JsonOptions members(item);
      members.take("field", facet.field);
      members.take("limit", facet.limit);
      take_choice(members, "order", kFacetOrders, facet.order);
      members.finish();
    }
    facets.push_back(std::move(facet));
  }
}

}  // namespace

JsonRequest request_from_json(std::string_view query, const char* options_json) {
  JsonOptions options(options_json);
  JsonRequest out;
  SearchRequest& request = out.request;
  request.query = query;
  take_choice(options, "in", kCollections, request.collection);
  take_choice(options, "sort", kSorts, request.sort);
  take_choice(options, "format", kFormats, out.format);
  options.take("any", request.any);
  options.take("plain", request.plain);
  options.take("strict", request.strict);
  options.take("offset", request.offset);
  options.take("limit", request.limit);
  options.take("snippets", request.snippets);
  options.take("exact_total", request.exact_total);
  options.take("explain", request.explain);
  options.take("collapse", request.collapse);
  options.take("partial", request.partial);
  options.take("recency_half_life_days", request.recency_half_life_days);
  options.take("saved_queries_path", request.saved_queries_path);
  options.take("today", request.today);
  take_filters(options, request.filters);
  take_facets(options, request.facets);
  options.finish();
  return out;
}

std::string format_answer(const SearchResult& result, AnswerFormat format) {
  switch (format) {
    case AnswerFormat::kPretty:
      return to_json(result, /*pretty=*/true);
    case AnswerFormat::kNdjson:
      return to_ndjson(result);
    case AnswerFormat::kText:
      return to_text(result);
    case AnswerFormat::kTrec:
      return to_trec(result, "1");
    case AnswerFormat::kIds:
      return to_ids(result);
    case AnswerFormat::kJson:
      break;
  }
  return to_json(result);
}

}  // namespace lede::query
