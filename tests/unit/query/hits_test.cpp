// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/hits.hpp"

#include <doctest/doctest.h>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

using Found = std::vector<std::string>;

struct OneArticle {
  SmallIndex index{{SmallArticle("a", "Bo Li denied the denial. He denies it. A drone fell.")
                        .title("Bo Li denies")
                        .date("2023-05-30")
                        .source("Daily Post")
                        .names(EntityType::kPerson, "Bo Li", "Bo Li")
                        .states("Bo Li", Act::kDenial, "denied")
                        .states("Bo Li", Act::kDenial, "denies")
                        .value()}};
  store::IndexReader reader{index.path()};
  std::vector<Concept> concepts{};

  Concept& ask(const std::string& query, const std::string& stem) {
    Concept& part = concepts.emplace_back();
    part.query = query;
    part.slots.emplace_back().stems.emplace(stem, MatchKind::kStem);
    return part;
  }

  Hit article(bool overlapping = false) {
    return HitReader(reader, concepts, 2, overlapping).article({{0, 0}, 2.5});
  }
};

}  // namespace

TEST_CASE_FIXTURE(OneArticle, "a hit has the article's members and its score") {
  const Hit hit = article();
  CHECK(hit.id == "a");
  CHECK(hit.title == "Bo Li denies");
  CHECK(hit.date == "2023-05-30");
  CHECK(hit.source == "Daily Post");
  CHECK(hit.score == 2.5);
  CHECK(hit.matched.empty());
}

TEST_CASE_FIXTURE(OneArticle, "distinct words are listed by part and kind, in text and headline") {
  ask("denial", "deni").slots[0].forms.emplace("denial", MatchKind::kExact);
  ask("Bo", "bo");
  const Hit hit = article();
  REQUIRE(hit.matched.size() == 3);
  CHECK(hit.matched[0].how == MatchKind::kExact);
  CHECK(hit.matched[0].found == Found{"denial"});
  CHECK(hit.matched[1].found == Found{"denied", "denies"});
  CHECK(hit.matched[2].query == "Bo");
  REQUIRE(hit.title_marks.size() == 2);
  CHECK(hit.title_marks[0].of(hit.title) == "Bo");
  CHECK(hit.title_marks[1].of(hit.title) == "denies");
}

TEST_CASE_FIXTURE(OneArticle,
                  "finds that others hide are listed when they are asked for, with numbers") {
  ask("Bo", "bo").names.emplace("Bo Li", MatchKind::kAlias);
  CHECK(article().matched.size() == 1);
  HitReader reads(reader, concepts, 2, true);
  const Hit hit = reads.article({{0, 0}, 1});
  REQUIRE(hit.matched.size() == 2);
  CHECK(hit.matched[1].how == MatchKind::kAlias);
  CHECK(hit.matched[1].found == Found{"Bo Li"});
  REQUIRE(reads.parts().size() == 2);
  // Once in the text, and in the headline, which counts twice.
  CHECK(reads.parts()[0].times == 3);
}

TEST_CASE_FIXTURE(OneArticle, "stop words are neither listed nor marked") {
  ask("the", "the").stop = true;
  ask("drone", "drone");
  const Hit hit = article();
  REQUIRE(hit.matched.size() == 1);
  CHECK(hit.matched[0].query == "drone");
  REQUIRE(!hit.snippets.empty());
  CHECK(hit.snippets[0].marks.size() == 1);
}

TEST_CASE_FIXTURE(OneArticle, "statements that answer come with cue and finds marked") {
  concepts.emplace_back().acts.push_back(Act::kDenial);
  ask("Bo", "bo").names.emplace("Bo Li", MatchKind::kAlias);
  const Hit hit = article();
  REQUIRE(hit.statements.size() == 2);
  const StatementHit& first = hit.statements[0];
  CHECK(first.text == "Bo Li denied the denial.");
  REQUIRE(first.marks.size() == 2);
  CHECK(first.marks[0].of(first.text) == "Bo");
  CHECK(first.marks[1].of(first.text) == "denied");
}

TEST_CASE_FIXTURE(OneArticle,
                  "a statement's finds are those of its sentence, and who it is about") {
  ask("drone", "drone");
  ask("denial", "deni");
  Concept& speaker = concepts.emplace_back();
  speaker.query = "bo";
  speaker.names.emplace("Bo Li", MatchKind::kAlias);
  speaker.role = Role::kSpeaker;
  HitReader reads(reader, concepts, 2, false);
  const Hit hit = reads.statement({{0, 1}, 1});
  REQUIRE(hit.statements.size() == 1);
  CHECK(hit.statements[0].text == "He denies it.");
  REQUIRE(hit.matched.size() == 2);
  CHECK(hit.matched[0].found == Found{"denies"});
  CHECK(hit.matched[1].query == "bo");
  CHECK(hit.matched[1].found == Found{"Bo Li"});
}

TEST_CASE_FIXTURE(OneArticle, "a bare hit has the article's id, for a statement too") {
  const HitReader reads(reader, concepts, 2, false);
  CHECK(reads.bare({{0, 1}, 1.5}, Collection::kStatements).id == "a");
  CHECK(reads.bare({{0, 0}, 1.5}, Collection::kArticles).score == 1.5);
  CHECK(reads.bare({{0, 0}, 1.5}, Collection::kArticles).title.empty());
}
