// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shard_codec.hpp"

#include <doctest/doctest.h>

#include "lede/error.hpp"
#include "lede/render.hpp"

using namespace lede;
using namespace lede::query;

namespace {

SearchRequest some_request() {
  SearchRequest request;
  request.query = "Podolyak «denial»";
  request.collection = Collection::kStatements;
  request.any = true;
  request.limit = 300;
  request.sort = SortOrder::kDateDescending;
  request.partial = true;
  request.recency_half_life_days = 12.5;
  request.filters = {{"person", "Vladimir Putin"}};
  request.facets = {{"speaker", 0, FacetOrder::kSurprise}};
  request.today = "2023-06-10";
  return request;
}

Hit some_hit() {
  Hit hit;
  hit.id = "a";
  hit.score = 7.1000000000000001;
  hit.title = "Drones";
  hit.title_marks = {{0, 6}};
  hit.snippets = {{"Drones hit Moscow.", {10, 28}, {{0, 6}}}};
  hit.matched = {{"drone", {"Drones"}, MatchKind::kStem, 0.25}};
  hit.statements = {
      {"Mykhailo Podolyak", Act::kDenial, "Russia", "He denied it.", {3, 9}, {{1, 2}}}};
  hit.collapsed = 3;
  hit.explanation = "drone 0.25";
  return hit;
}

}  // namespace

TEST_CASE("a request arrives as it was sent") {
  const SearchRequest sent = some_request();
  const SearchRequest got = decoded_request(encoded(sent));
  CHECK(got.query == sent.query);
  CHECK(got.collection == sent.collection);
  CHECK(got.any);
  CHECK_FALSE(got.strict);
  CHECK(got.limit == 300);
  CHECK(got.sort == sent.sort);
  CHECK(got.partial);
  CHECK(got.recency_half_life_days == 12.5);
  REQUIRE(got.filters.size() == 1);
  CHECK(got.filters[0].value == "Vladimir Putin");
  REQUIRE(got.facets.size() == 1);
  CHECK(got.facets[0].order == FacetOrder::kSurprise);
  CHECK(got.today == "2023-06-10");
}

TEST_CASE("hits arrive as they were sent, scores to the last bit") {
  SearchResult sent;
  sent.hits = {some_hit(), Hit{}};
  SearchResult got;
  got.hits = decoded_hits(encoded(sent.hits));
  REQUIRE(got.hits.size() == 2);
  CHECK(got.hits[0].score == sent.hits[0].score);
  CHECK(to_json(got) == to_json(sent));
}

TEST_CASE("bytes that are cut short or promise too much are refused") {
  const std::string request = encoded(some_request());
  const std::string hits = encoded(std::vector<Hit>{some_hit()});
  for (std::size_t length = 0; length < hits.size(); ++length) {
    CHECK_THROWS_AS(static_cast<void>(decoded_hits(hits.substr(0, length))), Error);
  }
  for (std::size_t length = 0; length < request.size(); ++length) {
    CHECK_THROWS_AS(static_cast<void>(decoded_request(request.substr(0, length))), Error);
  }
  CHECK_THROWS_AS(static_cast<void>(decoded_parts("\xff\xff\xff\xff\x0f")), Error);
}

TEST_CASE("marks that are not in their text, or not in order, are refused") {
  const auto sent = [](auto change) {
    Hit hit = some_hit();
    change(hit);
    static_cast<void>(decoded_hits(encoded(std::vector<Hit>{hit})));
  };
  const char* const kRefused = "a shard sent marks that are not in their text";
  CHECK_NOTHROW(sent([](Hit&) {}));
  CHECK_THROWS_WITH(sent([](Hit& h) { h.title_marks = {{0, 7}}; }), kRefused);
  CHECK_THROWS_WITH(sent([](Hit& h) { h.snippets[0].marks = {{3, 2}}; }), kRefused);
  CHECK_THROWS_WITH(sent([](Hit& h) { h.snippets[0].marks = {{3, 5}, {4, 6}}; }), kRefused);
  CHECK_THROWS_WITH(sent([](Hit& h) { h.statements[0].marks = {{1, 1U << 30}}; }), kRefused);
}

TEST_CASE("a choice that nobody has is refused") {
  const auto sent = [](auto change) {
    SearchRequest request = some_request();
    Hit hit = some_hit();
    change(request, hit);
    static_cast<void>(decoded_request(encoded(request)));
    static_cast<void>(decoded_hits(encoded(std::vector<Hit>{hit})));
  };
  const char* const kRefused = "a shard sent a choice that is unknown";
  CHECK_NOTHROW(sent([](auto&, auto&) {}));
  CHECK_THROWS_WITH(sent([](auto& r, auto&) { r.collection = Collection{2}; }), kRefused);
  CHECK_THROWS_WITH(sent([](auto& r, auto&) { r.sort = SortOrder{3}; }), kRefused);
  CHECK_THROWS_WITH(sent([](auto& r, auto&) { r.facets[0].order = FacetOrder{2}; }), kRefused);
  CHECK_THROWS_WITH(sent([](auto&, auto& h) { h.matched[0].how = MatchKind{7}; }), kRefused);
  CHECK_THROWS_WITH(sent([](auto&, auto& h) { h.statements[0].act = Act{kActs}; }), kRefused);
}
