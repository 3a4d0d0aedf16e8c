// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/content.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;
using lede::tests::check;

TEST_CASE("words of judgement count as predicates") {
  CHECK(acts_in_norvia("Ada Lind said the new timetable was absurd.") ==
        Acts{"Ada Lind: criticism"});
  CHECK(acts_in_norvia("Ada Lind said it was a truly dreadful plan.") ==
        Acts{"Ada Lind: criticism"});
  CHECK(acts_in_norvia("Ada Lind said the repair was brilliant.") == Acts{"Ada Lind: praise"});
  CHECK(acts_in_norvia("Ada Lind called the repair brilliant.") == Acts{"Ada Lind: praise"});
}

TEST_CASE("words of judgement elsewhere leave neither a judgement nor a plain statement") {
  CHECK(acts_in_norvia("Ada Lind said biased reports had reached the press.").empty());
  CHECK(acts_in_norvia("Ada Lind said brilliant people had built the line.").empty());
}

TEST_CASE("the name of a crime is no charge yet") {
  CHECK(acts_in_norvia("Ada Lind said the seminar was about torture.").empty());
  CHECK(acts_in_norvia("Ada Lind said the ministers were corrupt.") ==
        Acts{"Ada Lind: accusation"});
}

TEST_CASE("should advises only in a clause of its own") {
  CHECK(acts_in_norvia("Ada Lind said the line should be closed.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("Ada Lind said the bridge would close should the ice break.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said the trains that should run on Monday were full.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("a harm that the speaker announces is a threat") {
  CHECK(acts_in_norvia("\"We will sue the builders,\" Ada Lind said.") == Acts{"Ada Lind: threat"});
  CHECK(acts_in_norvia("\"We will build the bridge,\" Ada Lind said.") == Acts{"Ada Lind: pledge"});
}

TEST_CASE("what others never do denies and rejects nothing") {
  CHECK(acts_in_norvia("\"We would never accept such terms,\" Ada Lind said.") ==
        Acts{"Ada Lind: rejection"});
  CHECK(acts_in_norvia("Ada Lind said passengers would never accept such fares.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("a danger is a warning only when it may still come") {
  CHECK(acts_in_norvia("Ada Lind said the ice could lead to floods.") == Acts{"Ada Lind: warning"});
  CHECK(acts_in_norvia("Ada Lind said the risk had been known since May.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("whoever apologises says nothing worse") {
  CHECK(acts_in_norvia("Ada Lind apologised to Bo Ek for the horrific journey.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("a charge called false is denied") {
  CHECK(acts_in_norvia("Ada Lind said the accusations against Bo Ek are fabricated.") ==
        Acts{"Ada Lind: denial"});
  CHECK(acts_in_norvia("Ada Lind said the accusations against Bo Ek are not false.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind claimed to be the victim of a raid.") ==
        Acts{"Ada Lind: accusation"});
}

TEST_CASE("what leaders welcome is not the speaker's praise") {
  CHECK(acts_in_norvia("\"Ministers welcomed the line,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("worry about what will happen warns, opposition rejects") {
  check({{"\"We are concerned that the bridge will fall,\" Ada Lind said.", {"Ada Lind: warning"}},
         {"\"We are opposed to the bridge,\" Ada Lind said.", {"Ada Lind: rejection"}},
         {"\"We stand committed to the bridge,\" Ada Lind said.", {"Ada Lind: pledge"}},
         {"\"We suggest that the crew wait,\" Ada Lind said.", {"Ada Lind: appeal"}}});
}
