// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/interview.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::check;

namespace {

const std::string kIntroduction = "Norvia Rail built a bridge. We spoke to Ada Lind about it.\n\n";

Acts answers_of_lind(std::size_t count) {
  return Acts(count, "Ada Lind: statement");
}

Acts acts(const std::string& text) {
  return lede::tests::acts_in_norvia(text);
}

}  // namespace

TEST_CASE("what stands between questions is said by whom the introduction presents") {
  const std::string answers =
      "How did you begin?\n\nI drew a bridge. My brother laughed.\n\n"
      "What was hard about your work?\n\nThe river was high.\n\n“We waited a year.”\n\n"
      "Are you glad that it stands?\n\nI am. We will build another bridge.";
  CHECK(acts(kIntroduction + answers) == Acts{"Ada Lind: statement", "Ada Lind: statement",
                                              "Ada Lind: statement", "Ada Lind: statement",
                                              "Ada Lind: statement", "Ada Lind: pledge"});
  // Two may be meant, or nobody is presented, or not by name.
  for (const char* introduction :
       {"We spoke to Ada Lind and interviewed Bo Ek.\n\n", "Ada Lind built a bridge.\n\n",
        "We interviewed one of the builders about Ada Lind.\n\n"}) {
    CAPTURE(introduction);
    CHECK(acts(introduction + answers).empty());
  }
}

TEST_CASE("fewer than three questions with answers are no interview") {
  check({{"We spoke to Ada Lind.\n\nWhat do you see?\n\nI see a bridge.\n\n"
          "Are you glad?\n\nI am very glad.\n\nThe bridge opens in May.",
          {}},
         {"We spoke to Ada Lind.\n\nWhat do you see?\n\nWhy are you here?\n\nAre you glad?\n\n"
          "I am very glad.",
          {}}});
}

TEST_CASE("an author who asks himself and experts who explain are no interview") {
  // Nobody says "I", or nobody is addressed, or the one presented is told of in the answers.
  check({{"We spoke to Ada Lind.\n\nThe bridge is old.\n\nWhat does it cost?\n\n"
          "It costs a million.\n\nWho pays?\n\nThe town pays.\n\nWhen does it open?\n\n"
          "It opens in May.",
          {}},
         {"We spoke to Ada Lind.\n\nThe bridge is old.\n\nWhat does it cost?\n\n"
          "I do not know.\n\nWho pays?\n\nWe all pay.\n\nWhen does it open?\n\nI wonder.",
          {}},
         {"We spoke to Ada Lind.\n\nWhat do you pay?\n\nMy ticket, Ada Lind found, was dear.\n\n"
          "Who is paid by you?\n\nWe all pay.\n\nWhen do you cross?\n\nI wait for May.",
          {}}});
}

TEST_CASE("letters before colons tell questions from answers") {
  const std::string turns =
      "Q: When did it open?\nA: It opened in May.\nThe sun shone.\nQ: Tell us more.\n"
      "A: Nobody came by.\nQ 3: Why?\nA 3: It rained a lot.";
  CHECK(acts("The Norvian spoke to Ada Lind.\n" + turns) == answers_of_lind(4));
  // Nobody is presented: questions that readers ask often.
  CHECK(acts("Ada Lind built a bridge. Ada Lind is glad.\n" + turns).empty());
  CHECK(acts(turns).empty());
  CHECK(acts(kIntroduction + "**Q.** When did it open?\n\nIt opened in May.\n\n**Q.** Who came?\n\n"
                             "Nobody came by.\n\n**Q.** And why?\n\nIt rained a lot.") ==
        answers_of_lind(3));
  CHECK(acts("Ada Lind built a bridge with Bo Ek.\nQ: Is it open?\nLIND: It opened in May.\n"
             "Q: Who came?\nEK: Nobody came by.\nQ: And why?\nLIND: It rained a lot.") ==
        Acts{"Ada Lind: statement", "Bo Ek: statement", "Ada Lind: statement"});
}

TEST_CASE("the introduction may open with a question") {
  CHECK(acts("Who builds bridges?\n\n" + kIntroduction +
             "How did you begin?\n\nI drew a bridge.\n\nWhat was hard about your work?\n\n"
             "I was alone.\n\nAre you glad that it stands?\n\nI am very glad.") ==
        answers_of_lind(3));
}

TEST_CASE("names before colons are who speaks, and who asks says nothing") {
  CHECK(acts("Ada Lind built a bridge.\n\nThe Norvian: What did you build, Mrs Lind?\n\n"
             "Ada Lind: I built a bridge.\n\nIt spans a river.\n\nTN: Will it last?\n\n"
             "AL: I think so. It is heavy.") == Acts{"Ada Lind: statement", "Ada Lind: statement",
                                                     "Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts("Ada Lind met Bo Ek at the bridge.\n\nADA LIND: I think it is too low.\n\n"
             "BO EK: You see it from below.\n\nADA LIND: We sail below it.") ==
        Acts{"Ada Lind: statement", "Bo Ek: statement", "Ada Lind: statement"});
  CHECK(acts("Bo Ek: What did you build?\n\nAda Lind: I built a bridge.\n\nBo Ek: Will it last?\n\n"
             "Ada Lind: I think so.") == answers_of_lind(2));
}

TEST_CASE("a list of items with values is no transcript") {
  check(
      {{"The teams met.\n\nAda Lind: two goals.\n\nBo Ek: one goal.\n\nAda Lind: a red card.", {}},
       {"Harbour: open daily.\n\nMuseum: closed on Monday.\n\nHarbour: see above, if you wish.",
        {}},
       {"Ada Lind: I sail.\n\nBo Ek: I row.", {}}});
}

TEST_CASE("an answer ends where somebody tells of who answers, or the layout ends") {
  const std::string turns =
      "How did you begin?\n\nI drew a bridge.\n\nWhat came next in your life?\n\nI built it.\n\n"
      "Are you glad?\n\nI am very glad.\n\n";
  CHECK(acts(kIntroduction + turns + "The bridge opens in May.") == answers_of_lind(3));
  CHECK(acts(kIntroduction + turns + "We hope for sun.\n\nThe bridge opens in May.\n\nI paid.") ==
        answers_of_lind(4));
  CHECK(acts(kIntroduction + turns + "I met Ada Lind in May.") == answers_of_lind(3));
  CHECK(acts(kIntroduction + turns + "“Bridges are too low,” a gull once told me.\n\n“Yes, sir.”")
            .size() == 4);
}
