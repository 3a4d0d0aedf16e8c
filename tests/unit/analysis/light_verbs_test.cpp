// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/light_verbs.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("a light verb does what its noun names, in each of its finite forms") {
  check({{"Ada Lind issued a sharp rebuke to Norvia.", {"Ada Lind: criticism"}},
         {"Ada Lind issues a sharp rebuke to Norvia.", {"Ada Lind: criticism"}},
         {"Ada Lind has launched a scathing attack on Bo Ek.", {"Ada Lind: criticism"}},
         {"Ada Lind is issuing a warning to drivers.", {"Ada Lind: warning"}},
         {"Ada Lind wants to issue a warning.", {}},
         {"Ada Lind did not issue a warning.", {}},
         {"Ada Lind could issue a warning.", {}},
         {"No warning was issued.", {}}});
}

TEST_CASE("a coordinated light verb and a participle share the speaker") {
  check({{"Ada Lind praised Bo Ek and issued a warning to drivers.",
          {"Ada Lind: praise", "Ada Lind: warning"}},
         {"Ada Lind spoke in May, issuing a warning to drivers.", {"Ada Lind: warning"}},
         {"Ada Lind called for a vote on the tax that has angered Bo Ek and raised protests.",
          {"Ada Lind: appeal"}},
         {"Papers issuing a warning to drivers are rare.", {}}});
}

TEST_CASE("a particle stands between a light verb and its noun") {
  check({{"Ada Lind put out an appeal for witnesses.", {"Ada Lind: appeal"}},
         {"Ada Lind launched into a tirade against Bo Ek.", {"Ada Lind: criticism"}},
         {"Ada Lind sent out a call on the radio.", {}},
         {"Ada Lind put out the fire.", {}}});
}

TEST_CASE("what is sought from somebody is not given yet") {
  check({{"Ada Lind sought assurances from Norvia Rail that it would sail.", {"Ada Lind: appeal"}},
         {"Ada Lind gave assurances that it would sail.", {"Ada Lind: pledge"}}});
}

TEST_CASE("a threat that is issued is one, a danger is none") {
  check({{"Ada Lind issued a veiled threat to Norvia.", {"Ada Lind: threat"}},
         {"Ada Lind presented a threat to Norvia.", {}}});
}
