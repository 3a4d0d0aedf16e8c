// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/framing_records.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("a verb of saying that only frames an act of the same speaker is none") {
  check({{"Ada Lind said she welcomed the vote.", {"Ada Lind: praise"}},
         {"Ada Lind said Bo Ek denied it.", {"Ada Lind: statement", "Bo Ek: denial"}}});
}

TEST_CASE("what somebody adds to an act of his own is not told twice") {
  check({{"Ada Lind condemned the delay, adding that the line was long.", {"Ada Lind: criticism"}},
         {"Ada Lind spoke of the delay. She added that the line was long.",
          {"Ada Lind: statement"}}});
}
