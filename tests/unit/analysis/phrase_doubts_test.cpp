// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase_doubts.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::check;

TEST_CASE("wrongs of a plot, of feelings and of the weather charge nobody") {
  check({{"Ada Lind said the gangster had lied to his wife.", {"Ada Lind: statement"}},
         {"Ada Lind said she was behind schedule.", {"Ada Lind: statement"}},
         {"Ada Lind said salt was behind the success.", {"Ada Lind: statement"}},
         {"Ada Lind said Norvia was behind the attack.", {"Ada Lind: accusation"}},
         {"\"The weather is to blame,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"The builders are to blame,\" said Ada Lind.", {"Ada Lind: accusation"}}});
}

TEST_CASE("judgements of oneself and of nature criticise and praise nobody") {
  check({{"\"The weather was awful,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"It was a terrible night,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"We were awful,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"The fares are awful,\" said Ada Lind.", {"Ada Lind: criticism"}},
         {"\"You should have seen the boat,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"The food was fantastic,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"I was delighted to win,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"I am proud of my son,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"I am proud of the crew,\" said Ada Lind.", {"Ada Lind: praise"}}});
}

TEST_CASE("things without a link and words of parting deny nothing") {
  check({{"Ada Lind said the cave had no connection with the river.", {"Ada Lind: statement"}},
         {"\"There is no link to the port,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"Ada Lind said she had no connection with the thieves.", {"Ada Lind: denial"}},
         {"\"I never said goodbye,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"I never said I would stay,\" said Ada Lind.", {"Ada Lind: denial"}},
         {"\"I am sorry for your loss,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"We failed to catch a fish,\" said Ada Lind.", {}},
         {"\"If we failed, we tried,\" said Ada Lind.", {"Ada Lind: statement"}}});
}

TEST_CASE("forecasts and guesses neither demand nor promise nor threaten") {
  check({{"\"He must be listening,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"It must be the best,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"We expect sales to rise,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"We expect to meet Norvia soon,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"We expect Norvia to pay,\" said Ada Lind.", {"Ada Lind: demand"}},
         {"\"The fares should be better in May,\" said Ada Lind.", {}},
         {"\"I am ready for bed,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"We will strike a balance,\" said Ada Lind.", {"Ada Lind: pledge"}},
         {"\"We will strike the port,\" said Ada Lind.", {"Ada Lind: threat"}},
         {"\"The book poses a question,\" said Ada Lind.", {"Ada Lind: statement"}},
         {"\"The ice poses a danger,\" said Ada Lind.", {"Ada Lind: warning"}}});
}

TEST_CASE("congratulations are praise even of one's own team") {
  check({{"\"Congratulations to my team,\" Ada Lind said.", {"Ada Lind: praise"}},
         {"\"I want to say thank you to the crew,\" Ada Lind said.", {"Ada Lind: praise"}},
         {"\"She did not say thank you,\" Ada Lind said.", {"Ada Lind: statement"}}});
}
