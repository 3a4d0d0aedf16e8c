// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/comparison_budget.hpp"

#include <doctest/doctest.h>

#include <vector>

using lede::analysis::ComparisonBudget;

TEST_CASE("a name is compared with all others until that was too much, then with the first") {
  ComparisonBudget budget(250);
  const std::vector<int> names(100);
  const auto compared = [&] { return budget.take(std::span(names)).size(); };
  CHECK(compared() == 100);
  CHECK(compared() == 100);
  CHECK(compared() == ComparisonBudget::kAlwaysCompared);
  CHECK(compared() == ComparisonBudget::kAlwaysCompared);
}

TEST_CASE("few names are all compared, however often") {
  ComparisonBudget budget(10);
  const std::vector<int> names(3);
  for (int i = 0; i < 100; ++i) CHECK(budget.take(std::span(names)).size() == 3);
}
