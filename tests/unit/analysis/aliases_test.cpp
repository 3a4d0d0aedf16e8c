// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/aliases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using lede::EntityType;
using lede::analysis::country_of;
using lede::analysis::country_of_demonym;
using lede::analysis::demonym_of;
using lede::analysis::known_alias;
using lede::analysis::spellings_of;

namespace {

std::string known(std::string_view surface) {
  const auto entity = known_alias(surface);
  return entity ? std::string(entity->name) : "-";
}

}  // namespace

TEST_CASE("spellings of one name meet") {
  struct Row {
    const char* surface;
    const char* name;
  };
  const Row rows[] = {{"Podoliak", "Mykhailo Podolyak"},
                      {"Podoljak", "Mykhailo Podolyak"},
                      {"Подоляк", "Mykhailo Podolyak"},
                      {"Zelenskyy", "Volodymyr Zelensky"},
                      {"Zelenskiy", "Volodymyr Zelensky"},
                      {"Зеленський", "Volodymyr Zelensky"},
                      {"Kiev", "Kyiv"},
                      {"Київ", "Kyiv"},
                      {"Kharkov", "Kharkiv"},
                      {"Zaporozhye", "Zaporizhzhia"},
                      {"Gorbatschow", "Mikhail Gorbachev"},
                      {"Горбачёв", "Mikhail Gorbachev"},
                      {"Əliyev", "Ilham Aliyev"},
                      {"al-Assad", "Bashar al-Assad"},
                      {"习近平", "Xi Jinping"},
                      {"Erdoğan", "Recep Tayyip Erdogan"},
                      {"Nato", "NATO"},
                      {"U.S.", "United States"},
                      {"America", "United States"},
                      {"the United States", "United States"}};
  for (const Row& row : rows) {
    CAPTURE(row.surface);
    CHECK(known(row.surface) == row.name);
  }
}

TEST_CASE("the pronoun us is no country") {
  CHECK(known("us") == "-");
  CHECK(known("Us") == "-");
  CHECK(known("US") == "United States");
  CHECK(known("who") == "-");
  CHECK(known("WHO") == "World Health Organization");
}

TEST_CASE("names that only look alike stay apart") {
  CHECK(known("Syria") != known("Serbia"));
  CHECK(known("Iran") != known("Iraq"));
  CHECK(known("Austria") != known("Australia"));
  CHECK(known("Paris Hilton") == "Paris Hilton");
  CHECK(known("Paris") == "Paris");
}

TEST_CASE("one surface may be an organisation and a place") {
  CHECK(known_alias("Kremlin", EntityType::kOrg).has_value());
  CHECK(known_alias("Kremlin", EntityType::kPlace).has_value());
  CHECK_FALSE(known_alias("Kremlin", EntityType::kPerson).has_value());
}

TEST_CASE("a canonical name lists its spellings, itself first") {
  const auto spellings = spellings_of("Kyiv", EntityType::kPlace);
  REQUIRE(spellings.size() > 3);
  CHECK(spellings[0] == "Kyiv");
  CHECK(std::ranges::find(spellings, "Kiev") != spellings.end());
  CHECK(spellings_of("Kiev", EntityType::kPlace).empty());
}

TEST_CASE("nationalities lead to countries") {
  CHECK(country_of_demonym("Ukrainian") == "Ukraine");
  CHECK(country_of_demonym("Ukraine").empty());
  CHECK(country_of("Ukraine") == "Ukraine");
  CHECK(country_of("Kyiv").empty());
  CHECK(demonym_of("France") == "French");
}
