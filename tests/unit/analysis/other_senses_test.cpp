// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/other_senses.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("whoever keeps somebody from a thing denies no charge") {
  check({{"Norvia Rail denied users a refund.", {}},
         {"Norvia Rail denied the player a place in the crew.", {}},
         {"Ada Lind denied Bo Ek from close range before the striker scored.", {}},
         {"Ada Lind denied herself a holiday.", {}},
         {"Norvia Rail denied meddling in the vote.", {"Norvia Rail: denial"}},
         {"Ada Lind denied the minister had lied.", {"Ada Lind: denial"}},
         {"Ada Lind refuted the theory with an equation.", {}},
         {"Norvia repudiated its debts.", {}},
         {"Norvia Rail disclaimed liability for lost bags.", {}},
         {"Ada Lind refuted the allegations.", {"Ada Lind: denial"}},
         {"Ada Lind disputed the offside call by the referee.", {}}});
}

TEST_CASE("blame needs somebody who can be at fault") {
  check({{"Norvia Rail blamed the wet weather for the loss.", {}},
         {"Snow was blamed by Norvia Rail for the delay.", {}},
         {"Ada Lind blamed herself for the defeat.", {}},
         {"Ada Lind blamed the builders.", {"Ada Lind: accusation"}},
         {"Ada Lind blamed Norvia for the delay.", {"Ada Lind: accusation"}},
         {"Ada Lind laid the blame on herself.", {}},
         {"Ada Lind put the blame on the wind.", {}},
         {"Ada Lind pointed her finger at the sky.", {}},
         {"Ada Lind cried foul when the referee waved.", {}},
         {"Ada Lind cried foul.", {"Ada Lind: accusation"}},
         {"Bees were implicated in the losses by Norvia Rail.", {}},
         {"Ada Lind charged that night at the gate.", {}}});
}

TEST_CASE("what is let in, given away or nodded at is not admitted") {
  check({{"Norvia Rail admitted ten members in May.", {}},
         {"Norvia Rail admitted Bo Ek on Monday.", {}},
         {"Norvia conceded just before the break.", {}},
         {"Ada Lind conceded the lead to Bo Ek.", {}},
         {"Ada Lind conceded defeat.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind conceded the plan had failed.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind admitted theft.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind acknowledged the applause.", {}},
         {"Norvia Rail acknowledged receipt of it.", {}},
         {"Ada Lind confirmed her place in the final.", {}},
         {"Ada Lind confirmed her dominance in Norvia.", {}},
         {"Norvia Rail confirmed Ada Lind as its head.", {}},
         {"Norvia Rail confirmed the sale.", {"Norvia Rail: acknowledgement"}}});
}

TEST_CASE("a threat has a harm, and a warning a danger") {
  check({{"Ada Lind threatened to score before the break.", {}},
         {"Ada Lind threatened from distance.", {}},
         {"Ada Lind threatened a sailor with a knife.", {}},
         {"Norvia Rail threatens small shops.", {}},
         {"Ada Lind threatened the record.", {}},
         {"Norvia threatened to close the port.", {"Norvia: threat"}},
         {"Norvia threatened retaliation.", {"Norvia: threat"}},
         {"Ada Lind threatened Norvia Rail with legal action.", {"Ada Lind: threat"}},
         {"Ada Lind warned Bo Ek for a foul.", {}},
         {"Ada Lind cautioned a man for theft.", {}},
         {"Ada Lind alerted the crew.", {}},
         {"Ada Lind warned Bo Ek not to sail.", {"Ada Lind: warning"}}});
}

TEST_CASE("blows, sentences and gestures neither criticise nor praise") {
  check({{"Ada Lind slammed home the rebound.", {}},
         {"Ada Lind blasted the penalty over the bar.", {}},
         {"Ada Lind rapped about her youth.", {}},
         {"Ada Lind condemned Norvia to defeat.", {}},
         {"Judge Ada Lind condemned Bo Ek to death.", {}},
         {"The judge Ada Lind censured Bo Ek.", {}},
         {"Ada Lind berated herself.", {}},
         {"Ada Lind questioned her own ability.", {}},
         {"Ada Lind questioned whether she was good enough.", {}},
         {"Ada Lind complained of a vibration.", {}},
         {"Ada Lind regretted her tattoo.", {}},
         {"Ada Lind saluted the crowd.", {}},
         {"Ada Lind applauded politely.", {}},
         {"Ada Lind hailed a cab.", {}},
         {"Ada Lind hailed the vote.", {"Ada Lind: praise"}},
         {"Ada Lind slammed the vote.", {"Ada Lind: criticism"}}});
}

TEST_CASE("in a tale somebody does what the verb says") {
  check({{"In the novel, Ada Lind accuses Bo Ek of theft.", {}},
         {"Ada Lind mocks the king in the film.", {}},
         {"Ada Lind voiced fear in the film.", {}},
         {"Ada Lind accuses Bo Ek of theft.", {"Ada Lind: accusation"}},
         {"Ada Lind praised Bo Ek in the film.", {"Ada Lind: praise"}}});
}

TEST_CASE("rivals oppose each other, and nobody promises with the weather") {
  check({{"Ada Lind opposed Bo Ek in the final.", {}},
         {"Ada Lind opposed Bo Ek in Norvia.", {}},
         {"Ada Lind opposed the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind promised much but delivered little.", {}},
         {"Ada Lind guarantees goals.", {}},
         {"The loan is guaranteed by Norvia Rail.", {}},
         {"Ada Lind promised to pay.", {"Ada Lind: pledge"}},
         {"Ada Lind rejected her father's faith.", {}},
         {"Norvia rejected the ceasefire.", {"Norvia: rejection"}}});
}

TEST_CASE("who wants something for himself appeals to nobody") {
  check({{"Ada Lind asked for a coffee.", {}},
         {"Ada Lind asked for a vote.", {"Ada Lind: appeal"}},
         {"Ada Lind demanded cash at the counter.", {}},
         {"Ada Lind demanded a vote.", {"Ada Lind: demand"}},
         {"Ada Lind urged her horse on.", {}},
         {"Ada Lind begged on the streets.", {}},
         {"Ada Lind petitioned the court for divorce.", {}},
         {"Ada Lind urged Norvia to wait.", {"Ada Lind: appeal"}}});
}
