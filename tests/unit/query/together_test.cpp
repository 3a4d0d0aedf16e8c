// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/together.hpp"

#include <doctest/doctest.h>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("NEAR between more than words looks into the statement's own sentence") {
  const SmallIndex index({SmallArticle("none", "Nobody said anything.").value(),
                          SmallArticle("two",
                                       "Bo said peace came. Bo denied that truce talks "
                                       "began. The truce may hold.")
                              .states("Bo", Act::kStatement, "said")
                              .states("Bo", Act::kDenial, "denied")
                              .value()},
                         5);
  SearchRequest request{.query = "(peace OR truce) NEAR/2 (talks OR hold)"};
  request.collection = Collection::kStatements;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].statements.at(0).act == Act::kDenial);
}

TEST_CASE("a phrase does not reach from the headline into the text") {
  const SmallIndex index({SmallArticle("split", "Talks began.").title("On peace").value(),
                          SmallArticle("whole", "Peace talks began.").title("On peace").value()});
  CHECK(sorted_ids(index, "\"peace talks\"") == Ids{"whole"});
}

TEST_CASE("NEAR and SENT look into headlines for phrases and brackets as for words") {
  const SmallIndex index(
      {SmallArticle("head", "Nothing else.").title("Peace talks near Geneva fail").value(),
       SmallArticle("body", "The peace talks near Geneva failed.").title("News").value(),
       SmallArticle("apart", "Geneva.").title("Peace talks").value()});
  const Ids both = {"body", "head"};
  CHECK(sorted_ids(index, "peace NEAR/3 Geneva") == both);
  CHECK(sorted_ids(index, "\"peace talks\" NEAR/3 Geneva") == both);
  CHECK(sorted_ids(index, "(peace AND talks) NEAR/3 Geneva") == both);
  CHECK(sorted_ids(index, "(war OR \"peace talks\") NEAR/2 Geneva") == both);
  CHECK(sorted_ids(index, "\"peace talks\" SENT Geneva") == both);
  CHECK(sorted_ids(index, "(peace talks) SENT Geneva") == both);
  CHECK(sorted_ids(index, "title:\"peace talks\" NEAR/3 Geneva") == Ids{"head"});
  CHECK(sorted_ids(index, "title:(\"peace talks\" NEAR/3 Geneva)") == Ids{"head"});
}

TEST_CASE("all parts of an AND are near, and of an OR one") {
  const SmallIndex index(
      {SmallArticle("one", "Peace came to Geneva, and much later talks.").value(),
       SmallArticle("all", "Peace came to Geneva with talks.").value()});
  CHECK(sorted_ids(index, "(peace AND talks) NEAR/3 Geneva") == Ids{"all"});
  CHECK(sorted_ids(index, "(peace talks) NEAR/3 Geneva") == Ids{"all"});
  CHECK(sorted_ids(index, "(peace OR talks) NEAR/3 Geneva") == Ids{"all", "one"});
  CHECK(sorted_ids(index, "(peace NOT =with) NEAR/3 Geneva") == Ids{"one"});
  // Each part has a Geneva of its own near it here.
  const SmallIndex two(
      {SmallArticle("two",
                    "Peace came to Geneva. It was long ago that on a day like this "
                    "the talks were held outside Geneva.")
           .value()});
  CHECK(sorted_ids(two, "(peace AND talks) NEAR/4 Geneva") == Ids{"two"});
}

TEST_CASE("in NEAR and in a loose phrase a name has its other spellings") {
  const SmallIndex index(
      {SmallArticle("kyiv", "Drones came to Kyiv.")
           .names(EntityType::kPlace, "Kyiv", "Kyiv")
           .value(),
       SmallArticle("kiev", "Drones hit Kiev again.")
           .names(EntityType::kPlace, "Kiev", "Kyiv")
           .value(),
       SmallArticle("far", "Drones came late, and long before them rockets had come to Kyiv.")
           .names(EntityType::kPlace, "Kyiv", "Kyiv")
           .value()});
  CHECK(sorted_ids(index, "drones NEAR/3 Kiev") == Ids{"kiev", "kyiv"});
  CHECK(sorted_ids(index, "\"Kiev drones\"~2") == Ids{"kiev", "kyiv"});
  CHECK(sorted_ids(index, "drones NEAR/3 =Kiev") == Ids{"kiev"});
  CHECK(ids(searched(index, {.query = "drones NEAR/3 Kiev", .plain = true})) == Ids{"kiev"});
  const Hit hit = searched(index, {.query = "drones NEAR/3 Kiev NOT =Kiev"}).hits.at(0);
  CHECK(hit.matched.at(1).how == MatchKind::kAlias);
}

TEST_CASE("names and acts are near where the text has them") {
  const SmallIndex index(strike_articles());
  CHECK(ids(searched(index, {.query = "place:moscow NEAR/2 drones"})) == Ids{"denies"});
  CHECK(ids(searched(index, {.query = "place:moscow NEAR/1 drones"})).empty());
  CHECK(ids(searched(index, {.query = "person:podolyak NEAR/1 act:denial"})) == Ids{"denies"});
  CHECK(ids(searched(index, {.query = "person:zelensky NEAR/3 claims"})) == Ids{"quoted"});
  CHECK(ids(searched(index, {.query = "place:moscow SENT drones"})) == Ids{"denies"});
}

TEST_CASE("what stands nowhere is joined by AND, with a remark") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "source:bbc SENT drones"});
  CHECK(ids(result) == Ids{"denies"});
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message ==
        "SENT asks where something stands in the text, and “source:” says nothing of that; join it "
        "by AND");
}

TEST_CASE("NEAR joins no more words than a pattern holds") {
  const SmallIndex index(strike_articles());
  std::string query = "drones";
  for (int i = 0; i < 70; ++i) query += " NEAR drones";
  const SearchResult result = searched(index, {.query = query});
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message == "NEAR joins at most 64 words; it is read as AND");
  CHECK(ids(result) == Ids{"denies"});
}

TEST_CASE("a field inside the brackets of another is remarked on") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "title:(drones person:podolyak)"});
  CHECK(ids(result) == Ids{"denies"});
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message ==
        "“person:” inside the brackets of “title:” is read as if it stood outside");
  CHECK(result.diagnostics[0].range == ByteRange{14, 29});
  CHECK(searched(index, {.query = "statement:(person:podolyak)"}).diagnostics.empty());
  CHECK(searched(index, {.query = "title:(title:drones)"}).diagnostics.empty());
  SearchRequest statements{.query = "title:drones"};
  statements.collection = Collection::kStatements;
  CHECK(searched(index, statements).diagnostics.at(0).message ==
        "a statement has no headline, so that “title:” finds none");
}
