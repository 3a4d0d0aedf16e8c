// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/performatives.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("who names the act in the first person performs it") {
  check(
      {{"\"I would like to congratulate the crew,\" Ada Lind said.", {"Ada Lind: praise"}},
       {"\"I must denounce this plot,\" Ada Lind said.", {"Ada Lind: criticism"}},
       {"\"I have to commend the crew,\" Ada Lind said.", {"Ada Lind: praise"}},
       {"\"I can only condemn the raid,\" Ada Lind said.", {"Ada Lind: criticism"}},
       {"\"We strongly condemn the raid,\" Ada Lind said.", {"Ada Lind: criticism"}},
       {"\"The sea is calm and I, today, ask you to sail,\" Ada Lind said.", {"Ada Lind: appeal"}},
       {"\"I take this opportunity to salute the crew,\" Ada Lind said.", {"Ada Lind: praise"}},
       {"\"We are demanding an inquiry,\" Ada Lind said.", {"Ada Lind: demand"}}});
}

TEST_CASE("a wish, a custom, a question and what is left open perform nothing") {
  check({{"\"I want to oppose Bo Ek in May,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"I always blame others for it,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"I never accuse Norvia of theft,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"I ask myself why,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"I call my mother,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"If I ask you to sail, you sail,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"The people I commend are here,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"It is a card that we ask them to keep,\" Ada Lind said.", {"Ada Lind: statement"}}});
}

TEST_CASE("what one has asked was asked, what one proposes to do is no proposal") {
  check({{"\"We have asked the crew to sail,\" Ada Lind said.", {"Ada Lind: appeal"}},
         {"\"I asked her to dance,\" Ada Lind said.", {"Ada Lind: statement"}},
         {"\"I propose to sail,\" Ada Lind said.", {"Ada Lind: statement"}}});
}
