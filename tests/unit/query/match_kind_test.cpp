// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "lede/search_result.hpp"

TEST_CASE("match kinds are named as the JSON contract names them") {
  CHECK(lede::name_of(lede::MatchKind::kExact) == "exact");
  CHECK(lede::name_of(lede::MatchKind::kAct) == "act");
  CHECK(lede::name_of(lede::MatchKind::kFuzzy) == "fuzzy");
}
