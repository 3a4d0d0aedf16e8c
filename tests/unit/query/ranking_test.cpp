// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ranking.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace lede::query;

TEST_CASE("a term that few documents have weighs more, and none weighs less than nothing") {
  CHECK(inverse_frequency(1000, 1) > inverse_frequency(1000, 10));
  CHECK(inverse_frequency(1000, 1000) > 0);
  CHECK(inverse_frequency(1000, 10) == doctest::Approx(std::log(1 + 990.5 / 10.5)));
}

TEST_CASE("more occurrences score more, each less than the one before, and length less") {
  const ScoreFormula formula(RankingParameters{}, 300);
  const double one = formula.of(1, 300);
  const double two = formula.of(2, 300);
  const double three = formula.of(3, 300);
  CHECK(two > one);
  CHECK(three - two < two - one);
  CHECK(formula.of(1, 900) < one);
  CHECK(formula.of(1, 100) > one);
  // An article of mean length is BM25's plain case: k1 + 1 over k1 + 1.
  CHECK(one == doctest::Approx(1));
}

TEST_CASE("a term without occurrences, as names and filters have them, counts as one") {
  const ScoreFormula formula(RankingParameters{}, 300);
  CHECK(formula.of(0, 300) == formula.of(1, 300));
}
