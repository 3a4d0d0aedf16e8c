// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/main_subject.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("a participle shares the subject of the main clause, posts and all") {
  CHECK(acts_in_norvia("The deputy head and acting mayor Ada Lind met the crews, saying that the "
                       "line was open.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("While denying the claims, Ada Lind waited.") == Acts{"Ada Lind: denial"});
}

TEST_CASE("a participle within a clause of time is not the main subject's") {
  CHECK(acts_in_norvia("When a letter came from the port urging them to wait, Ada Lind slept.") ==
        Acts{});
}
