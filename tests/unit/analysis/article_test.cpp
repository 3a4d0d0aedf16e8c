// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/article.hpp"

#include <doctest/doctest.h>

TEST_CASE("every act's name parses back to the act") {
  for (std::size_t i = 0; i < lede::kActs; ++i) {
    const auto act = static_cast<lede::Act>(i);
    auto parsed = lede::Act::kStatement;
    REQUIRE(lede::parse_act(lede::name_of(act), parsed));
    CHECK(parsed == act);
  }
}

TEST_CASE("a name that is no act leaves the act as it was") {
  auto act = lede::Act::kThreat;
  CHECK_FALSE(lede::parse_act("Denial", act));
  CHECK(act == lede::Act::kThreat);
}

TEST_CASE("every entity type's name parses back to the type") {
  for (std::size_t i = 0; i < lede::kEntityTypes; ++i) {
    const auto type = static_cast<lede::EntityType>(i);
    auto parsed = lede::EntityType::kMisc;
    REQUIRE(lede::parse_entity_type(lede::name_of(type), parsed));
    CHECK(parsed == type);
  }
}
