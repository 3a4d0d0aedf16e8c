// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/main_subject.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("a participle shares the subject of the main clause, posts and all") {
  CHECK(acts_in_norvia("The deputy head and acting mayor Ada Lind met the crews, saying that the "
                       "line was open.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("While denying the claims, Ada Lind waited.") == Acts{"Ada Lind: denial"});
}

TEST_CASE("a participle within a clause of time is not the main subject's") {
  CHECK(acts_in_norvia("When a letter came from the port urging them to wait, Ada Lind slept.") ==
        Acts{});
}

TEST_CASE("a deed within a quotation is nobody's where something governs its clause") {
  for (const char* words :
       {"It is not true that Bo Ek condemned the strike", "I cannot say whether Bo Ek denied it",
        "If Norvia denied the attack, nobody would believe it",
        "There is no evidence that Bo Ek threatened Norvia",
        "I would not say that Bo Ek accused Norvia of theft",
        "It is a lie that Bo Ek accused Ada Lind of theft",
        "There were reports that Bo Ek rejected the plan", "No, Bo Ek admitted nothing",
        "Bo Ek admitted nothing", "Neither Norvia nor Bo Ek denied the claims",
        "Nobody believes Bo Ek denied the claims"}) {
    CAPTURE(words);
    for (const std::string& act : acts_in_norvia('"' + std::string(words) + ",\" Ada Lind said.")) {
      CHECK(act.starts_with("Ada Lind: "));
    }
  }
  CHECK(acts_in_norvia("\"Bo Ek denied the claims\" is a lie.").empty());
  for (const std::string& act : acts_in_norvia("\"Bo Ek denied it?\" Ada Lind asked.")) {
    CHECK(act.starts_with("Ada Lind: "));
  }
}

TEST_CASE("a deed that opens its quotation is its subject's") {
  CHECK(acts_in_norvia("\"Bo Ek condemned the strike,\" Ada Lind said.") ==
        Acts{"Bo Ek: criticism", "Ada Lind: statement"});
  CHECK(acts_in_norvia("\"Minister Bo Ek denied the claims,\" Ada Lind said.") ==
        Acts{"Bo Ek: denial", "Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said: \"Bo Ek denied the claims.\"").back() == "Bo Ek: denial");
}
