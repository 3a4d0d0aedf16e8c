// SPDX-License-Identifier: GPL-2.0-or-later
// Whom "the 34-year-old", "the Norvian" and "they" mean.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analysis/statements/ages.hpp"
#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;
using Acts = std::vector<std::string>;

namespace {

Acts acts(const std::string& text) {
  const Marks names = {{"Ada Lind", EntityType::kPerson},  {"Bo Ek", EntityType::kPerson},
                       {"Wren Lind", EntityType::kPerson}, {"Cleo Ost", EntityType::kPerson},
                       {"Norvia Rail", EntityType::kOrg},  {"Holm", EntityType::kPlace},
                       {"Norvia", EntityType::kPlace},     {"Canadian", EntityType::kNorp},
                       {"Canadians", EntityType::kNorp},   {"Chinese", EntityType::kNorp}};
  return read_marked(text, names).acts();
}

std::string_view age_of_lind(const std::string& text) {
  const std::size_t at = text.find("Ada Lind");
  return lede::analysis::age_beside(text, {at, at + 8});
}

}  // namespace

TEST_CASE("an age stands beside a name, between commas, in brackets or before it") {
  for (const std::string text :
       {"Ada Lind, 34, left", "Ada Lind (34) left", "Ada Lind, a 34-year-old", "Ada Lind, 34.",
        "The 34-year-old Ada Lind left"}) {
    CAPTURE(text);
    const std::string copy = text;
    CHECK(age_of_lind(copy) == "34");
  }
  for (const std::string text : {"Ada Lind, 34 metres", "Ada Lind, 340, left", "Ada Lind (3)",
                                 "the 134-year-old Ada Lind", "Ada Lind", "Ada Lind, a 34-foot"}) {
    CAPTURE(text);
    const std::string copy = text;
    CHECK(age_of_lind(copy).empty());
  }
}

TEST_CASE("the 34-year-old is the one of that age") {
  CHECK(acts("Ada Lind, 34, met Bo Ek, 61. It rained. It snowed. The 61-year-old said it froze.") ==
        Acts{"Bo Ek: statement"});
  CHECK(acts("Ada Lind, 34, met Bo Ek, 34. The 34-year-old said it froze.") == Acts{": statement"});
  CHECK(acts("Ada Lind, 34, said it rained. The 61-year-old said it froze.") ==
        Acts{"Ada Lind: statement", ": statement"});
  CHECK(acts("Ada Lind said it rained. \"It froze,\" added the 34-year-old.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
}

TEST_CASE("what somebody is means whom the sentence before tells of, if it says what he is") {
  CHECK(acts("Ada Lind, a poet, lives in Holm. The poet said it rained.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("Ada Lind, 34, lives in Holm. The singer said it rained.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("Ada Lind was shot in Holm. The singer said it rained.") == Acts{": statement"});
  CHECK(acts("Ada Lind, 34, was shot in Holm. The driver said it rained.") == Acts{": statement"});
  CHECK(acts("Ada Lind, 34, met Bo Ek in Holm. The singer said it rained.") == Acts{": statement"});
}

TEST_CASE("who belongs to a country or a party is who spoke right before, but not all of them") {
  CHECK(acts("Ada Lind said it rained. The Canadian said it snowed.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts("Ada Lind said it rained. The Holm Republican said it snowed.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts("Ada Lind said it rained. The Canadians said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
  CHECK(acts("Ada Lind said it rained. The Chinese said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
  CHECK(acts("Ada Lind said she had met Cleo Ost. The Canadian said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
}

TEST_CASE("a mother of two spoke before, somebody's sister did not") {
  CHECK(acts("Ada Lind said it rained. The mother of two said it snowed.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts("Ada Lind said it rained. \"It snowed,\" the mother-of-three said.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts("Ada Lind said it rained. The activist's sister said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
}

TEST_CASE("two people told of as one are not who spoke before") {
  CHECK(acts("Ada Lind said it rained. The couple said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
}

TEST_CASE("they are those who spoke or stood together in the sentence before") {
  CHECK(acts("Ada Lind and Bo Ek said it rained. They said it snowed.").size() == 4);
  CHECK(acts("Ada Lind and Bo Ek wrote a book. They said it snowed.") ==
        Acts{"Ada Lind: statement", "Bo Ek: statement"});
  CHECK(acts("Ada Lind and Bo Ek saw Cleo Ost. They said it snowed.") == Acts{": statement"});
  CHECK(acts("Ada Lind said it rained. They said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
}

TEST_CASE("letters behind a name are no subject, nor is the country of a town") {
  CHECK(acts("Ada Lind MP said it rained.") == Acts{"Ada Lind: statement"});
  CHECK(acts("Ada Lind, who grew up in Holm, Norvia said it rained.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("In Holm, Norvia said it rained.") == Acts{"Norvia: statement"});
}

TEST_CASE("one who has a name speaks for the others, and a post leads to its holder") {
  CHECK(acts("Ada Lind and other experts said it rained.") == Acts{"Ada Lind: statement"});
  CHECK(acts("Friends of Ada Lind and other experts said it rained.") == Acts{": statement"});
  CHECK(acts("According to its president, Ada Lind, the line was open.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("According to its president, the line was open.") == Acts{": statement"});
}

TEST_CASE("a pronoun that may be somebody else's does not keep a speaker from being he") {
  CHECK(acts("Wren Lind said she was out. \"It rained,\" he said.") ==
        Acts{"Wren Lind: statement", "Wren Lind: statement"});
  CHECK(acts("Ada Lind said she was out. \"It rained,\" he said.") ==
        Acts{"Ada Lind: statement", ": statement"});
}
