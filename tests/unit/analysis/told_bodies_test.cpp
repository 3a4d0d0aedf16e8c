// SPDX-License-Identifier: GPL-2.0-or-later
// Which body "the carmaker", "the Holm-based group" or "a spokesman" means.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;
using Acts = std::vector<std::string>;

namespace {

Acts acts(const std::string& text) {
  const Marks names = {
      {"Ada Lind", EntityType::kPerson},      {"Norvia Rail", EntityType::kOrg},
      {"Tidal Works", EntityType::kOrg},      {"Nordbank", EntityType::kOrg},
      {"Harbour Ministry", EntityType::kOrg}, {"Holm Police", EntityType::kOrg},
      {"Bank of Canada", EntityType::kOrg},   {"Bank of America", EntityType::kOrg},
      {"Holm", EntityType::kPlace},           {"Norvia", EntityType::kPlace},
      {"Norvian", EntityType::kNorp}};
  return read_marked(text, names).acts();
}

}  // namespace

TEST_CASE("a body is meant by what the article calls it beside its name") {
  CHECK(acts("Tidal Works, a shipbuilder, and Norvia Rail, a carrier, met. The shipbuilder said it "
             "rained.") == Acts{"Tidal Works: statement"});
  CHECK(acts("Tidal Works, a shipbuilder based in Holm, and Norvia Rail met. It rained. It snowed. "
             "The shipbuilder said it rained.") == Acts{"Tidal Works: statement"});
  CHECK(acts("The carmaker Tidal Works met Norvia Rail. The carmaker said it rained.") ==
        Acts{"Tidal Works: statement"});
}

TEST_CASE("neither of two that are called so is meant, nor one that another spoke after") {
  CHECK(
      acts("Tidal Works, a carmaker, met Norvia Rail, a carmaker. The carmaker said it rained.") ==
      Acts{": statement"});
  CHECK(acts("Tidal Works, a carmaker, sank. Norvia Rail said it rained. The carmaker said it "
             "snowed.") == Acts{"Norvia Rail: statement", ": statement"});
  CHECK(acts("Tidal Works fell and Norvia Rail rose. The carmaker said it rained.") ==
        Acts{": statement"});
  CHECK(acts("Tidal Works and Norvia Rail met. The company said it rained.") ==
        Acts{": statement"});
  CHECK(acts("Tidal Works said it rained. The rival company said it snowed.") ==
        Acts{"Tidal Works: statement", ": statement"});
}

TEST_CASE("what tells of a body more closely leaves open which of two that spoke in turn it is") {
  CHECK(acts("Tidal Works said it rained. The Holm-based firm said it snowed.") ==
        Acts{"Tidal Works: statement", "Tidal Works: statement"});
  CHECK(acts("Tidal Works said it rained. The state-run company said it snowed.") ==
        Acts{"Tidal Works: statement", "Tidal Works: statement"});
  CHECK(acts("Norvia Rail said it rained. Tidal Works said it snowed. The environmental group said "
             "it froze.") ==
        Acts{"Norvia Rail: statement", "Tidal Works: statement", ": statement"});
  CHECK(acts("Tidal Works said it rained. The harbour trade group said it snowed.") ==
        Acts{"Tidal Works: statement", "Tidal Works: statement"});
  CHECK(acts("Tidal Works said it rained. It froze. The harbour trade group said it snowed.") ==
        Acts{"Tidal Works: statement", ": statement"});
  CHECK(acts("Tidal Works said it rained. The group of sailors said it snowed.") ==
        Acts{"Tidal Works: statement", ": statement"});
}

TEST_CASE("the only body that does things is the company, near by or not") {
  CHECK(
      acts(
          "Tidal Works built a dam. It rained. It snowed. It froze. The company said it thawed.") ==
      Acts{"Tidal Works: statement"});
  CHECK(acts("A bus stopped at Tidal Works. It rained. It snowed. It froze. The company said it "
             "thawed.") == Acts{": statement"});
  CHECK(acts("Harbour Ministry built a dam. It rained. It snowed. It froze. The company said it "
             "thawed.") == Acts{": statement"});
}

TEST_CASE("a body is that of whoever speaks for it") {
  CHECK(acts("Ada Lind, chairman of Tidal Works, said it rained. The firm said it snowed.") ==
        Acts{"Ada Lind: statement", "Tidal Works: statement"});
  CHECK(acts("Ada Lind, a poet, said it rained. The firm said it snowed.") ==
        Acts{"Ada Lind: statement", ": statement"});
}

TEST_CASE("a spokesman without more speaks for the body that spoke right before") {
  CHECK(acts("Tidal Works said it rained. A spokesman said: \"It snowed.\"") ==
        Acts{"Tidal Works: statement", "Tidal Works: statement"});
  CHECK(acts("Tidal Works said it rained. A spokesman for the mayor said it snowed.") ==
        Acts{"Tidal Works: statement", ": statement"});
  CHECK(acts("Tidal Works said it rained. Ada Lind said it froze. A spokesman said it snowed.") ==
        Acts{"Tidal Works: statement", "Ada Lind: statement", ": statement"});
}

TEST_CASE("names that run together, and what goes by another word") {
  CHECK(acts("Nordbank met Tidal Works. The bank said it rained.") == Acts{"Nordbank: statement"});
  CHECK(acts("Holm Police met Tidal Works. The force said it rained.") ==
        Acts{"Holm Police: statement"});
}

TEST_CASE("a body without a name is told of again before any that has one") {
  CHECK(acts("A firm in Holm burned. Tidal Works is near by. The firm said it rained.") ==
        Acts{": statement"});
  CHECK(acts("Tidal Works is a firm in Holm. It burned. The firm said it rained.") ==
        Acts{"Tidal Works: statement"});
}

TEST_CASE("the central bank is one of issue") {
  CHECK(acts("Bank of Canada met Tidal Works. The central bank said it rained.") ==
        Acts{"Bank of Canada: statement"});
  CHECK(acts("Bank of America met Tidal Works. The central bank said it rained.") ==
        Acts{": statement"});
}

TEST_CASE("the biggest airline of a country is no name") {
  CHECK(acts("Tidal Works said it rained. Norvia's biggest airline said it snowed.") ==
        Acts{"Tidal Works: statement", "Tidal Works: statement"});
  CHECK(acts("It rained. Norvia's biggest airline said it snowed.") == Acts{": statement"});
}

TEST_CASE("a report is that of the body that published it") {
  CHECK(acts("Tidal Works published a report on Monday. The report said it rained.") ==
        Acts{"Tidal Works: statement"});
  CHECK(acts("Tidal Works discussed a report on Monday. The report said it rained.").empty());
}
