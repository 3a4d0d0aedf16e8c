// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "analysis/aliases.hpp"

using lede::analysis::name_skeleton;

TEST_CASE("romanisations of one name share a skeleton") {
  CHECK(name_skeleton("Podolyak") == name_skeleton("Podoliak"));
  CHECK(name_skeleton("Podolyak") == name_skeleton("Podoljak"));
  CHECK(name_skeleton("Podolyak") == name_skeleton("Подоляк"));
  CHECK(name_skeleton("Gorbachev") == name_skeleton("Gorbatschow"));
  CHECK(name_skeleton("Zelensky") == name_skeleton("Selenskyj"));
}

TEST_CASE("countries that look alike have skeletons of their own") {
  CHECK(name_skeleton("Syria") != name_skeleton("Serbia"));
  CHECK(name_skeleton("Iran") != name_skeleton("Iraq"));
  CHECK(name_skeleton("Austria") != name_skeleton("Australia"));
}

TEST_CASE("a short name says too little for a skeleton") {
  CHECK(name_skeleton("Xi").empty());
  CHECK(name_skeleton("Li").empty());
  CHECK(name_skeleton("").empty());
}
