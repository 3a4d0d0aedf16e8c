// SPDX-License-Identifier: GPL-2.0-or-later
// Ordinary sentences in which the object of a cue takes its act away.
#include <doctest/doctest.h>

#include "analysis/statements/frames.hpp"
#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("a visit, a ball or a taxi is no appeal") {
  check({{"Ada Lind called on Bo Ek at home.", {}},
         {"Norvia called on the crew from the bench.", {}},
         {"Ada Lind called for the ball.", {}},
         {"Ada Lind called for a taxi.", {}},
         {"Ada Lind called on Bo Ek to resign.", {"Ada Lind: appeal"}},
         {"Ada Lind called for a vote.", {"Ada Lind: appeal"}},
         {"Norvia appealed for a penalty.", {}},
         {"Ada Lind appealed to young voters.", {}},
         {"Norvia Rail appealed to the High Court.", {}},
         {"Ada Lind appealed to the union to wait.", {"Ada Lind: appeal"}},
         {"Ada Lind appealed for calm.", {"Ada Lind: appeal"}},
         {"Ada Lind pressed the button to open the door.", {}},
         {"Ada Lind pushed for pole.", {}},
         {"Ada Lind pressed Norvia to wait.", {"Ada Lind: appeal"}}});
}

TEST_CASE("proposals of marriage and theories ask for nothing") {
  check({{"Ada Lind proposed to Bo Ek in Norvia.", {}},
         {"Ada Lind proposed the theory in May.", {}},
         {"Ada Lind invited friends to the boat.", {}},
         {"Norvia Rail advised on the sale.", {}},
         {"Ada Lind proposed a truce.", {"Ada Lind: appeal"}},
         {"Ada Lind sought help from a doctor.", {}},
         {"Norvia Rail sought approval for its engine.", {}},
         {"Norvia sought help from the builders.", {"Norvia: appeal"}}});
}

TEST_CASE("an order for food or planes commands nobody") {
  check({{"Ada Lind ordered a pizza to eat on the train.", {}},
         {"Norvia Rail ordered planes from Norvia to be delivered in May.", {}},
         {"Ada Lind summoned her strength to win.", {}},
         {"Ada Lind ordered her troops to leave.", {"Ada Lind: demand"}},
         {"Ada Lind ordered every shelter to be opened.", {"Ada Lind: demand"}}});
}

TEST_CASE("to refuse food, a bet or oneself is no rejection") {
  check({{"Ada Lind refused to eat.", {}},
         {"Ada Lind refused to give up.", {}},
         {"Ada Lind refused to sign the treaty.", {"Ada Lind: rejection"}},
         {"Ada Lind declined to sing.", {}},
         {"Ada Lind declined to sign the treaty.", {"Ada Lind: rejection"}},
         {"Ada Lind ruled out Bo Ek for a month.", {}},
         {"Ada Lind ruled out foul play.", {}},
         {"Ada Lind ruled out talks.", {"Ada Lind: rejection"}},
         {"Norvia Rail dismissed Bo Ek as manager.", {}},
         {"Ada Lind dismissed Bo Ek as he ran.", {}},
         {"Ada Lind dismissed the plan as absurd.", {"Ada Lind: criticism"}}});
}

TEST_CASE("guests and players are welcomed without praise") {
  check({{"Norvia Rail welcome Norvia on Saturday.", {}},
         {"Norvia welcomed back Bo Ek.", {}},
         {"Norvia Rail welcomed customers to the shop.", {}},
         {"Norvia welcomed the president at the palace.", {}},
         {"Norvia welcomed the verdict.", {"Norvia: praise"}},
         {"Ada Lind defended Bo Ek tightly.", {}},
         {"Ada Lind paid a tribute band.", {}},
         {"Ada Lind committed to Norvia Rail until May.", {}},
         {"Ada Lind committed to paying.", {"Ada Lind: pledge"}}});
}

TEST_CASE("what was suffered is not criticised") {
  check({{"Ada Lind spoke of a terrible ordeal.", {}},
         {"Ada Lind described the weather as dreadful.", {"Ada Lind: statement"}},
         {"Ada Lind described the cuts as cruel.", {"Ada Lind: criticism"}},
         {"Ada Lind poked fun at herself.", {}},
         {"Ada Lind raised doubts about her boat.", {}},
         {"Ada Lind raised doubts about the vote.", {"Ada Lind: criticism"}},
         {"Ada Lind protested outside the station.", {}},
         {"Ada Lind protested against the fares.", {"Ada Lind: criticism"}}});
}

TEST_CASE("silence is kept towards those who ask") {
  check({{"Bo Ek did not respond to treatment.", {}},
         {"Ada Lind did not answer the door.", {}},
         {"Ada Lind did not respond to a request for comment.", {"Ada Lind: decline"}},
         {"Ada Lind did not immediately respond.", {"Ada Lind: decline"}},
         {"Ada Lind dodged a question mark.", {}},
         {"Ada Lind dodged questions and bullets.", {}}});
}

TEST_CASE("a course that is dismissed is rejected, and a possible cause is not") {
  check({{"Ada Lind dismissed the possibility of raising fares.", {"Ada Lind: rejection"}},
         {"Ada Lind dismissed the possibility of sabotage.", {}},
         {"Ada Lind strongly refuted the comments.", {"Ada Lind: denial"}},
         {"Ada Lind refuted the theory.", {}}});
}
