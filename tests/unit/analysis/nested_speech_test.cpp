// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/nested_speech.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("who is quoted as saying something speaks, not who quotes") {
  check(
      {{"Norvia Rail quoted Ada Lind as saying the line was closed.", {"Ada Lind: statement"}},
       {"\"The line should close,\" Norvia Rail quoted Ada Lind as saying.", {"Ada Lind: appeal"}},
       {"\"The line should close,\" Norvia Rail quoted Ada Lind as saying on Monday.",
        {"Ada Lind: appeal"}},
       {"Norvia Rail cited Ada Lind as an example.", {}},
       {"Norvia Rail quoted Ada Lind.", {}}});
}

TEST_CASE("behind a quoted person the one who quoted goes on") {
  check({{"Bo Ek quoted Ada Lind as saying the line was closed. He added that it would snow.",
          {"Ada Lind: statement", "Bo Ek: statement"}}});
}
