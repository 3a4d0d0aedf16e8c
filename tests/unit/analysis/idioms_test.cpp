// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/frames.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

namespace {

struct Row {
  const char* text;
  Acts acts;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(acts_in_norvia(row.text) == row.acts);
  }
}

}  // namespace

TEST_CASE("to fight a wrong is a pledge, to fight a party a threat") {
  check({{"Ada Lind vowed to fight corruption.", {"Ada Lind: pledge"}},
         {"Ada Lind vowed to fight Norvia Rail.", {"Ada Lind: threat"}}});
}

TEST_CASE("what is brought up without a clause names the act") {
  check({{"Ada Lind stressed the need for a bridge.", {"Ada Lind: appeal"}},
         {"Ada Lind reaffirmed her commitment to the line.", {"Ada Lind: pledge"}},
         {"Ada Lind reiterated Norvia's firm support for the line.", {"Ada Lind: praise"}},
         {"Ada Lind reiterated her call for a vote.", {"Ada Lind: appeal"}},
         {"Ada Lind stressed the length of the line.", {"Ada Lind: statement"}}});
}

TEST_CASE("who hits back at claims denies them") {
  check({{"Ada Lind hit back at claims of theft.", {"Ada Lind: denial"}},
         {"Ada Lind hit back at the builders.", {"Ada Lind: criticism"}},
         {"Ada Lind pushed back against the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind pushed back against the allegations.", {"Ada Lind: denial"}},
         {"Ada Lind called out Bo Ek for his silence.", {"Ada Lind: criticism"}},
         {"Ada Lind spoke highly of Bo Ek.", {"Ada Lind: praise"}}});
}

TEST_CASE("a verb with a frame of its own may have idioms, too") {
  check({{"Ada Lind maintained her innocence.", {"Ada Lind: denial"}},
         {"Ada Lind quashed rumours of a sale.", {"Ada Lind: denial"}},
         {"Ada Lind came out in support of the farmers.", {"Ada Lind: praise"}},
         {"Ada Lind appreciated the efforts of the crew.", {"Ada Lind: praise"}},
         {"Ada Lind cast doubt on the count.", {"Ada Lind: criticism"}},
         {"Ada Lind raised fears of a flood.", {"Ada Lind: warning"}},
         {"Ada Lind resisted calls to resign.", {"Ada Lind: rejection"}},
         {"Ada Lind dodged questions on the sale.", {"Ada Lind: decline"}},
         {"Ada Lind remained silent on the sale.", {"Ada Lind: decline"}},
         {"Ada Lind came home.", {}}});
}

TEST_CASE("who declines to go into details declines, who says nothing in passing does not") {
  check({{"Ada Lind declined to go into details.", {"Ada Lind: decline"}},
         {"Ada Lind left, saying nothing about the line.", {}},
         {"Ada Lind insisted on what the law demands.", {"Ada Lind: statement"}}});
}

TEST_CASE("a survey tells what it found, a team may just learn it") {
  check({{"The survey by Norvia Rail found that trains were late.", {"Norvia Rail: statement"}},
         {"Norvia Rail's survey found that trains were late.", {"Norvia Rail: statement"}},
         {"Norvia Rail found that trains were late.", {}}});
}

TEST_CASE("a report without an author is not that of a body named before") {
  check({{"Norvia Rail dismissed Bo Ek. The report found that Bo Ek had lied to customers.", {}},
         {"Norvia Rail met in Holm. Its report found that Bo Ek had lied.", {}},
         {"The Norvia Rail report found that Bo Ek had lied.", {}},
         {"It rained, according to Norvia Rail. The study found that Bo Ek had lied.",
          {"Norvia Rail: statement"}}});
}

TEST_CASE("what a person is called judges him, one way or the other") {
  check({{"Ada Lind described Bo Ek as a man of the coast.", {}},
         {"Ada Lind described the line as a road to the coast.", {"Ada Lind: statement"}}});
}

TEST_CASE("who refuses to give details declines, who refuses to give a thing rejects") {
  check({{"Ada Lind refused to give details of the sale.", {"Ada Lind: decline"}},
         {"Ada Lind refused to give the boat back.", {"Ada Lind: rejection"}}});
}

TEST_CASE("what somebody named did is told within a quotation, too") {
  check({{"\"Bo Ek refused to pay for it,\" Ada Lind said.",
          {"Bo Ek: rejection", "Ada Lind: statement"}},
         {"\"Bo Ek said so,\" Ada Lind said.", {"Ada Lind: statement"}}});
}

TEST_CASE("who acknowledges somebody's efforts praises them") {
  check({{"Ada Lind acknowledged the efforts of the crew.", {"Ada Lind: praise"}},
         {"Ada Lind acknowledged that the efforts had failed.", {"Ada Lind: acknowledgement"}}});
}

TEST_CASE("advocates who say something advocate nothing of their own") {
  check({{"The line to Norvia, advocates say, is long.", {}}});
}
