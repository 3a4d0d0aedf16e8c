// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/frames.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("an idiom needs its noun") {
  check({{"Ada Lind took issue with the new fares.", {"Ada Lind: criticism"}},
         {"Ada Lind took the train to the coast.", {}},
         {"Ada Lind took full responsibility for the crash.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind laid the blame on the builders.", {"Ada Lind: accusation"}},
         {"Ada Lind sounded the alarm over the ice.", {"Ada Lind: warning"}},
         {"Ada Lind made it clear that the line was closed.", {"Ada Lind: statement"}},
         {"Ada Lind made a bridge of wood.", {}}});
}

TEST_CASE("what is denounced is criticised, but that something happened is a charge") {
  check({{"Ada Lind denounced the new fares.", {"Ada Lind: criticism"}},
         {"Ada Lind denounced that the vote was bought.", {"Ada Lind: accusation"}},
         {"Ada Lind denounced that vote.", {"Ada Lind: criticism"}}});
}

TEST_CASE("a decision may be questioned, and so may a witness") {
  check({{"Ada Lind questioned the timing of the vote.", {"Ada Lind: criticism"}},
         {"Ada Lind questioned why the line was closed.", {"Ada Lind: criticism"}},
         {"Ada Lind questioned three drivers.", {}}});
}

TEST_CASE("descriptions judge by what they say") {
  check({{"Ada Lind described the plan as absurd.", {"Ada Lind: criticism"}},
         {"Ada Lind described the plan as long.", {"Ada Lind: statement"}},
         {"Ada Lind referred to the plan as a disgrace.", {"Ada Lind: criticism"}},
         {"Ada Lind likened the plan to a ladder.", {}},
         {"Ada Lind likened the plan to a complete disgrace.", {"Ada Lind: criticism"}},
         {"Ada Lind spoke out against the plan.", {"Ada Lind: criticism"}},
         {"Ada Lind spoke of the plan.", {}}});
}

TEST_CASE("who disputes a claim denies it") {
  check({{"Ada Lind disputed the allegations.", {"Ada Lind: denial"}},
         {"Ada Lind contested the seat.", {}},
         {"Ada Lind charged that the vote was bought.", {"Ada Lind: accusation"}}});
}

TEST_CASE("who supports a proposal praises it, an alliance says nothing") {
  check({{"Ada Lind supported the proposal.", {"Ada Lind: praise"}},
         {"Norvia supports the rebels.", {}}});
}

TEST_CASE("whoever warns of what he will do himself threatens") {
  check({{"Norvia warned that it would close the port.", {"Norvia: threat"}},
         {"Norvia warned that the ice would close the port.", {"Norvia: warning"}}});
}

TEST_CASE("who announces another's plan promises nothing, who refuses turns down") {
  check({{"Ada Lind announced that she would build a bridge.", {"Ada Lind: pledge"}},
         {"Norvia Rail announced that a bridge will be built.", {"Norvia Rail: pledge"}},
         {"Ada Lind announced that Bo Ek would sail.", {"Ada Lind: statement"}},
         {"Norvia Rail announced there will be delays.", {"Norvia Rail: statement"}},
         {"Norvia announced that there would be reprisals.", {"Norvia: threat"}},
         {"Norvia Rail announced it would not be able to pay.", {"Norvia Rail: statement"}},
         {"Ada Lind announced that she would not resign.", {"Ada Lind: rejection"}}});
}

TEST_CASE("money that is announced is promised") {
  check({{"Norvia announced a package of loans.", {"Norvia: pledge"}},
         {"Norvia announced the death of the poet.", {"Norvia: statement"}}});
}

TEST_CASE("a condition for the other side makes a plan a threat") {
  check({{"\"If they do not pay, we will stop the trains,\" Ada Lind said.", {"Ada Lind: threat"}},
         {"\"If it snows, we will stop the trains,\" Ada Lind said.", {"Ada Lind: pledge"}}});
}

TEST_CASE("victims charge somebody, and so does who names a power that did wrong") {
  check({{"Ada Lind said she was beaten in the cell.", {"Ada Lind: accusation"}},
         {"Ada Lind said the guards beat the drivers.", {"Ada Lind: accusation"}},
         {"Ada Lind said the rain beat the drivers.", {"Ada Lind: statement"}}});
}

TEST_CASE("what somebody claims of another is neither plain nor surely a charge") {
  check({{"Ada Lind claimed that Bo Ek was asleep.", {}},
         {"Ada Lind claimed that the line was closed.", {"Ada Lind: statement"}}});
}

TEST_CASE("a time may stand between an auxiliary and its verb") {
  check(
      {{"Ada Lind, the head of Norvia Rail, had earlier denied the claims.", {"Ada Lind: denial"}},
       {"Ada Lind begged them not to answer.", {"Ada Lind: appeal"}}});
}

TEST_CASE("whoever is quoted as saying speaks; whoever quotes does not") {
  check({{"Ada Lind was quoted as saying that the line was closed.", {"Ada Lind: statement"}},
         {"\"The line was closed,\" Ada Lind was quoted as saying.", {"Ada Lind: statement"}},
         {"Ada Lind quoted the poem.", {}},
         {"Ada Lind cited the bad weather.", {}}});
}

TEST_CASE("an attack with words needs a cause or an adjective") {
  check({{"Ada Lind attacked Bo Ek for the delay.", {"Ada Lind: criticism"}},
         {"Ada Lind attacked Bo Ek with an umbrella.", {}},
         {"Norvia attacked the port for the third night.", {}},
         {"Ada Lind launched a scathing attack on the builders.", {"Ada Lind: criticism"}},
         {"Norvia launched an attack on the port.", {}}});
}

TEST_CASE("to insist on something is to demand it, except of oneself") {
  check({{"Ada Lind insisted on making the fares cheaper.", {"Ada Lind: demand"}},
         {"Ada Lind insisted on anonymity.", {}}});
}

TEST_CASE("pleas and what is expressed") {
  check({{"Ada Lind pleaded guilty to theft.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind pleaded not guilty.", {"Ada Lind: denial"}},
         {"Ada Lind pleaded with the builders.", {"Ada Lind: appeal"}},
         {"Ada Lind expressed her commitment to cheaper fares.", {"Ada Lind: pledge"}},
         {"Ada Lind expressed her wish to see cheaper fares.", {"Ada Lind: appeal"}},
         {"Ada Lind expressed her wish to leave.", {"Ada Lind: statement"}},
         {"Ada Lind expressed remorse.", {"Ada Lind: acknowledgement"}}});
}

TEST_CASE("to agree to do something is to pledge it") {
  check({{"Ada Lind agreed to build a bridge.", {"Ada Lind: pledge"}},
         {"Ada Lind agreed on Monday to build a bridge.", {"Ada Lind: pledge"}},
         {"Ada Lind agreed to the plan.", {}},
         {"Ada Lind agreed that the line was long.", {"Ada Lind: statement"}}});
}

TEST_CASE("who is told to act is ordered; who is told a wish is not") {
  check({{"Ada Lind told the union to wait.", {"Ada Lind: demand"}},
         {"Ada Lind told him she wanted to wait.", {"Ada Lind: statement"}},
         {"Ada Lind told voters how to reach the coast.", {"Ada Lind: statement"}},
         {"Bo Ek said the club should stop telling the crew how to row.", {"Bo Ek: appeal"}}});
}

TEST_CASE("some objects make no statement of a verb") {
  check({{"Norvia Rail declared bankruptcy.", {}},
         {"Norvia Rail appealed that decision.", {}},
         {"Norvia Rail unveiled the monument.", {}},
         {"Norvia Rail unveiled plans for a bridge.", {"Norvia Rail: pledge"}},
         {"The tower, referred to as Norvia Rail, was closed.", {}},
         {"Ada Lind slept under threat of arrest by Norvia Rail.", {}}});
}

TEST_CASE("being ready to act is a threat where it is warned of") {
  check({{"Norvia Rail warned it was prepared to close the line.", {"Norvia Rail: threat"}},
         {"Norvia Rail warned it was late.", {"Norvia Rail: warning"}}});
}

TEST_CASE("a post before a name is no verb") {
  check({{"Norvia Rail advocate Ada Lind slept.", {}},
         {"Norvia Rail advocates new fares.", {"Norvia Rail: appeal"}}});
}

TEST_CASE("what others claim within what is said is not the speaker's claim") {
  check({{"Ada Lind said that voters had marched through the town, claiming the line was rigged.",
          {"Ada Lind: statement"}},
         {"Ada Lind accused Bo Ek of theft, claiming he had two keys.",
          {"Ada Lind: accusation", "Ada Lind: statement"}}});
}

TEST_CASE("a verb that hangs on the noun before it has no other subject") {
  check({{"Ada Lind met four parties pushing for a vote.", {}},
         {"Ada Lind has powers such as recommending judges and demanding fines.", {}},
         {"Ada Lind spent a week in Norvia calling for a vote.", {"Ada Lind: appeal"}},
         {"Ada Lind sent a letter calling for a vote.", {"Ada Lind: appeal"}}});
}

TEST_CASE("words that look like an act's verb") {
  check({{"Ada Lind hails from Norvia.", {}},
         {"Ada Lind won, thanks to her crew.", {}},
         {"Ada Lind was handed the keys and invited to sail.", {}},
         {"Ada Lind found the race physically demanding.", {}},
         {"Ada Lind has an Early Warning System.", {}},
         {"Ada Lind got a severe warning for it.", {}},
         {"Ada Lind was charged for her alleged role.", {}},
         {"Ada Lind felt threatened by Norvia Rail.", {}}});
}

TEST_CASE("who denies a charge is told from who denies entry") {
  check({{"The claims were denied by Norvia Rail.", {"Norvia Rail: denial"}},
         {"The sailor was denied by Norvia Rail.", {}},
         {"Norvia Rail's denial of entry was lawful.", {}},
         {"Norvia Rail's admission to the club was lawful.", {}}});
}

TEST_CASE("to stay unnamed is not to decline, and grief is no criticism") {
  check({{"Ada Lind declined to give her last name.", {}},
         {"Ada Lind declined to comment.", {"Ada Lind: decline"}},
         {"Ada Lind expressed shock and sorrow at the death.", {"Ada Lind: statement"}},
         {"Ada Lind expressed shock at the fares.", {"Ada Lind: criticism"}}});
}

TEST_CASE("a raid may be called a crime") {
  check({{"Ada Lind called the raid a crime.", {"Ada Lind: accusation"}},
         {"Ada Lind called the raid a senseless crime.", {"Ada Lind: criticism"}}});
}

TEST_CASE("who passes on what another did, does not do it") {
  check({{"Ada Lind said Bo Ek was to blame for the delay, Norvia Rail reported.",
          {"Ada Lind: accusation", "Norvia Rail: statement"}}});
}

TEST_CASE("a demand may stand before who makes it, and a denial may be of rights") {
  check({{"\"Open the line,\" demanded Ada Lind of Norvia Rail.", {"Ada Lind: demand"}},
         {"Norvia denied that any human rights were broken.", {"Norvia: denial"}},
         {"He went to Norvia, said Ada Lind on Friday.", {"Ada Lind: statement"}}});
}

TEST_CASE("words that only look like speech") {
  check({{"Norvia declared its independence.", {}},
         {"It is worth mentioning that Norvia Rail was founded in May.", {}},
         {"The Norvia state government met.", {}},
         {"Ada Lind has years of experience in financial reporting.", {}},
         {"The delay, reflected in Norvia Rail figures, grew.", {}},
         {"Bo Ek slept after media reports speculating that it rained.", {}},
         {"In time, Ada Lind has taken to the oars and the sea, hoping to win.", {}}});
}

TEST_CASE("things in the plural do not speak through their finder") {
  check({{"Ada Lind left the club over scandals implicating its members.", {}},
         {"Ada Lind sent letters urging them to wait.", {"Ada Lind: appeal"}},
         {"Ada Lind said the wind defied Norvia's repeated urging.", {"Ada Lind: statement"}}});
}
