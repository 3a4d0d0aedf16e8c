// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/query.hpp"

#include <doctest/doctest.h>

using namespace lede::query;

namespace {

using Op = Query::Op;

const Query kNothing;
const Query kA("a");
const Query kB("b");

}  // namespace

TEST_CASE("a part that matches nothing vanishes where it is not needed") {
  CHECK(Query(Op::kOr, kA, kNothing).node().term == "a");
  CHECK(Query(Op::kSynonym, kNothing, kB).node().term == "b");
  CHECK(Query(Op::kAndNot, kA, kNothing).node().term == "a");
  CHECK(Query(Op::kAndMaybe, kA, kNothing).node().term == "a");
}

TEST_CASE("a part that is needed and matches nothing leaves nothing") {
  CHECK(Query(Op::kAnd, kA, kNothing).empty());
  CHECK(Query(Op::kFilter, kA, kNothing).empty());
  CHECK(Query(Op::kAndNot, kNothing, kA).empty());
  CHECK(Query(Op::kAndMaybe, kNothing, kA).empty());
  CHECK(Query(Op::kOr, kNothing, kNothing).empty());
  CHECK(Query(Op::kAnd, std::vector<Query>{}).empty());
}

TEST_CASE("several parts are kept in order") {
  const Query both(Op::kAnd, {kA, kB, kA});
  REQUIRE(both.node().kind == QueryNode::Kind::kCombined);
  REQUIRE(both.node().parts.size() == 3);
  CHECK(both.node().parts[1].node().term == "b");
}

TEST_CASE("a factor of 1 changes nothing, another one wraps") {
  CHECK(kA.times(1).node().kind == QueryNode::Kind::kTerm);
  CHECK(kNothing.times(2).empty());
  const Query twice = kA.times(2);
  CHECK(twice.node().kind == QueryNode::Kind::kTimes);
  CHECK(twice.node().factor == 2);
  CHECK(twice.node().parts.front().node().term == "a");
}
