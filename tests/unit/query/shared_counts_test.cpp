// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "query/facets.hpp"
#include "query/feedback.hpp"
#include "query/shared_facet.hpp"
#include "query/shared_page.hpp"
#include "query/shared_terms.hpp"
#include "small_index.hpp"
#include "thread_exchange.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;
using lede::query::test::ThreadExchange;

namespace {

using Exchange = std::shared_ptr<store::Exchange>;

AnnotatedArticle from(const std::string& source, const std::string& text) {
  return SmallArticle(source + text, text).source(source).value();
}

/// Two shards of one archive, and the archive as one index.
struct Archive {
  std::vector<AnnotatedArticle> first = {from("Post", "Drone strike."), from("Post", "Rain."),
                                         from("Wire", "Drone kremlin kremlin.")};
  std::vector<AnnotatedArticle> second = {from("Wire", "Drone."), from("Wire", "Drones."),
                                          from("Echo", "Sun.")};
  SmallIndex shards[2] = {SmallIndex(first, 10), SmallIndex(second, 10)};
  SmallIndex whole{together(), 10};

  std::vector<AnnotatedArticle> together() const {
    std::vector<AnnotatedArticle> all = first;
    all.insert(all.end(), second.begin(), second.end());
    return all;
  }
};

using Values = std::vector<std::pair<std::string, std::uint64_t>>;

Values values_of(const Facet& facet) {
  Values out;
  for (const FacetValue& value : facet.values) out.emplace_back(value.value, value.count);
  return out;
}

}  // namespace

TEST_CASE_FIXTURE(Archive, "facets of shards are those of one index") {
  for (const FacetOrder order : {FacetOrder::kCount, FacetOrder::kSurprise}) {
    const FacetRequest request{.field = "source", .limit = 2, .order = order};
    const store::IndexReader one(whole.path());
    const RowSet matches{{{0, 2, 3, 4}}};
    const Facet expected = count_facet(one, Collection::kArticles, matches, request, {});
    const auto facets =
        ThreadExchange(2).run<Facet>([&](std::uint32_t shard, const Exchange& exchange) {
          store::IndexReader reader(shards[shard].path());
          reader.join(exchange, {});
          const RowSet own{
              {shard == 0 ? std::vector<std::uint32_t>{0, 2} : std::vector<std::uint32_t>{0, 1}}};
          Facet facet;
          take_shared_values(reader, Collection::kArticles, own, request, facet);
          return facet;
        });
    CHECK(values_of(facets[0]) == values_of(expected));
    CHECK(values_of(facets[1]) == values_of(expected));
    CHECK(facets[0].distinct == expected.distinct);
  }
}

TEST_CASE_FIXTURE(Archive, "the telling terms of shards are those of one index") {
  const store::IndexReader one(whole.path());
  const auto expected = telling_terms(one, {{0, 2}, {0, 3}}, 5);
  using Terms = std::vector<WeightedTerm>;
  const auto terms =
      ThreadExchange(2).run<Terms>([&](std::uint32_t shard, const Exchange& exchange) {
        store::IndexReader reader(shards[shard].path());
        reader.join(exchange, {});
        reader.agree();
        const std::vector<Ranked> page = {{{shard == 0 ? 0 : kElsewhere, shard == 0 ? 2U : 0U}, 2},
                                          {{shard == 1 ? 0 : kElsewhere, shard == 1 ? 0U : 1U}, 1}};
        return shared_terms(reader, page, {1, 1}, 5);
      });
  for (const Terms& found : terms) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].term == expected[i].term);
      CHECK(found[i].weight == doctest::Approx(expected[i].weight));
    }
  }
}
