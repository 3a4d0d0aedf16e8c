// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/text_lines.hpp"

#include <doctest/doctest.h>

using namespace lede::store;

using Lines = std::vector<std::string_view>;

TEST_CASE("lines are trimmed, and blank ones and remarks left out") {
  CHECK(lines_of(" one \r\n\n# two\n\tthree") == Lines{"one", "three"});
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n \n").empty());
}

TEST_CASE("the byte order mark of an editor is no text") {
  CHECK(lines_of("\xEF\xBB\xBFone\ntwo") == Lines{"one", "two"});
  CHECK(lines_of("\xEF\xBB\xBF# one\ntwo") == Lines{"two"});
}

TEST_CASE("trimming takes blanks off both ends only") {
  CHECK(trimmed("\t a b \r") == "a b");
  CHECK(trimmed(" \t").empty());
}
