// SPDX-License-Identifier: GPL-2.0-or-later
// A list of shards answers as the one index of all their articles.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "built_index.hpp"
#include "shard_oracle.hpp"

namespace {

constexpr std::uint32_t kShards = 3;

std::string list_of(const std::vector<const BuiltIndex*>& shards, const std::string& name) {
  const std::string path = shards.front()->path() + name;
  std::ofstream file(path);
  for (const BuiltIndex* shard : shards) file << shard->path() << '\n';
  return path;
}

lede::SearchRequest request_number(int number) {
  lede::SearchRequest request;
  request.limit = 40;
  request.snippets = number % 3 == 0 ? 2 : 1;
  if (number % 2 == 0) request.facets = {{"person", 0}, {"act", 0}, {"date", 0}, {"source", 3}};
  if (number % 5 == 1) request.collection = lede::Collection::kStatements;
  if (number % 5 == 1) request.facets = {{"speaker", 5}, {"act", 0}};
  if (number % 7 == 2) request.sort = lede::SortOrder::kDateDescending;
  if (number % 7 == 3) request.offset = 3;
  if (number % 11 == 4) request.filters = {{"date", "2023-03..2023-07"}};
  if (number % 11 == 5) request.recency_half_life_days = 30;
  if (number % 11 == 6) request.explain = true;
  if (number % 4 == 0) request.exact_total = true;
  request.today = "2023-10-01";
  return request;
}

}  // namespace

TEST_CASE("shards give the hits, scores, facets and snippets of the one index") {
  ShardOracle oracle(LEDE_CORPUS "/articles");
  const std::vector<lede::Article> articles = oracle.articles(240);
  lede::WriterOptions options;
  options.articles_per_segment = 50;
  const BuiltIndex whole("unsharded");
  whole.add(articles, options);
  const BuiltIndex first("shard-1");
  const BuiltIndex second("shard-2");
  const BuiltIndex third("shard-3");
  options.shards = kShards;
  for (const BuiltIndex* shard : {&first, &second, &third}) {
    shard->add(articles, options);
    ++options.shard;
  }
  lede::Searcher one(whole.path());
  lede::Searcher several(list_of({&first, &second, &third}, ".shards"));
  std::size_t answered = 0;
  for (int number = 0; number < 500; ++number) {
    lede::SearchRequest request = request_number(number);
    request.query = oracle.query();
    CAPTURE(request.query);
    CAPTURE(number);
    const lede::SearchResult expected = one.search(request);
    check_same(expected, several.search(request), request.sort);
    if (!expected.hits.empty()) ++answered;
  }
  CHECK(answered > 300);
  for (const lede::EntityCard& card : one.entity("Putin")) {
    const auto cards = several.entity("Putin");
    const auto same = std::ranges::find(cards, card.name, &lede::EntityCard::name);
    REQUIRE(same != cards.end());
    CHECK(lede::to_json(*same) == lede::to_json(card));
  }
  CHECK(several.article("news/7").article.text == one.article("news/7").article.text);
  const lede::SearchRequest alike;
  check_same(one.more_like("news/7", alike), several.more_like("news/7", alike), alike.sort);
}

TEST_CASE("each article is of one shard, and a writer takes that shard's only") {
  lede::WriterOptions options;
  options.annotator.words_only = true;
  options.shards = 4;
  std::vector<lede::Article> articles(40);
  std::set<std::string> expected;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].id = "a" + std::to_string(i);
    articles[i].text = "A bridge opened.";
    if (lede::shard_of(articles[i].id, 4) == 2) expected.insert(articles[i].id);
  }
  options.shard = 2;
  const BuiltIndex index("shard-2-of-4");
  index.add(articles, options);
  lede::SearchRequest request;
  request.query = "bridge";
  request.limit = 40;
  std::set<std::string> found;
  for (const lede::Hit& hit : lede::Searcher(index.path()).search(request).hits) {
    found.insert(hit.id);
  }
  CHECK(found == expected);
  CHECK(found.size() > 3);
  CHECK(found.size() < 20);
}

// Schedulers build shards for years: these numbers must never change.
TEST_CASE("the shard of an id is the one that docs/shards.md tells how to compute") {
  CHECK(lede::shard_of("", 1000) == 0x2d06800538d394c2U % 1000 + 1);
  CHECK(lede::shard_of("news/7", 1) == 1);
  CHECK_THROWS_WITH_AS(static_cast<void>(lede::shard_of("a", 0)), "there is no shard of 0 shards",
                       lede::Error);
}

TEST_CASE("an answer without a missing shard is given when asked for, and says so") {
  lede::WriterOptions options;
  options.annotator.words_only = true;
  const BuiltIndex there("shard-there");
  const BuiltIndex gone("shard-gone");
  std::vector<lede::Article> articles(1);
  articles[0].id = "a";
  articles[0].text = "A bridge opened.";
  there.add(articles, options);
  lede::Searcher searcher(list_of({&there, &gone}, ".partial"));
  lede::SearchRequest request;
  request.query = "bridge";
  const std::string reason = "shard " + gone.path() + " is missing";
  const auto refuses = [&](const auto& call) {
    try {
      call();
    } catch (const lede::Error& error) {
      CHECK(error.code() == lede::ErrorCode::kNotFound);
      return std::string(error.what()).find(reason) != std::string::npos;
    }
    return false;
  };
  CHECK(refuses([&] { static_cast<void>(searcher.search(request)); }));
  CHECK(refuses([&] { static_cast<void>(searcher.more_like("b", request)); }));
  CHECK(refuses([&] { static_cast<void>(searcher.article("b")); }));
  CHECK(refuses([&] { static_cast<void>(searcher.entity("Putin")); }));
  CHECK(searcher.article("a").article.text == "A bridge opened.");
  request.partial = true;
  const lede::SearchResult result = searcher.search(request);
  CHECK(result.hits.size() == 1);
  REQUIRE(result.missing_shards.size() == 1);
  CHECK(result.missing_shards[0].shard == gone.path());
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.find(reason) == 0);
  CHECK(lede::to_json(result).find("\"missing_shards\":[{\"shard\":\"" + gone.path()) !=
        std::string::npos);
}
