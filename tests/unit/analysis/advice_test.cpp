// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/advice.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("what is told as a cause or a time asks for nothing") {
  CHECK(acts_in_norvia("Ada Lind said trains were late because drivers must wait.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said it helps people when they seek justice.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("what a thing takes is no advice") {
  CHECK(acts_in_norvia("Ada Lind said cables are needed to reach the shore.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said the yard has all the parts needed to build it.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said drivers needed to rest.") == Acts{"Ada Lind: appeal"});
}

TEST_CASE("please asks for something only as a word of its own") {
  CHECK(acts_in_norvia("\"Please stay at home,\" Ada Lind said.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("\"The songs please me,\" Ada Lind said.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("should has uses that advise nobody") {
  CHECK(acts_in_norvia("Ada Lind said the thaw should not surprise anybody.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said it wrote a list, which should be short.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("soft advice is neither an appeal nor surely plain") {
  CHECK(acts_in_norvia("\"I should be at the camp,\" Ada Lind said.").empty());
  CHECK(acts_in_norvia("Ada Lind said the club may need to move.").empty());
}

TEST_CASE("a need that somebody has, or has not, is told rather than met") {
  CHECK(acts_in_norvia("Ada Lind said some people have a pressing need to row.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"They do not need to pay,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"That means the crews needed to row,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Ada Lind said it should be applauded.") == Acts{"Ada Lind: praise"});
}

TEST_CASE("a quotation that opens with what we need to do asks for it") {
  CHECK(acts_in_norvia("\"We need to defend the truce,\" Ada Lind said.") ==
        Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("\"Most importantly, we need to defend it,\" Ada Lind said.") ==
        Acts{"Ada Lind: appeal"});
  CHECK(acts_in_norvia("\"We lost a day, so we need to hurry,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("\"We need to win,\" Ada Lind said.") == Acts{"Ada Lind: statement"});
}
