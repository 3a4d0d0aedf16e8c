// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/name_pieces.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::read_marked;

TEST_CASE("small words between the parts of a name belong to it") {
  const auto lower = read_marked("Quill van der Aster left. Aster slept.",
                                 {{"Quill", EntityType::kPerson}, {"Aster", EntityType::kPerson}});
  CHECK(lower.name_at("Quill van der Aster") == "Quill van der Aster");
  CHECK(lower.name_at("Aster") == "Quill van der Aster");
  const auto two =
      read_marked("Zorin Vane dos Quillas left. Dos Quillas slept.",
                  {{"Zorin Vane", EntityType::kPerson}, {"Dos Quillas", EntityType::kOrg}});
  CHECK(two.name_at("Dos Quillas") == "Zorin Vane dos Quillas");
  const auto apart = read_marked("She met Quill de facto.", {{"Quill", EntityType::kPerson}});
  CHECK(apart.name_at("Quill") == "Quill");
}

TEST_CASE("a nickname in quotes stands inside a name, and goes from its canonical form") {
  const auto read =
      read_marked("Zorin “Ace” Vane left. Vane slept.", {{"Zorin", EntityType::kPerson},
                                                         {"Ace", EntityType::kPerson},
                                                         {"Vane", EntityType::kPerson}});
  CHECK(read.name_at("Zorin “Ace” Vane") == "Zorin Vane");
  CHECK(read.name_at("Vane") == "Zorin Vane");
}

TEST_CASE("a first name that is a word is found where the person is described") {
  const lede::tests::Marks vane = {{"Vane", EntityType::kPerson}};
  const auto read = read_marked("Meadow Vane, a harbour pilot, left. Vane slept.", vane);
  CHECK(read.name_at("Meadow Vane") == "Meadow Vane");
  CHECK(read.name_at("Vane") == "Meadow Vane");
  CHECK(read_marked("Meadow Vane, 64, left.", vane).name_at("Meadow Vane") == "Meadow Vane");
  CHECK(read_marked("However Vane, a harbour pilot, left.", vane).name_at("Vane") == "Vane");
}

TEST_CASE("a name begins behind the bracket that it does not open") {
  const auto read = read_marked(
      "Norvia director general of police (DGP) LR Vane left.",
      {{"DGP) LR Vane", EntityType::kProduct}, {"director general of police", EntityType::kOrg}});
  REQUIRE(read.mentions.size() == 1);
  CHECK(read.mentions[0].name == "LR Vane");
  CHECK(read.mentions[0].type == EntityType::kPerson);
}

TEST_CASE("a word that the article writes small is no part of a name") {
  const lede::tests::Marks marks = {{"Pilotka Quilla Vanek", EntityType::kPerson}};
  CHECK(
      read_marked("Pilotka Quilla Vanek left. Every pilotka did.", marks).name_at("Quilla Vanek") ==
      "Quilla Vanek");
  CHECK(read_marked("Pilotka Quilla Vanek left.", marks).name_at("Pilotka Quilla Vanek") ==
        "Pilotka Quilla Vanek");
}

TEST_CASE("a name begins behind its honorific") {
  const lede::tests::Marks vane = {{"Quill Vane", EntityType::kPerson}};
  CHECK(read_marked("Mr Zo Quill Vane left.", vane).name_at("Zo Quill Vane") == "Zo Quill Vane");
  CHECK(read_marked("Dr. Zo Quill Vane left.", vane).name_at("Zo Quill Vane") == "Zo Quill Vane");
  CHECK(read_marked("Harbour Zo Quill Vane left.", vane).name_at("Quill Vane") == "Quill Vane");
  CHECK(read_marked("Mr Justice Quill Vane left.", vane).name_at("Quill Vane") == "Quill Vane");
}

TEST_CASE("a title of two words goes from the name") {
  const lede::tests::Marks vane = {{"Tan Sri Quill Vane", EntityType::kPerson},
                                   {"Tan Quill Vane", EntityType::kPerson}};
  const auto titled = read_marked("Tan Sri Quill Vane left.", vane);
  REQUIRE(titled.mentions.size() == 1);
  CHECK(titled.mentions[0].name == "Quill Vane");
  CHECK(read_marked("Tan Quill Vane left.", vane).name_at("Tan Quill Vane") == "Tan Quill Vane");
}

TEST_CASE("a First Lady is no lady by her name") {
  const lede::tests::Marks lady = {{"Lady Quill Vane", EntityType::kPerson}};
  CHECK(read_marked("First Lady Quill Vane left.", lady).name_at("Quill Vane") == "Quill Vane");
  CHECK(read_marked("Lady Quill Vane left.", lady).name_at("Lady Quill Vane") == "Lady Quill Vane");
  const lede::tests::Marks whole = {{"First Lady Quill Vane", EntityType::kPerson}};
  CHECK(read_marked("First Lady Quill Vane left.", whole).mentions[0].name == "Quill Vane");
}

TEST_CASE("what a minister is in charge of is no part of the name") {
  const lede::tests::Marks tides = {{"Tides Quill Vane", EntityType::kPerson}};
  CHECK(read_marked("Minister of Ports and Tides Quill Vane left.", tides).name_at("Quill Vane") ==
        "Quill Vane");
  CHECK(read_marked("Bo and Tides Quill Vane left.", tides).name_at("Tides Quill Vane") ==
        "Tides Quill Vane");
  const lede::tests::Marks excellency = {{"H E Quill Vane", EntityType::kPerson}};
  const auto read = read_marked("H E Quill Vane left.", excellency);
  REQUIRE(read.mentions.size() == 1);
  CHECK(read.mentions[0].name == "Quill Vane");
}

TEST_CASE("a first lady's name starts behind her title") {
  const auto read =
      read_marked("First Lady Ada Lind left. Nobody saw the First Lady.",
                  {{"Lady Ada Lind", EntityType::kPerson}, {"Lady", EntityType::kPerson}});
  CHECK(read.name_at("Ada Lind") == "Ada Lind");
  CHECK(read.mentions.size() == 1);
  const auto whole =
      read_marked("First Lady Ada Lind left.", {{"First Lady Ada Lind", EntityType::kPerson}});
  CHECK(whole.name_at("Ada Lind") == "Ada Lind");
  const auto peer = read_marked("Then Lady Zorin left.", {{"Lady Zorin", EntityType::kPerson}});
  CHECK(peer.name_at("Lady Zorin") == "Lady Zorin");
}

TEST_CASE("the second syllable of a given name belongs to it") {
  const lede::tests::Marks cut = {{"Vane Qui", EntityType::kPerson}};
  CHECK(read_marked("Vane Qui-lun left.", cut).mentions[0].name == "Vane Qui-lun");
  CHECK(read_marked("Vane Qui-woo left.", cut).mentions[0].name == "Vane Qui-woo");
  CHECK(read_marked("Vane Qui-in left.", cut).mentions[0].name == "Vane Qui-in");
  CHECK(read_marked("Vane Qui-era laws went.", cut).mentions[0].name == "Vane Qui");
  CHECK(read_marked("Vane Qui-led talks.", cut).mentions[0].name == "Vane Qui");
  const lede::tests::Marks surname = {{"Vane", EntityType::kPerson}};
  CHECK(read_marked("Vane-lun left.", surname).mentions[0].name == "Vane");
}
