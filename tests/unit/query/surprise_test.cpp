// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/surprise.hpp"

#include <doctest/doctest.h>

using namespace lede::query;

TEST_CASE("a value is surprising when it is more frequent in the matches than elsewhere") {
  CHECK(surprise({10, 10}, 10, 1000) > surprise({10, 100}, 10, 1000));
  CHECK(surprise({10, 100}, 10, 1000) > surprise({2, 100}, 10, 1000));
  CHECK(surprise({1, 100}, 10, 1000) == 0);
  CHECK(surprise({0, 100}, 10, 1000) == 0);
  // 2 · (10 ln 10 + 0), from the definition.
  CHECK(surprise({10, 10}, 10, 100) == doctest::Approx(2 * 10 * 2.302585093));
}

TEST_CASE("equally surprising values keep their order") {
  const Frequency values[] = {{1, 100}, {5, 5}, {2, 100}, {5, 5}, {9, 90}};
  CHECK(by_surprise(values, 10, 1000) == std::vector<std::size_t>{1, 3, 4, 2, 0});
  CHECK(by_surprise({}, 10, 1000).empty());
}
