// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/subject.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/norvia.hpp"

using lede::EntityType;
using lede::tests::Acts;
using lede::tests::acts_in_norvia;
using lede::tests::read_marked;

TEST_CASE("a post of several words leads to the name behind it") {
  CHECK(acts_in_norvia("The line was open, said Upper Harbour director general of police (DGP) Ada "
                       "Lind.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("The line was open, said Upper Harbour Officer (UHO) Ada Lind.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("The line was open, said the mother of Ada Lind.") == Acts{});
  CHECK(acts_in_norvia("The line was open, said the adviser for President Ada Lind.") == Acts{});
}

TEST_CASE("a post behind a name may lack its second comma") {
  CHECK(acts_in_norvia("Ada Lind, Ranking Member on Tides has said the line was open.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("the chair of a union of a country is no union") {
  const auto acts = read_marked("Harbour Union of Norvia chair Ada Lind said the line was open.",
                                {{"Harbour Union", EntityType::kPerson},
                                 {"Norvia", EntityType::kPlace},
                                 {"Ada Lind", EntityType::kPerson}})
                        .acts();
  CHECK(acts == Acts{"Ada Lind: statement"});
}

TEST_CASE("who is praised does not speak in the participle") {
  CHECK(acts_in_norvia("Ada Lind praised Bo Ek saying the line was open.")[1] ==
        "Ada Lind: statement");
}

TEST_CASE("what somebody is made to admit or to demand is no statement") {
  CHECK(acts_in_norvia("Having Norvia admit it would be good.") == Acts{});
  CHECK(acts_in_norvia("It moved many to demand an inquiry by Norvia Rail.") == Acts{});
}

TEST_CASE("another name of who is cited is not the subject") {
  const auto acts = read_marked(
                        "Norvia Rail, in a note cited by the Tidal Agency, Petrel, on "
                        "Monday, said the line was open.",
                        {{"Norvia Rail", EntityType::kOrg},
                         {"Tidal Agency", EntityType::kOrg},
                         {"Petrel", EntityType::kPerson}})
                        .acts();
  CHECK(acts == Acts{"Norvia Rail: statement"});
}
