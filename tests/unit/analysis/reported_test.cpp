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
  CHECK(acts_of("Ada Lind said Norvia aims to build a bridge.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind said the ministry would build a bridge.") == Acts{"Ada Lind: pledge"});
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
  CHECK(acts_of("Ada Lind said the family plans to file a lawsuit.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind told the Evening Reed she planned to stay.") == Acts{"Ada Lind: pledge"});
}

TEST_CASE("to fight for something is a pledge") {
  CHECK(acts_of("Ada Lind said she would fight for lower fares.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind said she would fight Bo Ek.") == Acts{"Ada Lind: threat"});
}

TEST_CASE("who would hope plans nothing, and to go on record is not to go on") {
  CHECK(acts_of("Ada Lind said she would hope for rain.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("Ada Lind went on record to say: \"This is a disgrace.\"").empty());
}
