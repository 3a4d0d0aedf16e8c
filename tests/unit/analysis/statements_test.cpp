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
                      {"Harbour Union", EntityType::kOrg}, {"Sundia", EntityType::kPlace},
                      {"Mary Holm", EntityType::kPerson},  {"John Dahl", EntityType::kPerson}};

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
       {"Ada Lind usually denies such claims.", "Ada Lind has yet to be asked to deny them.",
        "Nobody knows whether Ada Lind denied it.", "Ada Lind did not deny the claims.",
        "Norvia has not claimed responsibility.", "Ada Lind could deny the claims.",
        "If Ada Lind denies the claims, nobody will care.", "Has Ada Lind denied the claims?",
        "Ada Lind did not immediately confirm the report.", "Ada Lind wants to accuse Bo Ek.",
        "The court denied bail."}) {
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

TEST_CASE("a medium or a hearer is no target") {
  for (const char* text : {"Ada Lind denied the claims on Norvia Rail.",
                           "\"It is not true,\" Ada Lind told Norvia Rail."}) {
    CAPTURE(text);
    const auto read = read_marked(text, kNames);
    REQUIRE(read.statements.size() == 1);
    CHECK(read.statements[0].act == lede::Act::kDenial);
    CHECK(read.statements[0].target.empty());
  }
  const auto called = read_marked("Ada Lind called on Norvia to stop.", kNames);
  REQUIRE(called.statements.size() == 1);
  CHECK(called.statements[0].target == "Norvia");
}

TEST_CASE("other languages than English give no statements") {
  CHECK(
      read_marked("Ada Lind hat die Klage zur\u00FCckgewiesen.", kNames, "de").statements.empty());
}

TEST_CASE("families of verbs share an act") {
  struct Row {
    const char* text;
    const char* act;
  };
  const Row rows[] = {{"Ada Lind repudiated the charge.", "Ada Lind: denial"},
                      {"Ada Lind disclaimed any role.", "Ada Lind: denial"},
                      {"Ada Lind described the reports as nonsense.", "Ada Lind: denial"},
                      {"Ada Lind called the allegation ludicrous.", "Ada Lind: denial"},
                      {"Ada Lind held Sundia responsible for the blast.", "Ada Lind: accusation"},
                      {"Ada Lind pointed the finger at Sundia.", "Ada Lind: accusation"},
                      {"Ada Lind lashed out at the owners.", "Ada Lind: criticism"},
                      {"Ada Lind complained about the delay.", "Ada Lind: criticism"},
                      {"Ada Lind pushed for a vote.", "Ada Lind: appeal"},
                      {"Ada Lind sought clarification from the owners.", "Ada Lind: appeal"},
                      {"Ada Lind invited the owners to talks.", "Ada Lind: appeal"},
                      {"Ada Lind undertook to pay.", "Ada Lind: pledge"},
                      {"Ada Lind offered to help.", "Ada Lind: pledge"},
                      {"Ada Lind turned down the offer.", "Ada Lind: rejection"},
                      {"Ada Lind would not say who paid.", "Ada Lind: decline"},
                      {"Ada Lind paid tribute to the crew.", "Ada Lind: praise"},
                      {"Norvia reserved the right to respond.", "Norvia: threat"},
                      {"Ada Lind vowed that the thieves would be punished.", "Ada Lind: threat"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(acts_of(row.text) == Acts{row.act});
  }
}

TEST_CASE("verbs that only look like speech are no acts") {
  for (const char* text :
       {"Norvia Rail added the line to its map.", "Ada Lind advises the mayor.",
        "Ada Lind turned down the road.", "Ada Lind held the door.",
        "It goes without saying that the line is old.", "Ada Lind denied him entry."}) {
    CAPTURE(text);
    CHECK(acts_of(text).empty());
  }
}

TEST_CASE("what follows a verb with an object is not its subject") {
  CHECK(acts_of("Ada Lind, its director, urged Norvia to wait.") == Acts{"Ada Lind: appeal"});
  CHECK(acts_of("Ada Lind, the mayor, told Norvia Rail that it rained.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_of("\"We will reopen the line,\" Ada Lind told the Harbour Union.") ==
        Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Two trains met near Ada Lind, reports our correspondent.") == Acts{": statement"});
}

TEST_CASE("a title with another's name in it stands for somebody unnamed") {
  CHECK(acts_of("The adviser to President Ada Lind denied the claims.") == Acts{": denial"});
  CHECK(acts_of("In a speech President Ada Lind denied the claims.") == Acts{"Ada Lind: denial"});
  CHECK(acts_of("Secretary of State Ada Lind denied the claims.") == Acts{"Ada Lind: denial"});
}

TEST_CASE("relative clauses belong to the person or the body that they fit") {
  CHECK(acts_of("Thanks go to Ada Lind, the head of Norvia Rail, who denied the claims.") ==
        Acts{"Ada Lind: denial"});
  CHECK(acts_of("The trains belong to Norvia Rail, which denied the claims.") ==
        Acts{"Norvia Rail: denial"});
}

TEST_CASE("he and she stand only for whom they fit") {
  CHECK(acts_of("John Dahl met Mary Holm on Friday. She denied the claims.") ==
        Acts{"Mary Holm: denial"});
  CHECK(acts_of("John Dahl smiled. \"It was Bo Ek,\" he said.") == Acts{"John Dahl: statement"});
  CHECK(acts_of("John Dahl said it rained. Bo Ek, a neighbour, listened. He denied the claims.") ==
        Acts{"John Dahl: statement", "Bo Ek: denial"});
  CHECK(acts_of("John Dahl slept. Officials denied it. \"No,\" he said.")[1].starts_with(": "));
}

TEST_CASE("a pronoun does not turn into who is named beside it") {
  CHECK(acts_of("Norvia Rail knew that she had met Bo Ek. But she denied the claims.")[0] !=
        "Bo Ek: denial");
}

TEST_CASE("a plan of one's own is a pledge and a wrong of another's an accusation") {
  CHECK(acts_of("Ada Lind said she would reopen the line.") == Acts{"Ada Lind: pledge"});
  CHECK(acts_of("Norvia Rail said on Friday that it would reopen the line.") ==
        Acts{"Norvia Rail: pledge"});
  CHECK(acts_of("Ada Lind said it would be cold.") == Acts{"Ada Lind: statement"});
  CHECK(acts_of("Ada Lind said Bo Ek had stolen the keys.") == Acts{"Ada Lind: accusation"});
  CHECK(acts_of("Ada Lind said Bo Ek had not stolen the keys.") == Acts{"Ada Lind: statement"});
}

TEST_CASE("words that judge without naming an act leave no plain statement") {
  CHECK(acts_of("Ada Lind said the president was deeply mistaken.").empty());
  CHECK(acts_of("Ada Lind assured reporters that the line was open.").empty());
}

TEST_CASE("documents speak for who issued them") {
  CHECK(acts_of("Norvia Rail warned of ice. The line is closed, the statement said.") ==
        Acts{"Norvia Rail: warning", "Norvia Rail: statement"});
  CHECK(acts_of("The order, signed by Ada Lind, said the line was closed.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("several speakers may be listed with their posts") {
  CHECK(acts_of("Ada Lind, leader of the Harbour Union, and Bo Ek, head of Norvia Rail, both "
                "denied the claims.") == Acts{"Bo Ek: denial", "Ada Lind: denial"});
}

TEST_CASE("nouns need whose act they name") {
  CHECK(acts_of("His denial of the claims came late.").empty());
  CHECK(acts_of("Ada Lind spoke. Her denial of the claims came late.") == Acts{"Ada Lind: denial"});
  CHECK(acts_of("The line closed after the allegations.").empty());
  CHECK(acts_of("Norvia Rail lodged an appeal against the ruling.").empty());
}

TEST_CASE("passives have their agent for a speaker") {
  CHECK(acts_of("The plan was condemned by the Harbour Union.") ==
        Acts{"Harbour Union: criticism"});
  CHECK(acts_of("The delay, first reported by Norvia Rail, lasted.") ==
        Acts{"Norvia Rail: statement"});
}

TEST_CASE("who continues to deny denies") {
  CHECK(acts_of("Norvia continues to deny the claims.") == Acts{"Norvia: denial"});
  CHECK(acts_of("Ada Lind went on to accuse Bo Ek of theft.") == Acts{"Ada Lind: accusation"});
}

TEST_CASE("what is said goes on behind a verb put into it") {
  CHECK(acts_of("The new rules, Ada Lind said, were a disgrace for the line.") ==
        Acts{"Ada Lind: criticism"});
  CHECK(acts_of("The line was open, Ada Lind said, while the rules were a disgrace.") ==
        Acts{"Ada Lind: statement"});
}
