// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/mistaken_people.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;

namespace {

// Type and name of the first mention.
std::string first(const std::string& text, const Marks& marks) {
  const auto read = read_marked(text, marks);
  if (read.mentions.empty()) return "-";
  const lede::Mention& mention = read.mentions.front();
  return (mention.type == EntityType::kPerson ? "person " : "other ") + mention.name;
}

}  // namespace

TEST_CASE("a full name with a post before it or a description behind is a person's") {
  const Marks vane = {{"Quillan Vanek", EntityType::kOrg}};
  CHECK(first("They met activist Quillan Vanek.", vane) == "person Quillan Vanek");
  CHECK(first("Quillan Vanek, a harbour pilot, left.", vane) == "person Quillan Vanek");
  CHECK(first("Quillan Vanek, 64, left.", vane) == "person Quillan Vanek");
  CHECK(first("They met Quillan Vanek.", vane) == "other Quillan Vanek");
  CHECK(first("They met the owner Quillan Vanek.", vane) == "other Quillan Vanek");
  CHECK(first("Quillan Vanek, a market leader, grew.", vane) == "other Quillan Vanek");
}

TEST_CASE("an honorific is a person's") {
  CHECK(first("They saw Mr Vanek.", {{"Mr Vanek", EntityType::kPlace}}) == "person Vanek");
}

TEST_CASE("an office of several words before a name is cut off") {
  CHECK(first("They saw Superintendent of Police Quilla Vanek.",
              {{"Superintendent of Police Quilla Vanek", EntityType::kOrg}}) ==
        "person Quilla Vanek");
  CHECK(first("They saw U. S. President Quilla Vanek.",
              {{"U. S. President Quilla Vanek", EntityType::kPerson}}) == "person Quilla Vanek");
  CHECK(first("They saw Legislator Hung Vor-lin.",
              {{"Legislator Hung Vor-lin", EntityType::kOrg}}) == "person Hung Vor-lin");
}

TEST_CASE("what is part of a person's name means the person") {
  const auto read =
      read_marked("Quilla Vanek left. The rules were kept, said Vanek.",
                  {{"Quilla Vanek", EntityType::kPerson}, {"Vanek", EntityType::kOrg}});
  CHECK(read.name_at("Vanek", 0) == "Quilla Vanek");
  const auto firm = read_marked("Quilla Vanek left. Vanek Motors grew, said Vanek.",
                                {{"Quilla Vanek", EntityType::kPerson},
                                 {"Vanek Motors", EntityType::kOrg},
                                 {"Vanek", EntityType::kOrg}});
  CHECK(firm.mentions.back().type == EntityType::kOrg);
  const auto place =
      read_marked("Quilla Vanek left. She lives in Vanek.",
                  {{"Quilla Vanek", EntityType::kPerson}, {"Vanek", EntityType::kPlace}});
  CHECK(place.mentions.back().type == EntityType::kPlace);
}

TEST_CASE("a name behind an office that the tagger joined to it is a person's") {
  CHECK(first("They saw Minister of Economic Affairs Quilla Vor-lin.",
              {{"Economic Affairs Quilla Vor-lin", EntityType::kOrg}}) == "person Quilla Vor-lin");
  const auto read =
      read_marked("Quilla Vanek left. The rules were kept, UHO Vanek said.",
                  {{"Quilla Vanek", EntityType::kPerson}, {"UHO Vanek", EntityType::kOrg}});
  CHECK(read.mentions.back().name == "Quilla Vanek");
}

TEST_CASE("what goes on as a thing is nobody's name") {
  CHECK(first("They teach Quilla Creolen, which is hard.",
              {{"Quilla Creolen", EntityType::kPerson}}) == "other Quilla Creolen");
  CHECK(first("It was a request of Dr. Quilla Vanek, which failed.",
              {{"Quilla Vanek", EntityType::kPerson}}) == "person Quilla Vanek");
}

TEST_CASE("an Arabic surname means the same without its article") {
  const auto read =
      read_marked("Quilla Al-Vanek left. Vanek slept.",
                  {{"Quilla Al-Vanek", EntityType::kPerson}, {"Vanek", EntityType::kPerson}});
  CHECK(read.name_at("Vanek") == "Quilla Al-Vanek");
}

TEST_CASE("a first name alone in capitals is written as names are") {
  CHECK(first("QUILLA McVanek left.", {{"QUILLA McVanek", EntityType::kPerson}}) ==
        "person Quilla McVanek");
}

TEST_CASE("a list of two bodies is two mentions") {
  const auto read = read_marked("They met the Ministry of Tides, Central Bank and others.",
                                {{"Ministry of Tides, Central Bank", EntityType::kOrg}});
  REQUIRE(read.mentions.size() == 2);
  CHECK(read.name_at("Central Bank") == "Central Bank");
}

TEST_CASE("a full name is a person's whom the article calls by its last word alone") {
  const Marks vane = {{"Quillan Vanek", EntityType::kPlace}, {"Vanek", EntityType::kPerson}};
  CHECK(first("Quillan Vanek slept. Vanek left. Vanek sang.", vane) == "person Quillan Vanek");
  CHECK(first("Quillan Vanek slept. Vanek left.", vane) == "other Quillan Vanek");
  const auto unseen = read_marked("Now Quillan Vanek slept. Vanek left. Vanek sang.",
                                  {{"Vanek", EntityType::kPerson}});
  CHECK(unseen.name_at("Vanek", 1) == "Quillan Vanek");
  CHECK(first("Holm Forum for Vanek slept. Vanek left. Vanek sang.",
              {{"Holm Forum for Vanek", EntityType::kOrg}, {"Vanek", EntityType::kPerson}}) ==
        "other Holm Forum for Vanek");
}

TEST_CASE("a name behind the body that its bearer presides over is cut out of it") {
  CHECK(first("said President of the Federation Quillan Vanek.",
              {{"Federation Quillan Vanek", EntityType::kOrg}}) == "person Quillan Vanek");
  CHECK(first("said the Chairman of the Committee for Tides.",
              {{"Committee for Tides", EntityType::kOrg}}) == "other Committee for Tides");
}

TEST_CASE("a building is nobody, unless its word is a surname") {
  CHECK(first("They opened Quillan Temple.", {{"Quillan Temple", EntityType::kPerson}}) ==
        "other Quillan Temple");
  CHECK(first("They met Ada Temple.", {{"Ada Temple", EntityType::kPerson}}) ==
        "person Ada Temple");
}
