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

TEST_CASE("a post in a place with a comma is but what the name before it is") {
  CHECK(acts_in_norvia("Ada Lind, a professor at a school in Holm, Norvia, said it was late.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("A small charity, the Norvia Rail, said it was late.") ==
        Acts{"Norvia Rail: statement"});
}

TEST_CASE("whoever was quick to do it or took to a medium did it") {
  CHECK(acts_in_norvia("Ada Lind took to her blog to denounce the sale.") ==
        Acts{"Ada Lind: criticism"});
  CHECK(acts_in_norvia("Ada Lind was quick to deny the claims.") == Acts{"Ada Lind: denial"});
  CHECK(acts_in_norvia("Ada Lind has since said the line was open.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("who was written to does not ask, and a bill does not call") {
  CHECK(acts_in_norvia("Ada Lind contacted Norvia Rail requesting a refund.") ==
        Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Norvia Rail read a proposal calling for lower fares.").empty());
}

TEST_CASE("informed sources have no speaker to be informed by") {
  CHECK(acts_in_norvia("In Norvia, informed sources waited.").empty());
}

TEST_CASE("the party may be the body that the sentence before was about") {
  const lede::tests::Marks names = {{"Tidal Party", EntityType::kOrg},
                                    {"Reed Group", EntityType::kOrg}};
  CHECK(read_marked("Tidal Party slept. The party said it was late.", names).acts() ==
        Acts{"Tidal Party: statement"});
  CHECK(read_marked("Tidal Party slept. Reed Group met on the coast. The party said it was late.",
                    names)
            .acts() == Acts{": statement"});
}

TEST_CASE("the newspaper is not the body that it reports on") {
  const lede::tests::Marks names = {{"Daily Reed", EntityType::kOrg},
                                    {"Norvia Rail", EntityType::kOrg}};
  CHECK(read_marked("Daily Reed reported the theft. Norvia Rail lost two keys, the newspaper said.",
                    names)
            .acts() == Acts{"Daily Reed: statement", "Daily Reed: statement"});
}

TEST_CASE("the head of a so-called body is not the body") {
  CHECK(acts_in_norvia("Ada Lind, leader of the so-called Norvia Rail, which slept, said it was "
                       "late.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind urged people of Norvia to pick up rubbish in May.") ==
        Acts{"Ada Lind: appeal"});
}

TEST_CASE("nor did somebody deny it is no denial") {
  CHECK(acts_in_norvia("Ada Lind left. Nor did she deny doing so.") == Acts{});
  CHECK(acts_in_norvia("Ada Lind left. Nor did Bo Ek confirm the plan.") == Acts{});
}

TEST_CASE("with somebody saying is a clause of its own") {
  CHECK(acts_in_norvia("It rained, with Norvia Rail saying that the line was open.") ==
        Acts{"Norvia Rail: statement"});
  CHECK(acts_in_norvia("Ada Lind filed an appeal with Norvia Rail asking for help.") ==
        Acts{"Ada Lind: appeal"});
}
