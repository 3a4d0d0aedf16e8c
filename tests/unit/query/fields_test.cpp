// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fields.hpp"

#include <doctest/doctest.h>

using namespace lede::query;

TEST_CASE("fields are found whatever their case, with the prefix of the schema") {
  REQUIRE(find_field("Speaker") != nullptr);
  CHECK(find_field("Speaker")->prefix == "XS");
  CHECK(find_field("statement")->kind == FieldKind::kStatement);
  CHECK(find_field("nosuch") == nullptr);
}

TEST_CASE("a name that is no field suggests the nearest one") {
  CHECK(nearest_field("speeker") == "speaker");
  CHECK(nearest_field("organisation") == "org");
  CHECK(nearest_field("tite") == "title");
  CHECK(!nearest_field("temperature"));
  CHECK(!nearest_field("xx"));
}
