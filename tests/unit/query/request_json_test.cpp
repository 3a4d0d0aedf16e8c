// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/request_json.hpp"

#include <doctest/doctest.h>

#include "lede/error.hpp"

using namespace lede;
using namespace lede::query;

TEST_CASE("without options a request is as it is by itself") {
  const JsonRequest plain = request_from_json("drone", nullptr);
  CHECK(plain.format == AnswerFormat::kJson);
  CHECK(plain.request.query == "drone");
  CHECK(plain.request.limit == SearchRequest{}.limit);
  CHECK(plain.request.filters.empty());
}

TEST_CASE("each member reaches its place in the request") {
  const JsonRequest out = request_from_json("drone", R"({
    "in": "statements", "any": true, "plain": true, "strict": true, "offset": 3, "limit": 4,
    "sort": "-date", "snippets": 1, "exact_total": true, "explain": true, "collapse": true,
    "partial": true, "recency_half_life_days": 7.5, "saved_queries_path": "saved",
    "today": "2023-06-01", "format": "trec"})");
  const SearchRequest& request = out.request;
  CHECK(out.format == AnswerFormat::kTrec);
  CHECK(request.collection == Collection::kStatements);
  CHECK(request.sort == SortOrder::kDateDescending);
  CHECK((request.any && request.plain && request.strict && request.exact_total && request.explain &&
         request.collapse && request.partial));
  CHECK(request.offset == 3);
  CHECK(request.limit == 4);
  CHECK(request.snippets == 1);
  CHECK(request.recency_half_life_days == 7.5);
  CHECK(request.saved_queries_path == "saved");
  CHECK(request.today == "2023-06-01");
}

TEST_CASE("filters have one value or several, facets a name or members") {
  const SearchRequest request =
      request_from_json("", R"({"filters": {"date": ["2023-05", "2023-06"], "person": "Putin"},
        "facets": ["act", {"field": "date:month", "limit": 0, "order": "surprise"}]})")
          .request;
  REQUIRE(request.filters.size() == 3);
  CHECK(request.filters[1].field == "date");
  CHECK(request.filters[1].value == "2023-06");
  CHECK(request.filters[2].value == "Putin");
  REQUIRE(request.facets.size() == 2);
  CHECK(request.facets[0].field == "act");
  CHECK(request.facets[0].limit == 10);
  CHECK(request.facets[1].limit == 0);
  CHECK(request.facets[1].order == FacetOrder::kSurprise);
}

TEST_CASE("a member of the wrong kind is refused by its name") {
  CHECK_THROWS_WITH_AS(static_cast<void>(request_from_json("", R"({"format": "html"})")),
                       R"(option "format" can't be "html")", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(request_from_json("", R"({"facets": [3]})")),
                       R"(option "facets" can't be [3])", Error);
}

TEST_CASE("an answer comes in the format asked for") {
  SearchResult result;
  result.hits.push_back({.id = "a", .score = 1.5});
  CHECK(format_answer(result, AnswerFormat::kIds) == "a\n");
  CHECK(format_answer(result, AnswerFormat::kTrec) == "1 Q0 a 1 1.500000 lede\n");
  CHECK(format_answer(result, AnswerFormat::kJson).starts_with("{\"format_version\":1,"));
  CHECK(format_answer(result, AnswerFormat::kPretty).starts_with("{\n"));
  CHECK(format_answer(result, AnswerFormat::kNdjson).starts_with("{\"id\":\"a\","));
  CHECK(format_answer(result, AnswerFormat::kText).find("\n 1. a\n") != std::string::npos);
}
