// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shared_facet.hpp"

#include <doctest/doctest.h>

#include "query/facets.hpp"
#include "two_shards.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

using Exchange = std::shared_ptr<store::Exchange>;
using Values = std::vector<std::pair<std::string, std::uint64_t>>;

Values values_of(const Facet& facet) {
  Values out;
  for (const FacetValue& value : facet.values) out.emplace_back(value.value, value.count);
  return out;
}

}  // namespace

TEST_CASE_FIXTURE(TwoShards, "facets of shards are those of one index") {
  for (const FacetOrder order : {FacetOrder::kCount, FacetOrder::kSurprise}) {
    const FacetRequest request{.field = "source", .limit = 2, .order = order};
    const store::IndexReader one(whole.path());
    MatchedRows matches(RowSet{{{0, 2, 3, 4}}});
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
