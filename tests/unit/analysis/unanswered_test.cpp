// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/unanswered.hpp"

#include <doctest/doctest.h>

#include "tests/unit/analysis/norvia.hpp"

using lede::tests::Acts;
using lede::tests::acts_in_norvia;

TEST_CASE("whoever is asked in vain declines") {
  CHECK(acts_in_norvia("Calls to Ada Lind went unanswered.") == Acts{"Ada Lind: decline"});
  CHECK(acts_in_norvia("Questions sent to Norvia Rail on Monday were not answered.") ==
        Acts{"Norvia Rail: decline"});
  CHECK(acts_in_norvia("Phone calls to both Ada Lind and Bo Ek went unanswered.") ==
        Acts{"Ada Lind: decline", "Bo Ek: decline"});
  CHECK(acts_in_norvia("Messages to Bo Ek had not been returned by noon.") ==
        Acts{"Bo Ek: decline"});
}

TEST_CASE("answers, and questions that nobody was asked, decline nothing") {
  CHECK(acts_in_norvia("Calls to Ada Lind were answered at once.").empty());
  CHECK(acts_in_norvia("The question of the bridge went unanswered.").empty());
  CHECK(acts_in_norvia("The keys of Ada Lind were not returned.").empty());
}

TEST_CASE("who is out of reach or has no comment declines") {
  CHECK(acts_in_norvia("Bo Ek could not immediately be reached for comment on Tuesday.") ==
        Acts{"Bo Ek: decline"});
  CHECK(acts_in_norvia("Norvia Rail was not available for comment.") ==
        Acts{"Norvia Rail: decline"});
  CHECK(acts_in_norvia("Norvia Rail was unavailable for comment.") == Acts{"Norvia Rail: decline"});
  CHECK(acts_in_norvia("Norvia Rail had no immediate comment.") == Acts{"Norvia Rail: decline"});
  CHECK(acts_in_norvia("Bo Ek did not return calls from the paper.") == Acts{"Bo Ek: decline"});
  CHECK(acts_in_norvia("Bo Ek declined an interview.") == Acts{"Bo Ek: decline"});
}

TEST_CASE("a town out of reach and a comment that was made decline nothing") {
  CHECK(acts_in_norvia("Norvia could not be reached by road.").empty());
  CHECK(acts_in_norvia("Bo Ek did not return to Norvia.").empty());
  CHECK(acts_in_norvia("Bo Ek had a comment.").empty());
  CHECK(acts_in_norvia("Bo Ek was available for comment.").empty());
}

TEST_CASE("who has yet to comment or does not return a call stays silent") {
  lede::tests::check({{"Ada Lind has yet to comment.", {"Ada Lind: decline"}},
                      {"Norvia Rail did not return a call.", {"Norvia Rail: decline"}},
                      {"Norvia Rail did not return a ticket.", {}}});
}
