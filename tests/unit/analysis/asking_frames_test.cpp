// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs that ask, suggest and order.
#include <doctest/doctest.h>

#include "analysis/statements/deed_frames.hpp"
#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("a deed or a remedy that somebody suggests is asked for") {
  check({{"Ada Lind suggested waiting for the thaw.", {"Ada Lind: appeal"}},
         {"Ada Lind suggested a series of measures.", {"Ada Lind: appeal"}},
         {"Ada Lind suggested minor changes to the plan.", {"Ada Lind: appeal"}},
         {"Ada Lind suggested the crew should wait.", {"Ada Lind: appeal"}},
         {"Ada Lind suggested nothing.", {}},
         {"Ada Lind suggested a restaurant.", {}},
         {"The figures suggested rising costs.", {}}});
}

TEST_CASE("what is ordered may be a deed or a thing") {
  check({{"Ada Lind ordered the closure of the line.", {"Ada Lind: demand"}},
         {"Ada Lind ordered fresh measures.", {"Ada Lind: demand"}},
         {"Norvia Rail ordered that the boat be searched.", {"Norvia Rail: demand"}},
         {"Norvia Rail ordered new trains.", {}},
         {"Norvia Rail orders that would be late were lost.", {}},
         {"Ada Lind ordered that night.", {}}});
}

TEST_CASE("a letter may stand between an appeal and what it asks for") {
  check({{"Ada Lind appealed in a letter to Norvia Rail to wait.", {"Ada Lind: appeal"}},
         {"Ada Lind appealed in January to the High Court.", {}}});
}

TEST_CASE("a letter urges on behalf of who wrote it") {
  check({{"Ada Lind wrote to the ministry urging it to wait.", {"Ada Lind: appeal"}},
         {"Ada Lind saw the ministry urging it to wait.", {}}});
}
