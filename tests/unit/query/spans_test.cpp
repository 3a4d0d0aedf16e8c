// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spans.hpp"

#include <doctest/doctest.h>

using namespace lede::query;

namespace {

using Operands = std::vector<std::vector<Span>>;

bool near(Operands operands, std::size_t reach) {
  return stand_near(operands, reach);
}

}  // namespace

TEST_CASE("two stretches are near when the later begins close behind the earlier") {
  CHECK(near({{{0, 1}}, {{2, 2}}}, 1));
  CHECK(near({{{2, 2}}, {{0, 1}}}, 1));
  CHECK_FALSE(near({{{0, 1}}, {{4, 4}}}, 2));
  CHECK(near({{{0, 1}}, {{4, 4}}}, 3));
  CHECK(near({{{9, 9}, {0, 0}}, {{50, 50}, {11, 11}}}, 2));
  CHECK_FALSE(near({{{0, 0}}, {}}, 100));
}

TEST_CASE("stretches that overlap are not two") {
  CHECK_FALSE(near({{{3, 3}}, {{3, 3}}}, 5));
  CHECK_FALSE(near({{{3, 5}}, {{4, 4}}}, 5));
  CHECK(near({{{3, 3}, {4, 4}}, {{3, 3}}}, 5));
  // The one between two others must leave room for both.
  CHECK_FALSE(near({{{0, 1}}, {{1, 2}}, {{2, 3}}}, 5));
  CHECK(near({{{0, 1}}, {{1, 2}, {4, 4}}, {{2, 3}}}, 5));
}

TEST_CASE("of several stretches the first and the last may be so far apart") {
  CHECK(near({{{0, 0}}, {{5, 5}}, {{3, 3}}}, 5));
  CHECK_FALSE(near({{{0, 0}}, {{6, 6}}, {{3, 3}}}, 5));
}

TEST_CASE("a text made to overlap in all ways is given up in time") {
  Operands operands(24);
  for (auto& spans : operands) {
    for (std::uint32_t at = 0; at < 23; ++at) spans.push_back({at, at});
  }
  CHECK_FALSE(near(operands, 22));
}
