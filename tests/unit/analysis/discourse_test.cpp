// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/discourse.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;
using Acts = std::vector<std::string>;

namespace {

Acts acts_of(const std::string& text) {
  return read_marked(text, {{"Ada Lind", EntityType::kPerson},
                            {"Bo Ek", EntityType::kPerson},
                            {"Norvia Rail", EntityType::kOrg},
                            {"Harbour Union", EntityType::kOrg}})
      .acts();
}

}  // namespace

TEST_CASE("the federal government is that of the only country named") {
  const Marks canada = {{"Canada", EntityType::kPlace}, {"Norway", EntityType::kPlace}};
  CHECK(read_marked("It snowed in Canada. The federal government said the line was closed.", canada)
            .acts() == Acts{"Canada: statement"});
  CHECK(
      read_marked("It snowed in Canada. The government said the line was closed.", canada).acts() ==
      Acts{": statement"});
  CHECK(read_marked("Canada met Norway. The federal government said the line was closed.", canada)
            .acts() == Acts{": statement"});
}

TEST_CASE("what is told of whom one has accused is no plain statement") {
  CHECK(acts_of("Ada Lind accused Bo Ek of theft. Ada Lind said Bo Ek had two keys.") ==
        Acts{"Ada Lind: accusation"});
  CHECK(acts_of("Ada Lind accused Bo Ek of theft. Ada Lind said the line was closed.") ==
        Acts{"Ada Lind: accusation", "Ada Lind: statement"});
}

TEST_CASE("it is whom its own sentence is about") {
  CHECK(acts_of("Harbour Union said it rained. Norvia Rail was pleased: the line, it said, was "
                "open.") == Acts{"Harbour Union: statement", "Norvia Rail: statement"});
}

TEST_CASE("an office held before its holder's name stands for him afterwards") {
  CHECK(acts_of("The city's governor, Bo Ek, waited. The line was open, the governor said.") ==
        Acts{"Bo Ek: statement"});
  CHECK(acts_of("Her lawyer, Bo Ek, waited. The line was open, the lawyer said.") ==
        Acts{"Bo Ek: statement"});
}

TEST_CASE("pronouns of the article tell the gender that a first name leaves open") {
  const Marks people = {{"Quill Vane", EntityType::kPerson}, {"Zorin Aster", EntityType::kPerson}};
  CHECK(read_marked("Zorin Aster waited. Quill Vane said she was late. He said the line was open.",
                    people)
            .acts() == Acts{"Quill Vane: statement", "Zorin Aster: statement"});
}

TEST_CASE("a party's head is its president too") {
  const Marks party = {{"Ada Lind", EntityType::kPerson},
                       {"Green Farm Party", EntityType::kOrg},
                       {"GFP", EntityType::kOrg}};
  CHECK(read_marked("Ada Lind, head of the Green Farm Party, slept. The GFP president said the "
                    "line was open.",
                    party)
            .acts() == Acts{"Ada Lind: statement"});
}

TEST_CASE("he is whom the sentences before go on about") {
  CHECK(acts_of("Bo Ek left Norvia Rail. He slept. He rose. He ate. He said it rained.") ==
        Acts{"Bo Ek: statement"});
  CHECK(acts_of("Bo Ek left. Trains ran. It snowed. Rain came. Then he said it rained.") ==
        Acts{": statement"});
}

TEST_CASE("the only person of an article who has spoken is meant however far away") {
  CHECK(acts_of("Bo Ek said it rained. Trains ran. It snowed. Rain came. He said it was over.") ==
        Acts{"Bo Ek: statement", "Bo Ek: statement"});
}

TEST_CASE("who is told of in a person's own words does not take his sentence") {
  CHECK(acts_of("Bo Ek said that, because many people had warned him, he left. He said it rained.")
            .back() == "Bo Ek: statement");
}

TEST_CASE("the official is who spoke right before") {
  CHECK(acts_of("Bo Ek said it rained. The line was open, said the official.") ==
        Acts{"Bo Ek: statement", "Bo Ek: statement"});
}

TEST_CASE("the airline is the one body that its sentence names") {
  const Marks air = {{"Norvia Air", EntityType::kOrg}, {"Tidal Air", EntityType::kOrg}};
  CHECK(read_marked("Norvia Air's plan was told and the carrier said it rained.", air).acts() ==
        Acts{"Norvia Air: statement"});
  CHECK(read_marked("Norvia Air met Tidal Air and the carrier said it rained.", air).acts() ==
        Acts{": statement"});
}

TEST_CASE("the news agency is the one body of that kind") {
  const Marks press = {{"Tide Ministry", EntityType::kOrg}, {"Norvia Press", EntityType::kOrg}};
  CHECK(read_marked("Norvia Press came. It rained, the Tide Ministry said. Trains ran, according "
                    "to the news agency.",
                    press)
            .acts() == Acts{"Tide Ministry: statement", "Norvia Press: statement"});
}

TEST_CASE("the lead of a story calls by the office whom it names later") {
  CHECK(acts_of("The line is open, the mayor says. It was shut for a week. Mayor Bo Ek waited.") ==
        Acts{"Bo Ek: statement"});
}

TEST_CASE("the report is that of who was cited, no matter who spoke since") {
  CHECK(
      acts_of("According to Norvia Rail, it rained. Harbour Union denied the claims. The line was "
              "open, the report said.") ==
      Acts{"Norvia Rail: statement", "Harbour Union: denial", "Norvia Rail: statement"});
}

TEST_CASE("a company is no ministry") {
  const Marks names = {{"Norvian Ministry", EntityType::kOrg}};
  CHECK(read_marked("The Norvian Ministry said it rained. The company denied the claims.", names)
            .acts() == Acts{"Norvian Ministry: statement", ": denial"});
}

TEST_CASE("a wire in brackets is not what the sentence is about") {
  const Marks names = {{"Tidal Agency", EntityType::kOrg}};
  CHECK(read_marked("HOLM (Tidal Agency): The line was open, it said on Monday.", names).acts() ==
        Acts{": statement"});
}

TEST_CASE("it is the country with which the sentence before opens") {
  const Marks countries = {{"Norway", EntityType::kPlace}, {"Canada", EntityType::kPlace}};
  CHECK(read_marked("Norway said the river was open. Canada waits. It maintains that the river is "
                    "closed.",
                    countries)
            .acts() == Acts{"Norway: statement", "Canada: statement"});
}

TEST_CASE("who speaks in another's words does not go on speaking") {
  CHECK(acts_of("Ada Lind said Bo Ek had confirmed it. The line was open, he said.") ==
        Acts{"Ada Lind: statement", "Bo Ek: acknowledgement", "Bo Ek: statement"});
  CHECK(acts_of("Norvia Rail said it had asked Harbour Union, and that Harbour Union confirmed it. "
                "It added that the line was open.")
            .back() == "Norvia Rail: statement");
  CHECK(acts_of("Ada Lind said Norvia Rail confirmed it, adding that the line was open.") ==
        Acts{"Ada Lind: statement", "Norvia Rail: acknowledgement"});
}

TEST_CASE("one of them has no name, and she is that one") {
  CHECK(acts_of("Ada Lind left. One of them told Norvia Rail that it was late. The line was open, "
                "she said.") == Acts{": statement", ": statement"});
}

TEST_CASE("a report that nobody is said to have written is nobody's") {
  CHECK(acts_of("Norvia Rail said it rained. The line was open, a report due on Monday shows. The "
                "line was closed, the report said.") == Acts{"Norvia Rail: statement"});
  CHECK(acts_of("Norvia Rail said it rained. The line was closed, the report said.").back() ==
        "Norvia Rail: statement");
  CHECK(acts_of("Norvia Rail said in a report that it rained. The line was closed, the report "
                "said.")
            .back() == "Norvia Rail: statement");
  CHECK(acts_of("The line was open, according to a report. The Norvia Rail report said it rained. "
                "The line was closed, the report said.")
            .back() == "Norvia Rail: statement");
}

TEST_CASE("the court is the one that spoke, named or not") {
  const Marks holm = {{"Holm", EntityType::kPlace}};
  CHECK(read_marked("The Holm court said it rained. It was late. The line was open, the court "
                    "said.",
                    holm)
            .acts() == Acts{"Holm court: statement", "Holm court: statement"});
}

TEST_CASE("the 17-year-old is who spoke right before") {
  CHECK(acts_of("Ada Lind said it rained. The line was open, the 17-year-old said.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts_of("Ada Lind said it rained. The line was open, a 17-year-old said.").size() == 1);
}

TEST_CASE("who responds by saying something says it") {
  CHECK(acts_of("Ada Lind responded by saying that the line was open.") ==
        Acts{"Ada Lind: statement"});
}
