// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/imperatives.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("who tells the hearers to do something appeals to them") {
  check({{"\"Stop them,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"Be vigilant,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"Do not travel to Norvia,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"And don't close the line,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"Have confidence in us,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"Please just stay at home,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"Never give up,\" Ada Lind said.", {"Ada Lind: appeal"}}});
}

TEST_CASE("turns of phrase, titles and nouns call on nobody") {
  check({{"\"Don't worry,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"Don't get me wrong,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"Keep that in mind,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"Be that as it may,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"Return tickets are cheap,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"Leave the boat and they will find it,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"Stay With Us\" is a song, Ada Lind said.", {"Ada Lind: statement"}},
         {"Stop signs are red, Ada Lind said.", {"Ada Lind: statement"}}});
}
