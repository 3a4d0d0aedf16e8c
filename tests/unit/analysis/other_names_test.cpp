// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/other_names.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;

TEST_CASE("initials in brackets are whose name stands before them") {
  const auto unseen =
      read_marked("Ada Lind (AL) left. AL slept.", {{"Ada Lind", EntityType::kPerson}});
  CHECK(unseen.name_at("AL", 0) == "Ada Lind");
}

TEST_CASE("initials that the article never explains are those of the one person who has them") {
  const auto read =
      read_marked("Ada Maria Lind left. AML slept.",
                  {{"Ada Maria Lind", EntityType::kPerson}, {"AML", EntityType::kOrg}});
  CHECK(read.name_at("AML") == "Ada Maria Lind");
  CHECK(read.mentions.back().type == EntityType::kPerson);
  const auto shared = read_marked("Ada Maria Lind met Ana Mia Lork. AML slept.",
                                  {{"Ada Maria Lind", EntityType::kPerson},
                                   {"Ana Mia Lork", EntityType::kPerson},
                                   {"AML", EntityType::kOrg}});
  CHECK(shared.name_at("AML") == "AML");
  // Two letters are too few.
  const auto two = read_marked("Ada Lind left. AL slept.",
                               {{"Ada Lind", EntityType::kPerson}, {"AL", EntityType::kOrg}});
  CHECK(two.name_at("AL") == "AL");
}

TEST_CASE("who is better known by another word is named by it, too") {
  const Marks lind = {{"Ada Lind", EntityType::kPerson}};
  const auto read = read_marked("Ada Lind, a singer better known as Zorilla, left. Zorilla slept.",
                                {{"Ada Lind", EntityType::kPerson}, {"Zorilla", EntityType::kOrg}});
  CHECK(read.name_at("Zorilla", 0) == "Ada Lind");
  CHECK(read.name_at("Zorilla", 1) == "Ada Lind");
  CHECK(read_marked("Ada Lind – also known as Zori – left.", lind).name_at("Zori") == "Ada Lind");
  // The line, not the person.
  CHECK(read_marked("Ada Lind opened a line known as Zori.", lind).name_at("Zori") == "-");
}

TEST_CASE("two who are known as each other are two") {
  const auto read = read_marked("Zorin, known as Aster, met Aster, known as Zorin. Zorin left.",
                                {{"Zorin", EntityType::kPerson}, {"Aster", EntityType::kPerson}});
  CHECK(read.name_at("Zorin", 2) == "Aster");
  CHECK(read.name_at("Aster", 0) == "Zorin");
}

TEST_CASE("a second full name has a surname of its own") {
  const auto read = read_marked("Ada Lind, better known as Zorin Vane, left. Vane slept.",
                                {{"Ada Lind", EntityType::kPerson},
                                 {"Zorin Vane", EntityType::kPerson},
                                 {"Vane", EntityType::kPerson}});
  CHECK(read.name_at("Vane") == "Zorin Vane");
}
