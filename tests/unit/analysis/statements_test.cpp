// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;
using Acts = std::vector<std::string>;

namespace {

const Marks kNames = {{"Ada Lind", EntityType::kPerson},   {"Lind", EntityType::kPerson},
                      {"Bo Ek", EntityType::kPerson},      {"Ek", EntityType::kPerson},
                      {"Norvia Rail", EntityType::kOrg},   {"Norvia", EntityType::kPlace},
                      {"Harbour Union", EntityType::kOrg}, {"Sundia", EntityType::kPlace}};

Acts acts_of(const std::string& text) {
  return read_marked(text, kNames).acts();
}

}  // namespace

TEST_CASE("verbs name their acts") {
  struct Row {
    const char* text;
    const char* act;
  };
  const Row rows[] = {{"Ada Lind denied the claims.", "Ada Lind: denial"},
                      {"Ada Lind rejected allegations of fraud.", "Ada Lind: denial"},
                      {"Ada Lind rejected the offer.", "Ada Lind: rejection"},
                      {"Ada Lind accused Bo Ek of theft.", "Ada Lind: accusation"},
                      {"Ada Lind admitted the error.", "Ada Lind: acknowledgement"},
                      {"Norvia claimed responsibility for the blast.", "Norvia: acknowledgement"},
                      {"Ada Lind declined to comment.", "Ada Lind: decline"},
                      {"Ada Lind did not respond to a request for comment.", "Ada Lind: decline"},
                      {"Ada Lind urged voters to wait.", "Ada Lind: appeal"},
                      {"Ada Lind called on Norvia to stop.", "Ada Lind: appeal"},
                      {"Ada Lind demanded an inquiry.", "Ada Lind: demand"},
                      {"Ada Lind promised new trains.", "Ada Lind: pledge"},
                      {"Norvia vowed to retaliate.", "Norvia: threat"},
                      {"Norvia vowed to rebuild the bridge.", "Norvia: pledge"},
                      {"Ada Lind warned of floods.", "Ada Lind: warning"},
                      {"Ada Lind condemned the attack.", "Ada Lind: criticism"},
                      {"Ada Lind praised the rescuers.", "Ada Lind: praise"},
                      {"Ada Lind said the trains were late.", "Ada Lind: statement"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(acts_of(row.text) == Acts{row.act});
  }
}

TEST_CASE("what is negated, hypothetical or asked is no act") {
  for (const char* text :
       {"Ada Lind did not deny the claims.", "Norvia has not claimed responsibility.",
        "Ada Lind could deny the claims.", "If Ada Lind denies the claims, nobody will care.",
        "Has Ada Lind denied the claims?", "Ada Lind did not immediately confirm the report.",
        "Ada Lind wants to accuse Bo Ek.", "The court denied bail."}) {
    CAPTURE(text);
    CHECK(acts_of(text).empty());
  }
}

TEST_CASE("the speaker is found over appositions, relative clauses and adverbials") {
  for (const char* text : {"Ada Lind, the head of Norvia Rail, denied the claims.",
                           "Ada Lind, who has led the line since 2010, denied the claims.",
                           "Ada Lind on Monday denied the claims.",
                           "The head of the line, Ada Lind, denied the claims.",
                           "The claims were denied by Ada Lind."}) {
    CAPTURE(text);
    CHECK(acts_of(text) == Acts{"Ada Lind: denial"});
  }
}

TEST_CASE("quotations may come before or after who speaks") {
  CHECK(acts_of("\"The line is closed,\" said Ada Lind.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("\"The line is closed,\" Ada Lind said.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("Ada Lind said: \"The line is closed.\"") == Acts{"Ada Lind: statement"});
}

TEST_CASE("a quotation that runs on keeps its speaker") {
  CHECK(acts_of("\"The line is closed,\" Ada Lind said. \"It opens in May.\"") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts_of("\"The line is closed. It opens in May,\" Ada Lind said.") ==
        Acts{"Ada Lind: statement", "Ada Lind: statement"});
}

TEST_CASE("coordinated verbs and participles share a subject") {
  CHECK(acts_of("Ada Lind denied the claims but warned of delays.") ==
        Acts{"Ada Lind: denial", "Ada Lind: warning"});
  CHECK(acts_of("Ada Lind said the line was closed, accusing Bo Ek of neglect.") ==
        Acts{"Ada Lind: statement", "Ada Lind: accusation"});
}

TEST_CASE("coordinated names each speak") {
  CHECK(acts_of("Ada Lind and Bo Ek denied the claims.") ==
        Acts{"Bo Ek: denial", "Ada Lind: denial"});
}

TEST_CASE("nested attribution gives both") {
  CHECK(acts_of("Norvia said Sundia denied the claims.") ==
        Acts{"Norvia: statement", "Sundia: denial"});
}

TEST_CASE("nouns and according to are cues") {
  CHECK(acts_of("Nobody believed Ada Lind's denial.") == Acts{"Ada Lind: denial"});
  CHECK(acts_of("The accusations by Bo Ek were printed.") == Acts{"Bo Ek: accusation"});
  CHECK(acts_of("The line is closed, according to Norvia Rail.") == Acts{"Norvia Rail: statement"});
  CHECK(acts_of("Norvia Rail issued a warning about ice.") == Acts{"Norvia Rail: warning"});
}

TEST_CASE("pronouns and offices stand for the one who fits") {
  CHECK(acts_of("Ada Lind said the line was closed. She denied the claims.") ==
        Acts{"Ada Lind: statement", "Ada Lind: denial"});
  CHECK(acts_of("Mayor Ada Lind met Bo Ek. The mayor denied the claims.") ==
        Acts{"Ada Lind: denial"});
}

TEST_CASE("said words perform acts of their own") {
  CHECK(acts_of("Ada Lind said the line should reopen.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_of("\"We will reopen the line,\" Ada Lind said.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Ada Lind said the report was not true.") == Acts{"Ada Lind: denial"});
}

TEST_CASE("unnamed speakers have no name") {
  CHECK(acts_of("Officials denied the claims.") == Acts{": denial"});
}

TEST_CASE("an accusation has a target") {
  const auto read = read_marked("Ada Lind accused Bo Ek of theft.", kNames);
  REQUIRE(read.statements.size() == 1);
  CHECK(read.statements[0].target == "Bo Ek");
  CHECK(read.statements[0].cue == "accused");
  CHECK(read.statements[0].cue_range.of(read.text) == "accused");
}

TEST_CASE("other languages than English give no statements") {
  CHECK(
      read_marked("Ada Lind hat die Klage zur\u00FCckgewiesen.", kNames, "de").statements.empty());
}
