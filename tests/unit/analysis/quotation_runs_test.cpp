// SPDX-License-Identifier: GPL-2.0-or-later
// Quotations without a verb of saying: behind a colon, behind narration, at an article's beginning.
#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::check;

TEST_CASE("a quotation behind a colon is of whom the clause before it is about") {
  check({{"Ada Lind disagreed: \"The line is open.\"", {"Ada Lind: statement"}},
         {"Ada Lind was clear about that: \"We will build it.\"", {"Ada Lind: pledge"}},
         {"Ada Lind smiled. She pointed at the roof: \"It took two years.\"",
          {"Ada Lind: statement"}}});
}

TEST_CASE("it is not where others wrote it or nobody is named, nor a charge") {
  check({{"Ada Lind got a letter from Norvia: \"You may stay.\"", {}},
         {"Ada Lind saw a sign: \"The line is open.\"", {}},
         {"Ada Lind was told by Bo Ek: \"The line is open.\"", {"Bo Ek: statement"}},
         {"A sailor disagreed: \"The line is open.\"", {}},
         {"Ada Lind's boat bears a name: \"The line of hope.\"", {}},
         {"Ada Lind made a list: one line is open.", {}}});
}

TEST_CASE("narration that names nobody else keeps who spoke before it") {
  check({{"\"It rained,\" Ada Lind said. The line was open. The trains were full. It was May. "
          "\"The roof was wet.\"",
          {"Ada Lind: statement", "Ada Lind: statement"}},
         {"\"It rained,\" Ada Lind said. The line was open. Bo Ek was away. It was May. "
          "\"The roof was wet.\"",
          {"Ada Lind: statement"}},
         {"\"It rained,\" Ada Lind said. The line was open. The trains were full. It was May. "
          "\"The roof was wet.\" Bo Ek was away.",
          {"Ada Lind: statement"}},
         {"\"It rained,\" Ada Lind said. The line was open. The trains were full. It was May. "
          "\"Ada Lind was wet.\"",
          {"Ada Lind: statement"}},
         {"\"It rained,\" Norvia Rail said. The line was open. The trains were full. It was May. "
          "\"The roof was wet.\"",
          {"Norvia Rail: statement"}}});
}

TEST_CASE("a quotation that opens an article is of whom the sentence behind it is about") {
  check(
      {{"\"I was a child. The sea took my house.\"\n\nAda Lind, 34, lives in Norvia.",
        {"Ada Lind: statement", "Ada Lind: statement"}},
       {"\"The sea took the house.\"\n\nAda Lind, 34, lives in Norvia.", {}},
       {"\"I was a child.\"\n\nAda Lind, 34, knows Bo Ek.", {}},
       {"\"I knew Ada Lind.\"\n\nAda Lind, 34, lives in Norvia.", {}},
       {"Bo Ek left. \"I was a child.\"\n\nAda Lind, 34, lives in Norvia.", {"Bo Ek: statement"}}});
}

TEST_CASE("a quotation of several paragraphs is of whom its last one names") {
  check({{"\"The line is open.\n\n\"The train was full.\n\n\"It rained,\" Ada Lind said.",
          {"Ada Lind: statement", "Ada Lind: statement", "Ada Lind: statement"}},
         {"\"The line is open.\"\n\n\"The train was full.\"\n\n\"It rained,\" Ada Lind said.",
          {"Ada Lind: statement"}}});
}

TEST_CASE("a colon at a sentence's end leads to the quotation behind it") {
  check({{"Ada Lind had an answer:\n\n\"The line is open. It rained.\"",
          {"Ada Lind: statement", "Ada Lind: statement"}},
         {"Ada Lind saw this sign:\n\n\"The line is open.\"", {}}});
}

TEST_CASE("a low mark is closed by a high one") {
  check({{"„It rained,“ said Ada Lind. The line is open.", {"Ada Lind: statement"}},
         {"“It rained,” said Ada Lind. The line is open.", {"Ada Lind: statement"}}});
}
