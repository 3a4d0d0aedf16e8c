// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/feedback.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/match.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

struct Archive {
  SmallIndex index{
      {SmallArticle("0", "Drone strike. Kremlin kremlin kremlin.").value(),
       SmallArticle("1", "Drone kremlin.").value(), SmallArticle("2", "Drone kremlin.").value(),
       SmallArticle("3", "Weather again.").value(), SmallArticle("4", "Weather strike.").value(),
       SmallArticle("5", "Sunny weather.").value()},
      10};
  store::IndexReader reader{index.path()};
};

std::vector<std::string> terms(const std::vector<WeightedTerm>& weighted) {
  std::vector<std::string> out;
  out.reserve(weighted.size());
  for (const WeightedTerm& term : weighted) out.push_back(term.term);
  return out;
}

}  // namespace

TEST_CASE_FIXTURE(Archive, "the terms that set an article apart are its frequent and rare ones") {
  const auto telling = telling_terms(reader, {{0, 0}}, 10);
  REQUIRE(telling.size() == 3);
  CHECK(telling[0].term == "kremlin");
  double sum = 0;
  for (const WeightedTerm& term : telling) sum += term.weight;
  CHECK(sum == doctest::Approx(1));
  CHECK(terms(telling_terms(reader, {{0, 0}}, 1)) == std::vector<std::string>{"kremlin"});
}

TEST_CASE_FIXTURE(Archive, "feedback adds words of the best articles to those of the query") {
  const RankingParameters ranking;
  const Feedback more = feedback(reader, Query("drone"), 1, ranking);
  CHECK(more.reached.size() == 3);
  CHECK(std::ranges::is_sorted(more.reached, std::greater()));
  // The strike comes in by the best articles alone: of their words it has one.
  const RowSet rows = all_matches(reader, Collection::kArticles, more.query);
  CHECK(rows.segments.at(0) == std::vector<std::uint32_t>{0, 1, 2, 4});
}

TEST_CASE_FIXTURE(Archive, "there is nothing to learn from few articles, long queries and none") {
  RankingParameters ranking;
  CHECK(feedback(reader, Query("strike"), 1, ranking).query.empty());
  CHECK(feedback(reader, Query("drone"), ranking.long_query + 1, ranking).query.empty());
  CHECK(feedback(reader, Query("drone"), 0, ranking).query.empty());
  CHECK(feedback(reader, Query(), 1, ranking).query.empty());
  ranking.feedback = 0;
  CHECK(feedback(reader, Query("drone"), 1, ranking).query.empty());
}
