// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shared_terms.hpp"

#include <doctest/doctest.h>

#include "query/feedback.hpp"
#include "query/shared_page.hpp"
#include "two_shards.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

using Exchange = std::shared_ptr<store::Exchange>;

}  // namespace

TEST_CASE_FIXTURE(TwoShards, "the telling terms of shards are those of one index") {
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
