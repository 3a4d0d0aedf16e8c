// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/edit_distance.hpp"

#include <doctest/doctest.h>

using lede::query::edit_distance;

TEST_CASE("edits are counted in code points and neighbours may swap") {
  CHECK(edit_distance("podolyak", "podolyak", 2) == 0);
  CHECK(edit_distance("podoliak", "podolyak", 2) == 1);
  CHECK(edit_distance("kiev", "kyiv", 2) == 2);
  CHECK(edit_distance("recieve", "receive", 2) == 1);
  CHECK(edit_distance("Подоляк", "Подолякк", 2) == 1);
  CHECK(edit_distance("", "ab", 2) == 2);
}

TEST_CASE("a distance above the bound is the bound plus one") {
  CHECK(edit_distance("drone", "strike", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 1) == 2);
  CHECK(edit_distance("abc", "xyz", 1) == 2);
}
