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
