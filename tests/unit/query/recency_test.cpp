// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/recency.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "lede/error.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("recency lifts the newer of two equal articles") {
  const SmallIndex index({SmallArticle("old", "A drone fell.").date("2020-01-01").value(),
                          SmallArticle("new", "A drone fell.").date("2023-05-30").value()});
  SearchRequest request{.query = "drone"};
  request.today = "2023-06-01";
  request.recency_half_life_days = 30;
  CHECK(ids(searched(index, request)) == Ids{"new", "old"});
}

TEST_CASE("a half-life that is no number of days is refused") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "drone"};
  for (const double days : {-1.0, HUGE_VAL, std::nan("")}) {
    request.recency_half_life_days = days;
    CHECK_THROWS_WITH_AS(searched(index, request),
                         doctest::Contains("give a number above 0, or 0 for no recency"), Error);
  }
}
