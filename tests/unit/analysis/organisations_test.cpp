// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/organisations.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::analysis::canonical_organisation;
using lede::tests::read_marked;

TEST_CASE("what a body is said to be is no part of its name") {
  CHECK(canonical_organisation("NGO Tide Watch") == "Tide Watch");
  CHECK(canonical_organisation("Spanish NGO Tide Watch") == "Tide Watch");
  CHECK(canonical_organisation("Islamist Harbour Front") == "Harbour Front");
  // An office that looks after such bodies, and what is one word without the label.
  CHECK(canonical_organisation("NGO Affairs Bureau") == "NGO Affairs Bureau");
  CHECK(canonical_organisation("NGO Tidal") == "NGO Tidal");
}

TEST_CASE("a medium goes by the alias of its name, whatever kind of medium it is called") {
  CHECK(canonical_organisation("AFP news agency") == canonical_organisation("AFP"));
  CHECK(canonical_organisation("Tidalo daily") == "Tidalo");
}

TEST_CASE("an acronym left at the end of a name shortens it") {
  const auto read = read_marked("Holm Institute for the Study of Tides HIST said so. HIST slept.",
                                {{"Holm Institute for the Study of Tides HIST", EntityType::kOrg},
                                 {"HIST", EntityType::kOrg}});
  CHECK(read.name_at("Holm Institute for the Study of Tides") ==
        "Holm Institute for the Study of Tides");
  CHECK(read.name_at("HIST") == "Holm Institute for the Study of Tides");
  // Initials of another language.
  CHECK(read_marked("Centre for Tides CPMR left.", {{"Centre for Tides CPMR", EntityType::kOrg}})
            .name_at("Centre for Tides") == "Centre for Tides");
  // A word of the name.
  CHECK(read_marked("Harbour Tide NET left.", {{"Harbour Tide NET", EntityType::kOrg}})
            .name_at("Harbour Tide NET") == "Harbour Tide NET");
}

TEST_CASE("a compound before a body belongs to its name") {
  const auto read =
      read_marked("The Export-Import Bank of Holm left.", {{"Bank of Holm", EntityType::kOrg}});
  CHECK(read.name_at("Export-Import Bank of Holm") == "Export-Import Bank of Holm");
}

TEST_CASE("what is described as a company or another body is one") {
  const auto type_of = [](const std::string& text, EntityType type) {
    return read_marked(text, {{"Tidalo", type}}).mentions.front().type;
  };
  CHECK(type_of("Tidalo, a Danish social media platform once known, grew.", EntityType::kPlace) ==
        EntityType::kOrg);
  CHECK(type_of("Tidalo, a small company.", EntityType::kProduct) == EntityType::kOrg);
  // Somebody in it, and a town.
  CHECK(type_of("Tidalo, a bank clerk, left.", EntityType::kPlace) == EntityType::kPlace);
  CHECK(type_of("Tidalo, a small town, grew.", EntityType::kPlace) == EntityType::kPlace);
  // The tagger saw no name at all.
  CHECK(
      read_marked("Tidalo, a small company, grew. Then Tidalo shrank.", {}).name_at("Tidalo", 1) ==
      "Tidalo");
}

TEST_CASE("a clipped name in brackets is the body's whose letters it has") {
  const auto read = read_marked(
      "The Commission on Harbour Tides (Comhart) left. Comhart slept.",
      {{"Commission on Harbour Tides", EntityType::kOrg}, {"Comhart", EntityType::kOrg}});
  CHECK(read.name_at("Comhart", 1) == "Commission on Harbour Tides");
  // Where it is, or who.
  const auto seat = read_marked(
      "The Commission on Harbour Tides (Holmby) left. Holmby slept.",
      {{"Commission on Harbour Tides", EntityType::kOrg}, {"Holmby", EntityType::kOrg}});
  CHECK(seat.name_at("Holmby", 1) == "Holmby");
}
