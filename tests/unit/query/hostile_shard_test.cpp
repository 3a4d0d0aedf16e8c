// SPDX-License-Identifier: GPL-2.0-or-later
// What a shard must not believe of what the others say.
#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <map>
#include <memory>

#include "lede/error.hpp"
#include "query/facets.hpp"
#include "query/shard_codec.hpp"
#include "query/shared_page.hpp"
#include "small_index.hpp"
#include "store/varint.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

constexpr Collection kArticles = Collection::kArticles;

/// Two shards with the same articles, or with another that says `theirs` in a step.
class Twin final : public store::Exchange {
 public:
  std::vector<std::string> gather(std::string_view step, std::string part) override {
    const auto at = theirs.find(step);
    return {part, at == theirs.end() ? part : at->second};
  }
  std::vector<std::string> collect(std::string_view step, std::string part) override {
    return gather(step, std::move(part));
  }
  [[nodiscard]] std::uint32_t number() const override { return number_of_own; }

  std::map<std::string, std::string, std::less<>> theirs{};
  std::uint32_t number_of_own = 0;
};

SmallIndex floods(int articles) {
  std::vector<AnnotatedArticle> all;
  for (int i = 0; i < articles; ++i) {
    all.push_back(
        SmallArticle("a" + std::to_string(i), "The river flood.").date("2023-05-30").value());
  }
  return SmallIndex(all, 20);
}

std::string page_of(const std::vector<double>& keys) {
  std::string bytes;
  for (const std::uint64_t number : {std::uint64_t{9}, std::uint64_t{1}, keys.size()}) {
    store::put_varint(number, bytes);
  }
  for (const double key : keys) {
    store::put_double(key, bytes);
    store::put_double(0, bytes);
  }
  return bytes;
}

}  // namespace

TEST_CASE("a shard estimates its total by its own share of what it has walked") {
  const SmallIndex index = floods(40);
  store::IndexReader reader(index.path());
  reader.join(std::make_shared<Twin>(), {});
  reader.agree();
  REQUIRE(reader.documents(kArticles) == 80);
  const Query query(Query::Op::kOr, Query("river"), Query("flood"));
  const RankedPage page = best_matches(reader, kArticles, query, {}, {.limit = 1});
  REQUIRE_FALSE(page.total_exact);
  CHECK(page.total == 40);
}

TEST_CASE("hits that this shard has not sent are refused") {
  Twin twin;
  twin.number_of_own = 1;
  twin.theirs["page"] = page_of({3, 2, 1});
  const RankedPage own{.hits = {{{0, 0}, 3}}};
  CHECK_THROWS_WITH_AS(static_cast<void>(shared_page(twin, own, {3}, 0, 10)),
                       "hits came back that this shard has not sent", Error);
  twin.theirs["page"] = page_of({NAN});
  CHECK_THROWS_WITH_AS(static_cast<void>(shared_page(twin, own, {3}, 0, 10)),
                       "a shard sent a hit that has no order", Error);
}

TEST_CASE("a hit among statements that is none, or several, is refused") {
  Twin twin;
  const std::vector<Ranked> page = {{{kElsewhere, 1}, 1.0}};
  const auto collected = [&](std::size_t statements) {
    Hit theirs{.id = "a"};
    theirs.statements.resize(statements);
    twin.theirs["hits"] = encoded(std::vector<Hit>{theirs});
    std::vector<Hit> hits(1);
    collect_hits(twin, Collection::kStatements, page, hits);
    return hits[0].id;
  };
  CHECK(collected(1) == "a");
  for (const std::size_t statements : {0U, 2U}) {
    CHECK_THROWS_WITH_AS(static_cast<void>(collected(statements)),
                         "a shard sent a hit that is not one statement", Error);
  }
}

TEST_CASE("days from elsewhere that are none are refused, and others are added") {
  const SmallIndex index = floods(3);
  store::IndexReader reader(index.path());
  const auto twin = std::make_shared<Twin>();
  reader.join(twin, {});
  MatchedRows rows(all_matches(reader, kArticles, Query::everything()));
  const auto facet = [&] { return count_facet(reader, kArticles, rows, {"date:year"}, {}); };
  REQUIRE(facet().values.size() == 1);
  CHECK(facet().values[0].count == 6);
  for (const std::string day : {"", "x", "12x", "99999999999"}) {
    CAPTURE(day);
    std::string bytes;
    store::put_varint(1, bytes);
    store::put_string(day, bytes);
    store::put_varint(1, bytes);
    twin->theirs["days"] = bytes;
    CHECK_THROWS_WITH_AS(static_cast<void>(facet()), "a shard sent a day that is none", Error);
  }
}

TEST_CASE("the end of a page never wraps around") {
  CHECK(page_end(3, 4) == 7);
  CHECK(page_end(3, 4, 8) == 56);
  CHECK(page_end(1, UINT32_MAX) == UINT32_MAX);
  CHECK(page_end(0, 1U << 29, 8) == UINT32_MAX);
}
