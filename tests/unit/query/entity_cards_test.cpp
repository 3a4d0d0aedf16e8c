// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/entity_cards.hpp"

#include <doctest/doctest.h>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("an entity's card counts its articles, spellings and statements") {
  const SmallIndex index(strike_articles());
  const auto cards = Searcher(index.path()).entity("podolyak");
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].name == "Mykhailo Podolyak");
  CHECK(cards[0].articles == 2);
  CHECK(cards[0].spellings.size() == 2);
  CHECK(cards[0].first_date == "2023-05-03");
  CHECK(cards[0].last_date == "2023-05-30");
  CHECK(cards[0].statements.size() == 2);
}
