// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shared_page.hpp"

#include <doctest/doctest.h>

#include "lede/error.hpp"
#include "thread_exchange.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::ThreadExchange;

namespace {

using Exchange = std::shared_ptr<store::Exchange>;

/// The first shard's hits have the scores 9, 5 and 1, the second's 7, 5 and 3.
RankedPage own_page(std::uint32_t shard) {
  RankedPage page{.total = 10 + shard};
  std::uint32_t row = 0;
  for (const double score :
       shard == 0 ? std::vector<double>{9, 5, 1} : std::vector<double>{7, 5, 3}) {
    page.hits.push_back({{0, row++}, score});
  }
  return page;
}

RankedPage shared(std::uint32_t shard, const Exchange& exchange, std::uint32_t offset,
                  std::uint32_t limit) {
  const RankedPage page = own_page(shard);
  std::vector<double> keys;
  for (const Ranked& hit : page.hits) keys.push_back(hit.score);
  return shared_page(*exchange, page, keys, offset, limit);
}

/// "9 7< 5": those of other shards with <.
std::string shown(const RankedPage& page) {
  std::string out;
  for (const Ranked& hit : page.hits) {
    out += (out.empty() ? "" : " ") + std::to_string(static_cast<int>(hit.score));
    if (is_elsewhere(hit)) out += "<";
  }
  return out;
}

}  // namespace

TEST_CASE("the best of all shards make the page, on every shard") {
  const auto pages = ThreadExchange(2).run<RankedPage>(
      [](std::uint32_t shard, const Exchange& exchange) { return shared(shard, exchange, 0, 4); });
  CHECK(shown(pages[0]) == "9 7< 5 5<");
  // Of equal ones the first shard's come first.
  CHECK(shown(pages[1]) == "9< 7 5< 5");
  CHECK(pages[0].total == 21);
  CHECK(pages[1].hits[0].row.row == 0);
}

TEST_CASE("a later page begins behind the first ones of all") {
  const auto pages = ThreadExchange(2).run<RankedPage>(
      [](std::uint32_t shard, const Exchange& exchange) { return shared(shard, exchange, 4, 10); });
  CHECK(shown(pages[0]) == "3< 1");
  CHECK(shown(pages[1]) == "3 1<");
}

TEST_CASE("values come from the shard that each hit is of") {
  using Values = std::vector<std::uint64_t>;
  const auto values =
      ThreadExchange(2).run<Values>([](std::uint32_t shard, const Exchange& exchange) {
        const RankedPage page = shared(shard, exchange, 0, 3);
        return shared_values(*exchange, page.hits, shard == 0 ? Values{90, 50} : Values{70});
      });
  CHECK(values[0] == Values{90, 70, 50});
  CHECK(values[1] == values[0]);
}

TEST_CASE("hits that others have read are put in place on the first shard") {
  using Ids = std::vector<std::string>;
  const auto ids = ThreadExchange(2).run<Ids>([](std::uint32_t shard, const Exchange& exchange) {
    const RankedPage page = shared(shard, exchange, 0, 3);
    std::vector<Hit> hits(page.hits.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (!is_elsewhere(page.hits[i])) {
        hits[i].id = std::string(shard == 0 ? "a" : "b") + std::to_string(page.hits[i].row.row);
      }
    }
    collect_hits(*exchange, Collection::kArticles, page.hits, hits);
    Ids out;
    for (const Hit& hit : hits) out.push_back(hit.id);
    return out;
  });
  CHECK(ids[0] == Ids{"a0", "b0", "a1"});
}

TEST_CASE("a shard that sends less than it has hits is found out") {
  const auto messages = ThreadExchange(2).run<std::string>(
      [](std::uint32_t shard, const Exchange& exchange) -> std::string {
        const RankedPage page = shared(shard, exchange, 0, 3);
        try {
          static_cast<void>(shared_values(*exchange, page.hits, {}));
        } catch (const Error& error) {
          return error.what();
        }
        return "";
      });
  CHECK(messages[0] == "a shard sent less than it has hits on the page");
}
