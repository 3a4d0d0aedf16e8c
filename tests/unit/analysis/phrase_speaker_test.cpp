// SPDX-License-Identifier: GPL-2.0-or-later
// resolve_phrase() and resolve_post(), read in whole sentences.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/norvia.hpp"

using lede::EntityType;
using lede::tests::Acts;
using lede::tests::acts_in_norvia;
using lede::tests::read_marked;

TEST_CASE("a spokesperson without a name speaks for the body") {
  CHECK(acts_in_norvia("A Norvia Rail spokesman said the line was open. “It rained,” he added.") ==
        Acts{"Norvia Rail: statement", "Norvia Rail: statement"});
  CHECK(acts_in_norvia("A spokeswoman for Norvia Rail said the line was open.") ==
        Acts{"Norvia Rail: statement"});
  CHECK(acts_in_norvia("A spokesman for Ada Lind said the line was open.") == Acts{": statement"});
}

TEST_CASE("officials without names speak for the body whose they are") {
  for (const char* text : {"Norvia Rail officials said the line was open.",
                           "The line was open, Norvia Rail authorities said.",
                           "The line was open, according to Norvia Rail officials."}) {
    CAPTURE(text);
    CHECK(acts_in_norvia(text) == Acts{"Norvia Rail: statement"});
  }
  for (const char* text : {"Norvia officials said the line was open.",
                           "A Norvia Rail official said the line was open.",
                           "Norvia Rail engineers said the line was open.",
                           "Officials of the line said it was open."}) {
    CAPTURE(text);
    CHECK(acts_in_norvia(text) == Acts{": statement"});
  }
}

TEST_CASE("the director of a body is who the article describes so") {
  CHECK(acts_in_norvia("Norvia Rail director Ada Lind slept. The director of Norvia Rail said the "
                       "line was open.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Harbour director Ada Lind slept. The director of Norvia Rail said the line "
                       "was open.") == Acts{": statement"});
}

TEST_CASE("a government with its head's name is not the head") {
  CHECK(acts_in_norvia("The Ada Lind government was slow, saying the line was open.") ==
        Acts{"Ada Lind government: statement"});
}

TEST_CASE("a statement is that of the body whose it is called") {
  const auto acts = read_marked(
                        "The Tide Ministry met Norvia Press. The line was open, Norvia "
                        "Press reported. It rained, said the ministry statement.",
                        {{"Tide Ministry", EntityType::kOrg}, {"Norvia Press", EntityType::kOrg}})
                        .acts();
  CHECK(acts == Acts{"Norvia Press: statement", "Tide Ministry: statement"});
}

TEST_CASE("a name in the reported words is not who adds them") {
  CHECK(acts_in_norvia("Ada Lind said it rained. Robin Vale had left, she added.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said it rained. Bo Ek had left, he added.")[1] ==
        "Bo Ek: statement");
}

TEST_CASE("the actress, the former striker: who spoke right before") {
  const lede::tests::Marks ada = {{"Ada Lind", EntityType::kPerson}};
  CHECK(read_marked("Ada Lind said it rained. The former striker said it was late.", ada).acts() ==
        std::vector<std::string>{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(read_marked("A student slept. Ada Lind said it rained. The student said it was late.", ada)
            .acts() == std::vector<std::string>{"Ada Lind: statement", ": statement"});
  CHECK(read_marked("Ada Lind said it rained. It snowed. It froze. The striker said it was late.",
                    ada)
            .acts() == std::vector<std::string>{"Ada Lind: statement", ": statement"});
}
