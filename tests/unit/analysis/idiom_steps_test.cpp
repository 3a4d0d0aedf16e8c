// SPDX-License-Identifier: GPL-2.0-or-later
// Idioms of analysis/data/cues.tsv, each beside an everyday use of its words.
#include <doctest/doctest.h>

#include "analysis/statements/frames.hpp"
#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("an object may stand within an idiom") {
  check({{"Ada Lind took Bo Ek to task for the delay.", {"Ada Lind: criticism"}},
         {"Ada Lind took the ruling party to task over fares.", {"Ada Lind: criticism"}},
         {"Ada Lind took the train to Norvia for a task.", {}},
         {"Ada Lind put Norvia Rail on notice.", {"Ada Lind: warning"}},
         {"Ada Lind put a notice on the door.", {}},
         {"Ada Lind prevailed on Bo Ek to stay.", {"Ada Lind: appeal"}},
         {"Ada Lind prevailed on Sunday to win.", {}},
         {"Ada Lind impressed upon Norvia the need for peace.", {"Ada Lind: appeal"}},
         {"Ada Lind impressed on her first day.", {}},
         {"Ada Lind credited Bo Ek with the sale.", {"Ada Lind: praise"}},
         {"Ada Lind credited it to luck.", {}},
         {"The Norvia credit union with ten offices closed.", {}},
         {"Ada Lind came to Bo Ek's defence.", {"Ada Lind: praise"}},
         {"Ada Lind came to the door.", {}}});
}

TEST_CASE("some idioms aim at somebody") {
  check({{"Ada Lind tore into Bo Ek over the delay.", {"Ada Lind: criticism"}},
         {"Ada Lind tore into the box.", {}},
         {"Norvia tore into Norvia Rail's defence with two goals.", {}},
         {"Ada Lind pulled up Bo Ek for the delay.", {"Ada Lind: criticism"}},
         {"Ada Lind pulled up the boat for a talk.", {}},
         {"Ada Lind came down heavily on the government.", {"Ada Lind: criticism"}},
         {"Ada Lind came down hard on the ice.", {}}});
}

TEST_CASE("what is poured cold water on tells a denial from a rejection") {
  check({{"Ada Lind poured cold water on the rumours.", {"Ada Lind: denial"}},
         {"Ada Lind poured cold water on the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind poured cold water on the fire.", {}},
         {"Ada Lind gave short shrift to the allegations.", {"Ada Lind: denial"}},
         {"Ada Lind gave short shrift to the idea.", {"Ada Lind: rejection"}},
         {"Ada Lind brushed off claims of theft.", {"Ada Lind: denial"}},
         {"Ada Lind brushed off calls for a vote.", {"Ada Lind: rejection"}},
         {"Ada Lind brushed off questions about the sale.", {"Ada Lind: decline"}},
         {"Ada Lind brushed off the snow.", {}},
         {"Ada Lind objected to the plan.", {"Ada Lind: rejection"}},
         {"Ada Lind objected to his words.", {"Ada Lind: criticism"}},
         {"Ada Lind kicked against the door.", {}}});
}

TEST_CASE("one owns up to a deed, not to a number of boats") {
  check({{"Ada Lind owned up to the theft.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind owned up to ten boats.", {}},
         {"The boat was owned by Ada Lind.", {}},
         {"Ada Lind came clean about the sale.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind took the blame for the crash.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind took the blame for her brother.", {}},
         {"Ada Lind accepted that the plan was dear.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind accepted that offer.", {}},
         {"Ada Lind admitted to the theft.", {"Ada Lind: acknowledgement"}},
         {"Ada Lind was admitted to the clinic.", {}}});
}

TEST_CASE("who keeps to himself what is asked declines") {
  check({{"Ada Lind remained tight-lipped about the sale.", {"Ada Lind: decline"}},
         {"Ada Lind kept quiet about the sale.", {"Ada Lind: decline"}},
         {"Ada Lind kept quiet in the tunnel.", {}},
         {"Ada Lind ducked questions about the sale.", {"Ada Lind: decline"}},
         {"Ada Lind ducked under the rope.", {}},
         {"Ada Lind made no comment on the sale.", {"Ada Lind: decline"}},
         {"Ada Lind gave no details of the sale.", {}},
         {"Ada Lind gave no milk to the cat.", {}},
         {"Ada Lind would neither confirm nor deny the sale.", {"Ada Lind: decline"}},
         {"Ada Lind neither confirmed nor denied the sale.", {}},
         {"Ada Lind would not be drawn on the sale.", {"Ada Lind: decline"}},
         {"Ada Lind turned down an interview.", {"Ada Lind: decline"}},
         {"Ada Lind refused to take questions.", {"Ada Lind: decline"}}});
}

TEST_CASE("pleas and pledges by idiom") {
  check({{"Ada Lind made the case for a bridge.", {"Ada Lind: appeal"}},
         {"Ada Lind batted for peace.", {"Ada Lind: appeal"}},
         {"Ada Lind batted for two hours.", {}},
         {"Ada Lind floated the idea of a bridge.", {"Ada Lind: appeal"}},
         {"Ada Lind floated the boat.", {}},
         {"Ada Lind gave her word that it would sail.", {"Ada Lind: pledge"}},
         {"Ada Lind gave the word.", {}},
         {"Ada Lind declared her readiness to talk.", {"Ada Lind: pledge"}},
         {"Ada Lind resolved to build a bridge.", {"Ada Lind: pledge"}},
         {"Ada Lind resolved the matter.", {}},
         {"Ada Lind promised revenge.", {"Ada Lind: threat"}},
         {"Ada Lind promised a boat.", {"Ada Lind: pledge"}}});
}

TEST_CASE("praise, scorn and warnings by idiom") {
  check({{"Ada Lind waxed lyrical about the crew.", {"Ada Lind: praise"}},
         {"Ada Lind waxed her car.", {}},
         {"Ada Lind tipped her hat to the crew.", {"Ada Lind: praise"}},
         {"Ada Lind tipped the waiter.", {}},
         {"Ada Lind put her weight behind the plan.", {"Ada Lind: praise"}},
         {"Ada Lind put her weight on the rope.", {}},
         {"Ada Lind frowned upon the sale.", {"Ada Lind: criticism"}},
         {"Ada Lind frowned at her phone.", {}},
         {"Ada Lind vented her anger at the guards.", {"Ada Lind: criticism"}},
         {"Ada Lind vented her kitchen.", {}},
         {"Ada Lind sounded a note of caution.", {"Ada Lind: warning"}},
         {"Ada Lind sounded the horn.", {}},
         {"Ada Lind flagged the risk of a flood.", {"Ada Lind: warning"}},
         {"Ada Lind flagged down a cab.", {}}});
}

TEST_CASE("what is let slip or made known is said") {
  check({{"Ada Lind let slip that the line was closed.", {"Ada Lind: statement"}},
         {"Ada Lind let slip the rope.", {}},
         {"Ada Lind made this known in Norvia.", {"Ada Lind: statement"}},
         {"Ada Lind placed on record her thanks to the crew.", {"Ada Lind: praise"}}});
}
