// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/noun_cues.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;
using lede::tests::check;

TEST_CASE("a participle may stand between who acts and the noun") {
  CHECK(acts_in_norvia("Ada Lind's repeated denials failed.") == Acts{"Ada Lind: denial"});
  CHECK(acts_in_norvia("Bo Ek spoke. His continued criticism of the line annoyed many.") ==
        Acts{"Bo Ek: criticism"});
  CHECK(acts_in_norvia("Ada Lind spoke. Her heated attack on the line annoyed many.") ==
        Acts{"Ada Lind: criticism"});
}

TEST_CASE("a verb ends the search for who owns a noun") {
  CHECK(acts_in_norvia("Bo Ek waited. His choice prompted accusations.").empty());
  CHECK(acts_in_norvia("Bo Ek waited. He's received complaints.").empty());
}

TEST_CASE("what is cited may be a document, which is no act by itself") {
  CHECK(acts_in_norvia("According to data of surveys by Norvia Rail, fares fell.") ==
        Acts{"Norvia Rail: statement"});
}

TEST_CASE("a noun that only says what kind the next one is of names no act") {
  CHECK(acts_in_norvia("Norvia Rail's admission prices are low.").empty());
  CHECK(acts_in_norvia("Norvia Rail's complaint procedure is long.").empty());
}

TEST_CASE("remarks and comments are statements of whose they are") {
  CHECK(acts_in_norvia("Ada Lind's remarks annoyed many.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind made the comment in May.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("a trade, a danger or a charm is not what its noun may ask or threaten") {
  lede::tests::check({{"Norvia's demand for oil rose.", {}},
                      {"Norvia's demand for a ceasefire failed.", {"Norvia: demand"}},
                      {"Norvia's threat to the port grew.", {}},
                      {"Norvia's threat to close the port failed.", {"Norvia: threat"}},
                      {"Norvia's appeal to voters grew.", {}},
                      {"Norvia's appeal for calm failed.", {"Norvia: appeal"}},
                      {"Ada Lind's calls to her son were long.", {}},
                      {"Ada Lind's call for a taxi failed.", {}},
                      {"Ada Lind's promise was clear at ten.", {}},
                      {"Ada Lind's promise to pay failed.", {"Ada Lind: pledge"}},
                      {"Ada Lind's film criticism is admired.", {}},
                      {"Ada Lind's rejection by the club hurt.", {}},
                      {"Norvia's admission into the club is late.", {}},
                      {"Ada Lind's confession box was sold.", {}},
                      {"The club had Ada Lind's complaint about noise.", {}}});
}

TEST_CASE("a call by somebody for something, an order and a refusal have their owners") {
  check({{"The crews heard a call by Ada Lind for calm.", {"Ada Lind: appeal"}},
         {"The crews took a call from Ada Lind for an hour.", {}},
         {"A sales proposal from Norvia Rail to build trains was late.", {}},
         {"The crews had an invitation from Ada Lind to sail.", {"Ada Lind: appeal"}},
         {"Drivers ignored Ada Lind's instructions to wait.", {"Ada Lind: demand"}},
         {"Drivers lost Ada Lind's instructions.", {}},
         {"Ada Lind's refusal to sign the deal was brief.", {"Ada Lind: rejection"}},
         {"Ada Lind's refusal to eat was brief.", {}}});
}
