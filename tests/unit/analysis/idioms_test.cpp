// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/frames.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("to fight a wrong is a pledge, to fight a party a threat") {
  check({{"Ada Lind vowed to fight corruption.", {"Ada Lind: pledge"}},
         {"Ada Lind vowed to fight Norvia Rail.", {"Ada Lind: threat"}}});
}

TEST_CASE("what is brought up without a clause names the act") {
  check({{"Ada Lind stressed the need for a bridge.", {"Ada Lind: appeal"}},
         {"Ada Lind reaffirmed her commitment to the line.", {"Ada Lind: pledge"}},
         {"Ada Lind reiterated her firm support for the line.", {"Ada Lind: praise"}},
         {"Ada Lind noted Norvia's commitment to peace.", {"Ada Lind: statement"}},
         {"Ada Lind underlined Bo Ek's support for the rebels.", {"Ada Lind: statement"}},
         {"Ada Lind noted his calls for an inquiry.", {"Ada Lind: statement"}},
         {"Ada Lind underlined her resolve with two goals.", {"Ada Lind: statement"}},
         {"Bo Ek highlighted his pledge as a lie.", {"Bo Ek: statement"}},
         {"Ada Lind reiterated her call for a vote.", {"Ada Lind: appeal"}},
         {"Ada Lind stressed the length of the line.", {"Ada Lind: statement"}}});
}

TEST_CASE("who hits back at claims denies them") {
  check({{"Ada Lind hit back at claims of theft.", {"Ada Lind: denial"}},
         {"Ada Lind hit back at the builders.", {"Ada Lind: criticism"}},
         {"Ada Lind pushed back against the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind pushed back against the allegations.", {"Ada Lind: denial"}},
         {"Ada Lind called out Bo Ek for his silence.", {"Ada Lind: criticism"}},
         {"Ada Lind spoke highly of Bo Ek.", {"Ada Lind: praise"}}});
}

TEST_CASE("a verb with a frame of its own may have idioms, too") {
  check({{"Ada Lind maintained her innocence.", {"Ada Lind: denial"}},
         {"Ada Lind quashed rumours of a sale.", {"Ada Lind: denial"}},
         {"Ada Lind came out in support of the farmers.", {"Ada Lind: praise"}},
         {"Ada Lind appreciated the efforts of the crew.", {"Ada Lind: praise"}},
         {"Ada Lind cast doubt on the count.", {"Ada Lind: criticism"}},
         {"Ada Lind voiced fears of a flood.", {"Ada Lind: warning"}},
         {"Norvia raised fears of a war by massing troops.", {}},
         {"Ada Lind resisted calls to resign.", {"Ada Lind: rejection"}},
         {"Ada Lind dodged questions on the sale.", {"Ada Lind: decline"}},
         {"Ada Lind remained silent on the sale.", {"Ada Lind: decline"}},
         {"Ada Lind came home.", {}}});
}

TEST_CASE("who declines to go into details declines, who says nothing in passing does not") {
  check({{"Ada Lind declined to go into details.", {"Ada Lind: decline"}},
         {"Ada Lind left, saying nothing about the line.", {}},
         {"Ada Lind insisted on what the law demands.", {"Ada Lind: statement"}}});
}

TEST_CASE("a survey tells what it found, a team may just learn it") {
  check({{"The survey by Norvia Rail found that trains were late.", {"Norvia Rail: statement"}},
         {"Norvia Rail found that trains were late.", {}}});
}

TEST_CASE("what a person is called judges him, one way or the other") {
  check({{"Ada Lind described Bo Ek as a man of the coast.", {}},
         {"Ada Lind described the line as a road to the coast.", {"Ada Lind: statement"}}});
}

TEST_CASE("who refuses to give details declines, who refuses to give a thing rejects") {
  check({{"Ada Lind refused to give details of the sale.", {"Ada Lind: decline"}},
         {"Ada Lind refused to give the boat back.", {"Ada Lind: rejection"}}});
}

TEST_CASE("what somebody named did is told within a quotation, too") {
  check({{"\"Bo Ek refused to pay for it,\" Ada Lind said.",
          {"Bo Ek: rejection", "Ada Lind: statement"}},
         {"\"Bo Ek said so,\" Ada Lind said.", {"Ada Lind: statement"}}});
}

TEST_CASE("who acknowledges somebody's efforts praises them") {
  check({{"Ada Lind acknowledged the efforts of the crew.", {"Ada Lind: praise"}},
         {"Ada Lind acknowledged that the efforts had failed.", {"Ada Lind: acknowledgement"}}});
}

TEST_CASE("advocates who say something advocate nothing of their own") {
  check({{"The line to Norvia, advocates say, is long.", {}}});
}

TEST_CASE("who shoots, keeps a home or signs denies nothing") {
  check({{"Bo Ek shot Ada Lind after reports of a burglary.", {}},
         {"Norvia shot down rockets amid reports of casualties.", {}},
         {"Norvia shot down reports of a sale.", {"Norvia: denial"}},
         {"Bo Ek maintained a home in innocence.", {}},
         {"Bo Ek protested his friend's innocence.", {}},
         {"Bo Ek protested his innocence.", {"Bo Ek: denial"}},
         {"Bo Ek quashed speculation by signing for Norvia Rail.", {}},
         {"Bo Ek denied Norvia with a late save.", {}},
         {"Bo Ek denied Norvia a penalty.", {}},
         {"Bo Ek denied Norvia was late.", {"Bo Ek: denial"}}});
}

TEST_CASE("armies and teams hit back without a word") {
  check({{"Norvia hit back at Norvia Rail with missiles overnight.", {}},
         {"Norvia hit back at Norvia Rail with two late goals.", {}},
         {"Norvia hit back at enemy targets in the hills.", {}},
         {"Norvia hit back at Bo Ek, saying the line was safe.",
          {"Norvia: criticism", "Norvia: statement"}},
         {"Ada Lind hit back at criticism of the line.", {"Ada Lind: criticism"}},
         {"Bo Ek hit against the wall.", {}},
         {"Norvia pushed back against militants accused of atrocities.", {}},
         {"Bo Ek pushed back on the date of the trial.", {}},
         {"Bo Ek pushed back against the latest claims.", {"Bo Ek: denial"}}});
}

TEST_CASE("what is acknowledged is praised where it is the object itself") {
  check({{"Bo Ek acknowledged the lack of progress on pay.", {"Bo Ek: acknowledgement"}},
         {"Bo Ek acknowledged failures in the support for victims.", {"Bo Ek: acknowledgement"}},
         {"Bo Ek acknowledged his work for the spies.", {"Bo Ek: acknowledgement"}},
         {"Norvia conceded two late goals.", {}},
         {"Bo Ek admitted patients to the ward.", {}}});
}

TEST_CASE("a call or a speech judges whom it names") {
  check({{"Bo Ek called out the fire brigade for a cat.", {}},
         {"Bo Ek called out her name for hours.", {}},
         {"Bo Ek spoke highly excited about the match.", {}},
         {"Bo Ek spoke in defence of her thesis.", {}},
         {"Bo Ek spoke in defence of the farmers.", {"Bo Ek: praise"}},
         {"Bo Ek spoke against the backdrop of the fjord.", {}},
         {"Bo Ek questioned Ada Lind over her motives.", {}},
         {"Bo Ek spoke of her terrible loss.", {}},
         {"Bo Ek contested the claim to the island.", {}},
         {"Bo Ek held talks with those responsible for the line.", {}}});
}

TEST_CASE("the words around an idiom's noun tell a deed from speech") {
  check({{"Bo Ek remained silent for a minute in memory of the victims.", {}},
         {"Bo Ek kept silent as the band played.", {}},
         {"Bo Ek kept silent about the sale.", {"Bo Ek: decline"}},
         {"Norvia resisted pressure in the second half.", {}},
         {"Norvia came under fire in support of the rebels.", {}},
         {"Bo Ek came from defence to score.", {}},
         {"Bo Ek gave backing vocals.", {}},
         {"Bo Ek gave his backing to the plan.", {"Bo Ek: praise"}},
         {"Bo Ek cast doubt aside.", {}},
         {"Bo Ek took over responsibility for trade.", {}},
         {"Bo Ek took the issue to court.", {}},
         {"Bo Ek took aim at Ada Lind and fired.", {}},
         {"Bo Ek took aim at the new fares.", {"Bo Ek: criticism"}},
         {"Bo Ek raised no objections to the plan.", {}},
         {"Bo Ek raised the alarm on Monday.", {}},
         {"Bo Ek sounded the alarm on Monday.", {}},
         {"Bo Ek found a fault in the engine.", {}},
         {"Bo Ek lent his voice to the film.", {}}});
}

TEST_CASE("one takes to a medium to speak") {
  check({{"It took to Monday to accuse Bo Ek of theft, Ada Lind said.", {"Ada Lind: statement"}},
         {"Ada Lind took to Twitter to accuse Bo Ek of theft.", {"Ada Lind: accusation"}}});
}

TEST_CASE("sports, doors, taxis and pains are none of the acts") {
  check({{"Norvia pushed for a goal.", {}},
         {"Bo Ek pushed Ada Lind to the ground.", {}},
         {"Bo Ek ordered a taxi to the airport.", {}},
         {"Bo Ek slammed the door.", {}},
         {"Bo Ek slammed the plan.", {"Bo Ek: criticism"}},
         {"Bo Ek hailed a taxi.", {}},
         {"Bo Ek complained of chest pain.", {}},
         {"Bo Ek labelled the jars.", {}},
         {"Bo Ek swore at the driver.", {}},
         {"Norvia spurned two chances.", {}}});
}

TEST_CASE("support and opposition that are announced, and praise that is lavished") {
  check({{"Ada Lind announced her support for the plan.", {"Ada Lind: praise"}},
         {"Ada Lind announced her support act.", {"Ada Lind: statement"}},
         {"Ada Lind signalled her support for Bo Ek.", {"Ada Lind: praise"}},
         {"Ada Lind announced her opposition to the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind lavished praise on the crew.", {"Ada Lind: praise"}},
         {"Ada Lind lavished butter on the bread.", {}},
         {"Ada Lind paid homage to the poet.", {"Ada Lind: praise"}},
         {"Ada Lind extended her thanks to the crew.", {"Ada Lind: praise"}},
         {"Ada Lind extended the line to the port.", {}}});
}

TEST_CASE("orders that are given, claims that are brushed aside, ideas that are shot down") {
  check({{"Ada Lind gave orders to close the line.", {"Ada Lind: demand"}},
         {"Ada Lind gave the waiter her order.", {}},
         {"Ada Lind brushed aside claims of fraud.", {"Ada Lind: denial"}},
         {"Ada Lind brushed aside the snow.", {}},
         {"Ada Lind shrugged off the criticism.", {"Ada Lind: denial"}},
         {"Ada Lind shrugged off an injury.", {}},
         {"Ada Lind shot down the idea.", {"Ada Lind: rejection"}},
         {"Norvia shot down the plane.", {}},
         {"Ada Lind accepted responsibility for the crash.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind accepted responsibility for the trains.", {}}});
}
