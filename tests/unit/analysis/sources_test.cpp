// SPDX-License-Identifier: GPL-2.0-or-later
// cited_source() and the authors of documents, read in whole sentences.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/norvia.hpp"

using lede::EntityType;
using lede::tests::Acts;
using lede::tests::acts_in_norvia;
using lede::tests::check;
using lede::tests::read_marked;

TEST_CASE("who wrote or counted what is cited is its source") {
  for (const std::string text :
       {"Fares rose, according to an estimate by Norvia Rail.",
        "Fares rose, according to a study published by Norvia Rail.",
        "Fares rose, according to figures on trade compiled by Norvia Rail.",
        "Fares rose, according to the survey, which was made by Norvia Rail.",
        "Fares rose, according to data from Norvia Rail.",
        "Fares rose, according to Norvia Rail (NR) data.",
        "Fares rose, according to state operator Norvia Rail."}) {
    CAPTURE(text);
    CHECK(acts_in_norvia(text) == Acts{"Norvia Rail: statement"});
  }
}

TEST_CASE("who saw a document, set a price or is told of in a study is no source") {
  for (const std::string text : {"Fares rose, according to documents seen by Norvia Rail.",
                                 "Bread was sold according to the prices set by Norvia Rail.",
                                 "Fares rose, according to a study on Ada Lind by engineers.",
                                 "Fares rose, according to Norvia Rail (NR) custom."}) {
    CAPTURE(text);
    for (const auto& act : acts_in_norvia(text)) CHECK(act == ": statement");
  }
}

TEST_CASE("the data by somebody are not of whom was cited before") {
  CHECK(acts_in_norvia("It rained, according to Norvia Rail. Fares rose, according to the data by "
                       "Ada Lind.") == Acts{"Norvia Rail: statement", "Ada Lind: statement"});
  CHECK(acts_in_norvia("It rained, according to Norvia Rail. Fares rose, according to the data by "
                       "engineers.") == Acts{"Norvia Rail: statement", ": statement"});
}

TEST_CASE("a pronoun behind according to is who spoke") {
  CHECK(acts_in_norvia("Ada Lind spoke at noon. According to her, fares had risen.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Bo Ek spoke at noon. Fares had risen, according to him.") ==
        Acts{"Bo Ek: statement"});
  CHECK(acts_in_norvia("Ada Lind spoke at noon. According to her boss, fares had risen.") ==
        Acts{": statement"});
}

TEST_CASE("a name taken for an event is cited, an act of law is not") {
  const auto cites = [](const char* text, const char* name) {
    return read_marked(text, {{name, EntityType::kEvent}}).acts();
  };
  CHECK(cites("Fares rose, according to Norvia Securities.", "Norvia Securities") ==
        Acts{"Norvia Securities: statement"});
  CHECK(cites("Fares rose, according to the Norvia Games.", "Norvia Games").empty());
}

TEST_CASE("what a document with an author shows is its author's") {
  check({{"A Norvia Rail report showed fares rose.", {"Norvia Rail: statement"}},
         {"Fares rose, Norvia Rail figures show.", {"Norvia Rail: statement"}},
         {"A report released by Norvia Rail shows that fares rose.", {"Norvia Rail: statement"}},
         {"A report seen by Norvia Rail shows that fares rose.", {}},
         {"Norvia report shows fares rose.", {}},
         {"The report showed fares rose.", {}},
         {"Norvia Rail showed fares.", {}}});
}
