// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/person_name.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::read_marked;

TEST_CASE("titles of several traditions go from a name") {
  const auto name_of = [](const std::string& titled) {
    return read_marked("There was " + titled + ".", {{titled, EntityType::kPerson}})
        .mentions.front()
        .name;
  };
  CHECK(name_of("H. E. Shri Zorin Vane") == "Zorin Vane");
  CHECK(name_of("Quaid-e-Azam Zorin Vane") == "Zorin Vane");
  CHECK(name_of("Health CS Zorin Vane") == "Zorin Vane");
  CHECK(name_of("CS Vane") == "CS Vane");
}

TEST_CASE("an abbreviated post before a surname is no first name where the article gave another") {
  const auto read = read_marked("Ada Lind left. Then CJ Lind slept. DP Vane sang.",
                                {{"Ada Lind", EntityType::kPerson},
                                 {"CJ Lind", EntityType::kPerson},
                                 {"DP Vane", EntityType::kPerson}});
  CHECK(read.name_at("CJ Lind") == "Ada Lind");
  CHECK(read.name_at("DP Vane") == "DP Vane");
}

TEST_CASE("a minister's title in another tongue goes from a name") {
  CHECK(read_marked("Then Statsminister Ada Lind left.",
                    {{"Statsminister Ada Lind", EntityType::kPerson}})
            .name_at("Ada Lind") == "Ada Lind");
}
