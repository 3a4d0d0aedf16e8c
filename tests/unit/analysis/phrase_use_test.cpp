// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase_use.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("what has to be done is asked for, what would have to be cheap is reckoned") {
  CHECK(acts_in_norvia("Ada Lind said the law has to be changed.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Ada Lind said coal would have to be changed for gas.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said tickets have to be cheap.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("a forecast that uses should is neither advice nor surely plain") {
  CHECK(acts_in_norvia("Ada Lind said sales should rise in May.").empty());
  CHECK(acts_in_norvia("Ada Lind said the drivers should rest in May.") ==
        Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Ada Lind said the minister should have resigned.") ==
        Acts{"Ada Lind: criticism"});
}

TEST_CASE("must in a relative clause demands nothing") {
  CHECK(acts_in_norvia("Ada Lind said the line must open in May.") == Acts{"Ada Lind: demand"});
  CHECK(acts_in_norvia("Ada Lind said drivers, who must sign the list, were late.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"I must say the line is long,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"The question that we must ask is when,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("only who has power can be blamed for failing") {
  CHECK(acts_in_norvia("Ada Lind said the government has done nothing.") ==
        Acts{"Ada Lind: criticism"});
  CHECK(acts_in_norvia("Ada Lind said the old engine has done nothing.").empty());
}

TEST_CASE("a failure is criticism to one reader and a charge to another") {
  CHECK(acts_in_norvia("Ada Lind said the government had failed to act.").empty());
}

TEST_CASE("what could come is a warning when it is bad") {
  CHECK(acts_in_norvia("Ada Lind said the thaw may lead to floods.") == Acts{"Ada Lind: warning"});
  CHECK(acts_in_norvia("Ada Lind said the thaw may lead to lower fares.").empty());
}

TEST_CASE("deeds that share a verb with an act are none") {
  CHECK(acts_in_norvia("Ada Lind pleaded for calm.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Norvia Rail is appealing the verdict.").empty());
  CHECK(acts_in_norvia("Ada Lind welcomed the vote.") == Acts{"Ada Lind: praise"});
  CHECK(acts_in_norvia("Ada Lind welcomed Bo Ek at the gate.").empty());
  CHECK(acts_in_norvia("Ada Lind welcomed Bo Ek's decision.") == Acts{"Ada Lind: praise"});
  CHECK(acts_in_norvia("Ada Lind termed the plan a disgrace.") == Acts{"Ada Lind: criticism"});
  CHECK(acts_in_norvia("Ada Lind signed the terms of the deal.").empty());
}

TEST_CASE("who will refuse rejects") {
  CHECK(acts_in_norvia("Norvia said it will refuse the terms.") == Acts{"Norvia: rejection"});
}

TEST_CASE("the second half of a compound is no cue") {
  CHECK(acts_in_norvia("Ada Lind left the short-term office.").empty());
}

TEST_CASE("a need that is named is no appeal, and why somebody asks may be criticism") {
  CHECK(acts_in_norvia("Ada Lind said the drivers need to rest.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Ada Lind said Norvia had seen the need to rest.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind asked why the line was closed.").empty());
  CHECK(acts_in_norvia("Ada Lind asked when the line would open.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("a court that dismisses charges denies nothing") {
  CHECK(acts_in_norvia("Ada Lind dismissed the charges.") == Acts{"Ada Lind: denial"});
  CHECK(acts_in_norvia("The court in Norvia dismissed the charges.").empty());
}

TEST_CASE("being responsible for upkeep is a duty, for deaths a charge") {
  CHECK(acts_in_norvia("Ada Lind said Bo Ek was responsible for the deaths.") ==
        Acts{"Ada Lind: accusation"});
  CHECK(acts_in_norvia("Ada Lind said the board is responsible for overseeing the port.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said ice could be responsible for the deaths.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("what others admire, will or find wrong is not the speaker's") {
  CHECK(acts_in_norvia("\"You may admire her,\" Ada Lind said.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"I know that she is willing to wait,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said the map was unacceptable to Norvia.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("must binds whoever it is said of, but not everybody") {
  CHECK(acts_in_norvia("Ada Lind said the crews must wait.") == Acts{"Ada Lind: demand"});
  CHECK(acts_in_norvia("Ada Lind said you must be rich to sail.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said a map is a must.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("a question of how or what should be done asks nobody for it") {
  CHECK(acts_in_norvia("Ada Lind said they talk about how the port should be run.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"We may need to wait,\" Ada Lind said.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("what has nothing to do with each other is not denied") {
  CHECK(acts_in_norvia("Ada Lind said she had nothing to do with it.") == Acts{"Ada Lind: denial"});
  CHECK(acts_in_norvia("Ada Lind said fares and tides have nothing to do with each other.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("what will help us asks nobody for help") {
  CHECK(acts_in_norvia("\"Please help us,\" Ada Lind said.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("\"The line will help us,\" Ada Lind said.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said there is no reason why trains should be late.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind encouraged the crews to wait.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Ada Lind encouraged trade.").empty());
}

TEST_CASE("a relative clause and a word that is quoted ask for nothing") {
  CHECK(acts_in_norvia("Ada Lind said there are bodies which they should run.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said the law does not say \"must\" but \"may\".") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("only the speaker's side can promise what it is willing to do") {
  CHECK(acts_in_norvia("Ada Lind said few visitors are willing to wait.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said Norvia Rail is willing to talk.") ==
        Acts{"Ada Lind: pledge"});
}

TEST_CASE("what somebody will be doing is planned, what will be is foretold") {
  CHECK(acts_in_norvia("\"We will be using new trains,\" Ada Lind said.") ==
        Acts{"Ada Lind: pledge"});
  for (const char* text :
       {"\"We will be waiting here,\" Ada Lind said.", "\"We will be late,\" Ada Lind said."}) {
    CAPTURE(text);
    CHECK(acts_in_norvia(text) == Acts{"Ada Lind: statement"});
  }
}

TEST_CASE("some words of promise promise nothing") {
  CHECK(acts_in_norvia("\"I will give an example,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"It is not that we are going to sell,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"We will no longer have two lines,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("what can never be is no rejection") {
  CHECK(acts_in_norvia("Ada Lind said the club will never be able to row.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said the club will never accept the fares.") ==
        Acts{"Ada Lind: rejection"});
}

TEST_CASE("who lacks a skill denies nothing") {
  CHECK(acts_in_norvia("\"I had no knowledge of music,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"I had no knowledge of the theft,\" Ada Lind said.") ==
        Acts{"Ada Lind: denial"});
}

TEST_CASE("how somebody would strike back is a question") {
  CHECK(acts_in_norvia("\"How Norvia would retaliate is open,\" Ada Lind said.").empty());
}

TEST_CASE("who speaks of himself blames nobody") {
  CHECK(acts_in_norvia("\"I do not care for songs,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"They do not care for us,\" Ada Lind said.") ==
        Acts{"Ada Lind: criticism"});
}

TEST_CASE("a judgement in a relative clause is not passed on anybody") {
  CHECK(acts_in_norvia("Ada Lind said she had heard of what was unacceptable.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said the delay was unacceptable.") == Acts{"Ada Lind: criticism"});
  CHECK(acts_in_norvia("\"I like saying thank you,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("what forces are like is no deed of theirs") {
  CHECK(acts_in_norvia("Ada Lind spoke of the destabilising forces.").empty());
  CHECK(acts_in_norvia("Ada Lind said the gang was destabilising the coast.") ==
        Acts{"Ada Lind: accusation"});
}

TEST_CASE("what there was is told, whoever has a right to disagree does not yet") {
  CHECK(acts_in_norvia("Ada Lind said there were wonderful songs.").empty());
  CHECK(acts_in_norvia("Ada Lind said people have a right to disagree with him.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("who asks whether a wrong was done charges nobody yet") {
  CHECK(acts_in_norvia("Ada Lind said many wondered if an abuse of power had occurred.").size() ==
        1);
  CHECK(acts_in_norvia("Ada Lind said many wondered if an abuse of power had occurred.") !=
        Acts{"Ada Lind: accusation"});
  CHECK(acts_in_norvia("Ada Lind said it was an abuse of power.") == Acts{"Ada Lind: accusation"});
}
