// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/leading_verbs.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("who makes room for words speaks them") {
  check({{"Ada Lind used the occasion to condemn the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind held a press conference to condemn the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind broke her silence to condemn the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind has taken to Twitter to condemn the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind has gone on to condemn the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind got no chance to condemn the attack.", {}},
         {"Ada Lind came to the conference to condemn the attack.", {}}});
}

TEST_CASE("who joins in a deed does it") {
  check({{"Ada Lind joined Bo Ek in condemning the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind lost no time in condemning the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind saw no use in condemning the attack.", {}}});
}

TEST_CASE("an occasion or a day stands between a subject and its verb") {
  check({{"Ada Lind on Monday in a statement condemned the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind, who left in May, in a strongly worded letter condemned the attack.",
          {"Ada Lind: criticism"}},
         {"Ada Lind has on Monday condemned the attack.", {"Ada Lind: criticism"}},
         {"Ada Lind has in a statement condemned the attack.", {"Ada Lind: criticism"}},
         {"The attack was on Monday condemned by Ada Lind.", {"Ada Lind: criticism"}},
         {"Ada Lind has not on Monday condemned the attack.", {}},
         {"Ada Lind, while opening the bridge in Norvia, condemned the attack.",
          {"Ada Lind: criticism"}}});
}

TEST_CASE("a verb that needs an object has no subject behind it") {
  check({{"Ada Lind, through her lawyer, chided the minister.", {"Ada Lind: criticism"}},
         {"Ada Lind, through her lawyer, mocked Bo Ek.", {"Ada Lind: criticism"}},
         {"Ada Lind said Norvia Rail had a plan, which denied it, adding that it was late.",
          {"Ada Lind: statement"}},
         {"\"It is late,\" chided Bo Ek.", {"Bo Ek: criticism"}}});
}

TEST_CASE("who steps forward to do it does it, who tries to may not") {
  check({{"Ada Lind came out to deny the claims.", {"Ada Lind: denial"}},
         {"Ada Lind went as far as to deny the claims.", {"Ada Lind: denial"}},
         {"Ada Lind was at pains to deny the claims.", {"Ada Lind: denial"}},
         {"Ada Lind would later deny the claims.", {"Ada Lind: denial"}},
         {"Ada Lind at first denied the claims.", {"Ada Lind: denial"}},
         {"Ada Lind has in the past denied the claims.", {"Ada Lind: denial"}},
         {"Ada Lind would deny the claims.", {}},
         {"Ada Lind tried to deny the claims.", {}}});
}

TEST_CASE("what neither did nobody did, but neither's silence is that of both") {
  check({{"Neither Ada Lind nor Bo Ek denied the claims.", {}},
         {"Neither Ada Lind nor Bo Ek responded to a request for comment.",
          {"Bo Ek: decline", "Ada Lind: decline"}}});
}
