// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lexicon.hpp"

#include <doctest/doctest.h>

TEST_CASE("an entity's term folds its name") {
  CHECK(lede::store::entity_term({lede::EntityType::kPlace, "Kyiv"}) == "XElkyiv");
}
