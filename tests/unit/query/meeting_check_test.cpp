// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/meeting_check.hpp"

#include <doctest/doctest.h>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

using Operands = std::vector<std::vector<const Concept*>>;
using Rows = std::vector<std::uint32_t>;

Concept word(const std::string& stem) {
  Concept part;
  part.slots.emplace_back().stems.emplace(stem, MatchKind::kStem);
  return part;
}

Concept person(const std::string& name) {
  Concept part;
  part.names.emplace(name, MatchKind::kAlias);
  return part;
}

const Concept kBo = person("Bo Li");
const Concept kDrone = word("drone");
const Concept kPeace = word("peac");

struct Meetings {
  SmallIndex index{
      {SmallArticle("near", "Bo Li saw a drone.")
           .names(EntityType::kPerson, "Bo Li", "Bo Li")
           .states("Bo Li", Act::kStatement, "saw")
           .value(),
       SmallArticle("next sentence", "Bo Li left. A drone came.")
           .names(EntityType::kPerson, "Bo Li", "Bo Li")
           .value(),
       SmallArticle("far", "Bo Li, who was there, as he told us at length, saw a drone.")
           .names(EntityType::kPerson, "Bo Li", "Bo Li")
           .value(),
       SmallArticle("title", "Peace.").title("Peace and a drone").value()},
      10};
  store::IndexReader reader{index.path()};

  Rows passing(NodeKind kind, unsigned distance, const Operands& operands, bool title = false) {
    MeetingCheck check(reader, kind, distance);
    check.add_alternative(title);
    check.add(operands);
    RowSet rows{{{0, 1, 2, 3}}};
    check.keep_passing(Collection::kArticles, rows);
    return rows.segments.at(0);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Meetings, "a name and a word are near by the words between them") {
  CHECK(passing(NodeKind::kNear, 3, {{&kBo}, {&kDrone}}) == Rows{0, 1});
  CHECK(passing(NodeKind::kNear, 2, {{&kBo}, {&kDrone}}).empty());
  CHECK(passing(NodeKind::kNear, 20, {{&kBo}, {&kDrone}}) == Rows{0, 1, 2});
}

TEST_CASE_FIXTURE(Meetings, "a sentence ends what stands together") {
  CHECK(passing(NodeKind::kSentence, 0, {{&kBo}, {&kDrone}}) == Rows{0, 2});
}

TEST_CASE_FIXTURE(Meetings, "of an operand's concepts any will do") {
  CHECK(passing(NodeKind::kSentence, 0, {{&kBo, &kPeace}, {&kDrone}}) == Rows{0, 2, 3});
}

TEST_CASE_FIXTURE(Meetings, "a headline is a sentence, and may be all that counts") {
  CHECK(passing(NodeKind::kSentence, 0, {{&kPeace}, {&kDrone}}) == Rows{3});
  CHECK(passing(NodeKind::kSentence, 0, {{&kBo}, {&kDrone}}, true).empty());
  CHECK(passing(NodeKind::kNear, 3, {{&kPeace}, {&kDrone}}, true) == Rows{3});
}

TEST_CASE_FIXTURE(Meetings,
                  "all meetings of an alternative take place, and one alternative suffices") {
  MeetingCheck both(reader, NodeKind::kSentence, 0);
  both.add_alternative(false);
  both.add({{&kBo}, {&kDrone}});
  both.add({{&kPeace}, {&kDrone}});
  RowSet rows{{{0, 1, 2, 3}}};
  both.keep_passing(Collection::kArticles, rows);
  CHECK(rows.size() == 0);
  MeetingCheck either(reader, NodeKind::kSentence, 0);
  either.add_alternative(false);
  either.add({{&kBo}, {&kDrone}});
  either.add_alternative(true);
  either.add({{&kPeace}, {&kDrone}});
  rows = {{{0, 1, 2, 3}}};
  either.keep_passing(Collection::kArticles, rows);
  CHECK(rows.segments.at(0) == Rows{0, 2, 3});
}

TEST_CASE_FIXTURE(Meetings, "a statement is its own sentence") {
  MeetingCheck check(reader, NodeKind::kNear, 3);
  check.add_alternative(false);
  check.add({{&kBo}, {&kDrone}});
  RowSet rows{{{0}}};
  check.keep_passing(Collection::kStatements, rows);
  CHECK(rows.size() == 1);
}
