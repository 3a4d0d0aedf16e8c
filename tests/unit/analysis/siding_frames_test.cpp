// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs that side with somebody or foresee harm.
#include <doctest/doctest.h>

#include "analysis/statements/deed_frames.hpp"
#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("people are honoured for what they did, treaties for a time") {
  check({{"Ada Lind honoured the driver Bo Ek for his courage.", {"Ada Lind: praise"}},
         {"Ada Lind recognised the crew for their work.", {}},
         {"Ada Lind recognised the teachers for saving the boat.", {"Ada Lind: praise"}},
         {"Ada Lind honoured the treaty for a year.", {}},
         {"Norvia recognised Norvia Rail for its length.", {}},
         {"Ada Lind was honoured for her work.", {}}});
}

TEST_CASE("a plan that is backed is praised, a car is not") {
  check({{"Ada Lind backed the plan.", {"Ada Lind: praise"}},
         {"Ada Lind has backed the nomination of Bo Ek.", {"Ada Lind: praise"}},
         {"Ada Lind backed out of the deal.", {}},
         {"Ada Lind backed the car into the road.", {}}});
}

TEST_CASE("what somebody fears will happen is a warning, the fears of others are none") {
  check({{"Ada Lind fears that the bridge will fall.", {"Ada Lind: warning"}},
         {"Norvia Rail fears the ice could close the line.", {"Norvia Rail: warning"}},
         {"Norvia Rail stopped because it fears the ice will move.", {}},
         {"Ada Lind fears dogs.", {}},
         {"Ada Lind feared the bridge would fall.", {}},
         {"Bo Ek dismissed Norvia fears that the line would close.", {}}});
}
