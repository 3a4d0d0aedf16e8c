// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/filings.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("a lawsuit speaks for who filed it") {
  CHECK(acts_in_norvia("Norvia Rail has filed a lawsuit over the quay. Bo Ek said it rained. The "
                       "lawsuit says the line was closed.") ==
        Acts{"Bo Ek: statement", "Norvia Rail: statement"});
  CHECK(acts_in_norvia("Ada Lind said in an affidavit that it rained. The affidavit says the line "
                       "was closed.") == Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts_in_norvia("A lawsuit brought by Norvia Rail is heard today. The lawsuit says the "
                       "line was closed.") == Acts{"Norvia Rail: statement"});
}

TEST_CASE("a lawsuit of strangers speaks for nobody") {
  CHECK(acts_in_norvia("Bo Ek said it rained. The lawsuit says the line was closed.") ==
        Acts{"Bo Ek: statement", ": statement"});
}
