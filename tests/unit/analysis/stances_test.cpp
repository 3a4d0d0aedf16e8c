// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/stances.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("what somebody is opposed to or critical of is an act without a verb") {
  check({{"Ada Lind is opposed to the plan.", {"Ada Lind: rejection"}},
         {"Norvia Rail has long been critical of the plan.", {"Norvia Rail: criticism"}},
         {"Ada Lind was scathing about the delay.", {"Ada Lind: criticism"}},
         {"Ada Lind has been very supportive of the crew.", {"Ada Lind: praise"}},
         {"Ada Lind was full of praise for the crew.", {"Ada Lind: praise"}}});
}

TEST_CASE("a stance that is possible, denied or nobody's by name is none") {
  check({{"Ada Lind is not opposed to the plan.", {}},
         {"Ada Lind may be critical of the plan.", {}},
         {"Ada Lind met drivers critical of the plan.", {}},
         {"The bridge was critical to Norvia.", {}},
         {"Ada Lind took the bus as opposed to the train.", {}},
         {"The box was full of praise for the crew.", {}}});
}

TEST_CASE("what one's words are like judges whom they are for") {
  check({{"Ada Lind had harsh words for Bo Ek.", {"Ada Lind: criticism"}},
         {"Ada Lind had some kind words for the crew.", {"Ada Lind: praise"}},
         {"Ada Lind had no words for it.", {}},
         {"Ada Lind had ten words for snow.", {}}});
}
