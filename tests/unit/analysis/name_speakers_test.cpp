// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/name_speakers.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::EntityType;
using lede::tests::Acts;
using lede::tests::Marks;
using lede::tests::read_marked;

TEST_CASE("a surname that two share is whose who spoke with it last") {
  const Marks names = {{"Ek Sun-dal", EntityType::kPerson},
                       {"Ek Ria-jin", EntityType::kPerson},
                       {"Ek", EntityType::kPerson}};
  CHECK(
      read_marked("Ek Sun-dal, a pilot, was lost at sea. His brother, Ek Ria-jin, said it rained. "
                  "\"We wait,\" Ek said.",
                  names)
          .acts() == Acts{"Ek Ria-jin: statement", "Ek Ria-jin: statement"});
  CHECK(read_marked("Ek Sun-dal was lost at sea. Ek Ria-jin searched the coast. Ek said it rained.",
                    names)
            .acts() == Acts{"Ek Ria-jin: statement"});
}

TEST_CASE("a title tells which of two namesakes speaks") {
  const Marks names = {{"Ada Lind", EntityType::kPerson},
                       {"Adam Lind", EntityType::kPerson},
                       {"Lind", EntityType::kPerson}};
  const auto last = [&names](const std::string& text) {
    return read_marked(text, names).acts().back();
  };
  CHECK(last("Ada Lind waited. Adam Lind said it rained. Then Mrs Lind said it was over.") ==
        "Ada Lind: statement");
  CHECK(last("Ada Lind waited. Adam Lind waited. Then Mrs Lind said it was over.") ==
        "Ada Lind: statement");
  CHECK(last("Adam Lind waited. Ada Lind said it rained. Then Mr Lind said it was over.") ==
        "Adam Lind: statement");
  CHECK(last("Ada Lind waited. Adam Lind said it rained. Then Lind said it was over.") ==
        "Adam Lind: statement");
  // of whom "Lind" alone means the first
  CHECK(last("Ada Lind left. Lind slept. Adam Lind waited. Then Mr Lind said it was over.") ==
        "Adam Lind: statement");
}

TEST_CASE("a titled surname is whose the article uses it for") {
  // a first name that tells nothing
  const Marks names = {{"Ada Lind", EntityType::kPerson},
                       {"Zorin Lind", EntityType::kPerson},
                       {"Lind", EntityType::kPerson}};
  CHECK(read_marked("Ada Lind left. Lind slept. Zorin Lind said it rained. Then Mrs Lind said it "
                    "was over.",
                    names)
            .acts() == Acts{"Zorin Lind: statement", "Ada Lind: statement"});
}

TEST_CASE("two bodies in one mention speak each for itself") {
  CHECK(read_marked("The Harbour Ministry and Coast Guard admitted the error.",
                    {{"Harbour Ministry and Coast Guard", EntityType::kOrg}})
            .acts() == Acts{"Harbour Ministry: acknowledgement", "Coast Guard: acknowledgement"});
  CHECK(read_marked("The Ministry of Ports and Tides admitted the error.",
                    {{"Ministry of Ports and Tides", EntityType::kOrg}})
            .acts() == Acts{"Ministry of Ports and Tides: acknowledgement"});
}

TEST_CASE("governments of two states speak each for itself") {
  CHECK(read_marked("The Norvian and Sundian governments condemned the raid.",
                    {{"Norvian", EntityType::kNorp}, {"Sundian", EntityType::kNorp}})
            .acts() == Acts{"Norvian government: criticism", "Sundian government: criticism"});
}

TEST_CASE("two words of a name in small letters mean the body, unless two have them") {
  const auto acts_of = [](const std::string& text) {
    return read_marked(text, {{"Norvian Central Bank", EntityType::kOrg},
                              {"Sundian Central Bank", EntityType::kOrg},
                              {"Norvian Ministry of Defence", EntityType::kOrg},
                              {"Holm", EntityType::kPlace}})
        .acts();
  };
  CHECK(
      acts_of("Rates of the Norvian Central Bank rose in May. Ships sailed. The central bank said "
              "it was glad.") == Acts{"Norvian Central Bank: statement"});
  CHECK(acts_of("The raid on the Norvian Ministry of Defence failed. Ships sailed. The defence "
                "ministry said it was glad.") == Acts{"Norvian Ministry of Defence: statement"});
  CHECK(acts_of("Rates of the Norvian Central Bank and the Sundian Central Bank rose in May. Ships "
                "sailed. The central bank said it was glad.") == Acts{": statement"});
  CHECK(
      acts_of("Rates of the Norvian Central Bank rose in May. Ships sailed. The savings bank said "
              "it was glad.") == Acts{": statement"});
}

TEST_CASE("an embassy goes by its place as well") {
  CHECK(read_marked("Norvian Embassy in Holm condemned the raid.",
                    {{"Norvian Embassy", EntityType::kOrg}, {"Holm", EntityType::kPlace}})
            .acts() == Acts{"Norvian Embassy in Holm: criticism"});
  CHECK(read_marked("The raid failed, according to the Norvian Embassy in Holm.",
                    {{"Norvian Embassy", EntityType::kOrg}, {"Holm", EntityType::kPlace}})
            .acts() == Acts{"Norvian Embassy in Holm: statement"});
}

TEST_CASE("a name in brackets behind a body is nobody whom a pronoun means") {
  const Marks names = {{"Norvian Aid Fund", EntityType::kOrg},
                       {"Norvaid", EntityType::kPerson},
                       {"Bo Ek", EntityType::kPerson}};
  CHECK(read_marked("Bo Ek said the Norvian Aid Fund (Norvaid) was open. Boats of Norvaid wait, he "
                    "said, adding that more would come.",
                    names)
            .acts() == Acts{"Bo Ek: statement", "Bo Ek: statement"});
}

TEST_CASE("an agreement that the tagger took for a body says nothing") {
  CHECK(read_marked("The Tidal Trade Agreement said the line was open.",
                    {{"Tidal Trade Agreement", EntityType::kOrg}})
            .acts() == Acts{": statement"});
}
