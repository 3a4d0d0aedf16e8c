// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs whose act the words behind them tell, each beside a use that tells none.
#include <doctest/doctest.h>

#include "analysis/statements/frames.hpp"
#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("a name that one is called judges or charges") {
  check({{"Ada Lind called Bo Ek a thief.", {"Ada Lind: accusation"}},
         {"Ada Lind called Bo Ek a coward.", {"Ada Lind: criticism"}},
         {"Ada Lind called Bo Ek a cab.", {}},
         {"Ada Lind called out the ministry for its silence.", {"Ada Lind: criticism"}},
         {"Ada Lind called out the fire brigade for a cat.", {}}});
}

TEST_CASE("what governs is attacked with words where a cause follows") {
  check({{"Ada Lind attacked the government over the delay.", {"Ada Lind: criticism"}},
         {"Ada Lind attacked the plan as absurd.", {"Ada Lind: criticism"}},
         {"Norvia attacked the government buildings at dawn.", {}},
         {"Ada Lind attacked the minister as he left.", {}}});
}

TEST_CASE("one seeks a probe or somebody's release, unlike a doctor's help") {
  check({{"Ada Lind sought a probe into the sale.", {"Ada Lind: appeal"}},
         {"Ada Lind sought the intervention of Bo Ek.", {"Ada Lind: appeal"}},
         {"Ada Lind sought Bo Ek's resignation.", {"Ada Lind: appeal"}},
         {"Ada Lind sought the help of a doctor.", {}},
         {"Ada Lind sought shelter in the port.", {}}});
}

TEST_CASE("offers of help, assurances of support and directives") {
  check({{"Norvia offered help to the victims.", {"Norvia: pledge"}},
         {"Norvia Rail offers help to customers.", {}},
         {"Ada Lind offered a seat to Bo Ek.", {}},
         {"Ada Lind assured Bo Ek of her support.", {"Ada Lind: pledge"}},
         {"Ada Lind insisted that Bo Ek resign.", {"Ada Lind: demand"}},
         {"Ada Lind insisted upon an apology.", {"Ada Lind: demand"}},
         {"Ada Lind charged the youth to shun drugs.", {"Ada Lind: appeal"}},
         {"Ada Lind charged the guests to park.", {}}});
}

TEST_CASE("saying no, arguing for and against") {
  check({{"Ada Lind said no to the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind argued against the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind argued in favour of a bridge.", {"Ada Lind: appeal"}},
         {"Ada Lind disputed that it was late.", {"Ada Lind: denial"}},
         {"Ada Lind begged to differ.", {}},
         {"Ada Lind advised caution.", {"Ada Lind: appeal"}}});
}

TEST_CASE("what is brought up again or spoken of") {
  check({{"Ada Lind highlighted the risk of a flood.", {"Ada Lind: warning"}},
         {"Ada Lind reaffirmed Norvia's commitment to peace.", {"Ada Lind: pledge"}},
         {"Ada Lind spoke of the need for peace.", {"Ada Lind: appeal"}},
         {"Ada Lind spoke strongly against the law.", {"Ada Lind: criticism"}},
         {"Ada Lind spoke warmly of Bo Ek.", {"Ada Lind: praise"}},
         {"Ada Lind backed Bo Ek for mayor.", {"Ada Lind: praise"}},
         {"Ada Lind backed Bo Ek for a win.", {}},
         {"Ada Lind regretted that it rained.", {"Ada Lind: statement"}},
         {"Ada Lind expressed regret for her words.", {"Ada Lind: statement"}}});
}
