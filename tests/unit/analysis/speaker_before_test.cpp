// SPDX-License-Identifier: GPL-2.0-or-later
// Whom "the widow" and "the company" mean right behind what somebody said.
#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::EntityType;
using lede::tests::Acts;
using lede::tests::check;
using lede::tests::read_marked;

TEST_CASE("what a person is told to be means who spoke in the sentence before") {
  check({{"Ada Lind said it rained. The line was open, the widow said.",
          {"Ada Lind: statement", "Ada Lind: statement"}},
         {"Bo Ek said it rained. The Norvian leader said the line was open.",
          {"Bo Ek: statement", "Bo Ek: statement"}}});
}

TEST_CASE("it means nobody where others were told of, or several, or a body spoke") {
  check({{"A widow met Ada Lind. Ada Lind said it rained. The line was open, the widow said.",
          {"Ada Lind: statement", ": statement"}},
         {"Ada Lind said it rained. The source said the line was open.",
          {"Ada Lind: statement", ": statement"}},
         {"Ada Lind said it rained. The residents said the line was open.",
          {"Ada Lind: statement", ": statement"}},
         {"Ada Lind said Bo Ek had left. The widow said the line was open.",
          {"Ada Lind: statement", ": statement"}},
         {"Ada Lind said it rained. The mayor, al-Sur, said the line was open.",
          {"Ada Lind: statement", ": statement"}},
         {"Norvia Rail said it rained. The widow said the line was open.",
          {"Norvia Rail: statement", ": statement"}},
         {"Ada Lind said it rained. It snowed. It froze. The widow said the line was open.",
          {"Ada Lind: statement", ": statement"}}});
}

TEST_CASE("of several companies the one that spoke goes on as the company") {
  const auto acts = [](const char* text) {
    return read_marked(text, {{"Norvia Rail Company", EntityType::kOrg},
                              {"Harbour Company", EntityType::kOrg},
                              {"Tidal Works", EntityType::kOrg},
                              {"Ada Lind", EntityType::kPerson}})
        .acts();
  };
  CHECK(acts("Norvia Rail Company met Harbour Company. Tidal Works said it rained. The company "
             "said the line was open.") ==
        Acts{"Tidal Works: statement", "Tidal Works: statement"});
  CHECK(acts("Norvia Rail Company met Harbour Company. Ada Lind said it rained. The company said "
             "the line was open.") == Acts{"Ada Lind: statement", ": statement"});
}

TEST_CASE("remarks that were told already are not made again") {
  check({{"Ada Lind said it rained. She made these remarks in Norvia.", {"Ada Lind: statement"}},
         {"Ada Lind made the remarks in Norvia.", {"Ada Lind: statement"}}});
}
