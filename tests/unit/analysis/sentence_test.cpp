// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/sentence.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("a straight mark that opens a quotation anew does not close it") {
  CHECK(acts_in_norvia("Ada Lind waited. \"The line is open. \"It rained,\" she said. Norvia Rail "
                       "said the line was shut.") ==
        Acts{"Ada Lind: statement", "Norvia Rail: statement"});
}
