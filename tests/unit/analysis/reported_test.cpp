// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/reported.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::read_marked;
using Acts = std::vector<std::string>;

namespace {

Acts acts_of(const std::string& text) {
  return read_marked(text, {{"Ada Lind", EntityType::kPerson},
                            {"Bo Ek", EntityType::kPerson},
                            {"Lind", EntityType::kPerson},
                            {"Ek", EntityType::kPerson},
                            {"Reedpeace", EntityType::kOrg},
                            {"Tidal Oil", EntityType::kOrg},
                            {"Norvia", EntityType::kPlace},
                            {"Sundia", EntityType::kPlace}})
      .acts();
}

}  // namespace

TEST_CASE("what was allegedly said is not told as said") {
  CHECK(acts_of("Ada Lind allegedly said that the line was closed.").empty());
}

TEST_CASE("to single somebody out is no plain statement") {
  CHECK(acts_of("Ada Lind said it was Bo Ek who used the keys.").empty());
  CHECK(acts_of("Ada Lind said it was Bo Ek.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("what somebody claims were attacks is a charge") {
  CHECK(acts_of("The line closed after what Norvia claimed were Sundian strikes.") ==
        Acts{"Norvia: accusation"});
  CHECK(acts_of("The line closed after what Norvia claimed was snow.").empty());
}

TEST_CASE("plans need no modal verb, and a refusal is a plan too") {
  CHECK(acts_of("Ada Lind said she plans to build a bridge.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Minister Ada Lind said the ministry would build a bridge.") ==
        Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind said she would not accept the bridge.") == Acts{"Ada Lind: rejection"});
  CHECK(acts_of("Ada Lind said she would not be there.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("Ada Lind said the wind would turn.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("not to do what nobody asked for is no rejection") {
  CHECK(acts_of("Ada Lind said she would not sail this winter.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("what a thing is like charges nobody") {
  CHECK(acts_of("Ada Lind said Bo Ek had found part of the looted funds.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("a plan to go to law threatens") {
  CHECK(acts_of("Ada Lind said she intends to take legal action against Bo Ek.") ==
        Acts{"Ada Lind: threat"});
}

TEST_CASE("a plan that an audience is told is found behind it") {
  CHECK(acts_of("Ada Lind told a crowded news conference on Monday she will build it.") ==
        Acts{"Ada Lind: pledge"});
}

TEST_CASE("who never did it denies it, unlike who never saw it") {
  CHECK(acts_of("Ada Lind said she had never sold the boat.") == Acts{"Ada Lind: denial"});
  CHECK(acts_of("Ada Lind said she had never seen the boat.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("a family's plan is told by who belongs to it") {
  CHECK(acts_of("Ada Lind, mother of the boy, said the family plans to file a lawsuit.") ==
        Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Police chief Bo Ek said the family would bury the victim on Friday.") ==
        Acts{"Bo Ek: statement"});
  CHECK(acts_of("Ada Lind told the Evening Reed she planned to stay.") == Acts{"Ada Lind: pledge"});
}

TEST_CASE("a body's plan is a pledge only of who speaks for it") {
  CHECK(acts_of("Prime Minister Ada Lind said the government plans to build a bridge.") ==
        Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Opposition leader Ada Lind said the government plans to close hospitals.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_of("Former minister Ada Lind said the ministry would build a bridge.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_of("Reedpeace said the government would destroy the lake.").empty());
  CHECK(acts_of("Ada Lind said the school would help.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("Airline spokeswoman Ada Lind said the airline would help.") ==
        Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind said Sundia plans to close hospitals.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("somebody else's omission is no denial") {
  CHECK(acts_of("Activist Ada Lind said the government had never paid the victims.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_of("Reedpeace said the ministry had never investigated the deaths.") ==
        Acts{"Reedpeace: statement"});
  CHECK(acts_of("Ada Lind, whose son was killed, said the government had never apologised.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_of("Ada Lind spoke of Bo Ek in court. She said he had never paid her.") ==
        Acts{"Ada Lind: statement"});
  CHECK(
      acts_of("Ada Lind said Tidal Oil was to blame. Lind said it had never cleaned the beach.") ==
      Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts_of("Tidal Oil slept. Reedpeace said it had never cleaned the beach.") ==
        Acts{"Reedpeace: statement"});
  CHECK(acts_of("Ada Lind said her school had never sold the boat.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("the own side's omission is a denial") {
  CHECK(acts_of("Reedpeace said it had never sold the boat.") == Acts{"Reedpeace: denial"});
  CHECK(acts_of("Minister Ada Lind said the ministry had never sold the boat.") ==
        Acts{"Ada Lind: denial"});
  CHECK(acts_of("Ada Lind said her party had never sold the boat.") == Acts{"Ada Lind: denial"});
  CHECK(acts_of("Bo Ek, a miner, slept. Ek said he had never sold the boat.") ==
        Acts{"Bo Ek: denial"});
  CHECK(acts_of("Bo Ek met the mayor. Ek said he had never sold the boat.") ==
        Acts{"Bo Ek: statement"});
}

TEST_CASE("to fight for something is a pledge") {
  CHECK(acts_of("Ada Lind said she would fight for lower fares.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind said she would fight Bo Ek.") == Acts{"Ada Lind: threat"});
}

TEST_CASE("who would hope plans nothing, and to go on record is not to go on") {
  CHECK(acts_of("Ada Lind said she would hope for rain.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("Ada Lind went on record to say that it rained.").empty());
}
