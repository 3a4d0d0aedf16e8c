// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cursor_opener.hpp"

#include <doctest/doctest.h>

#include "cursor_oracle.hpp"
#include "query/row_set.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Opened {
  SmallIndex index{
      {SmallArticle("0", "Drone here.").value(), SmallArticle("1", "Drones again.").value(),
       SmallArticle("2", "Missile there.").value(), SmallArticle("3", "Sunny day.").value(),
       SmallArticle("4", "Drone again.").value()},
      4};
  store::IndexReader reader{index.path()};
  CursorOpener opener{reader, Collection::kArticles, {}};

  Scored scores(const Query& query, std::uint32_t segment = 0) {
    const CursorPtr cursor = opener.open(query, segment);
    return cursor ? walked(*cursor) : Scored{};
  }
  double score(const Query& query, std::uint32_t docid) { return scores(query).at(docid); }
};

const Query kDrone("drone");
const Query kMissile("missil");

}  // namespace

TEST_CASE_FIXTURE(Opened, "what no document of a segment matches is not opened") {
  CHECK(opener.open(kDrone, 1) != nullptr);
  CHECK(opener.open(kMissile, 1) == nullptr);
  CHECK(opener.open(Query("nosuch"), 0) == nullptr);
  CHECK(opener.open(Query(), 0) == nullptr);
  CHECK(opener.open(Query(Query::Op::kFilter, kDrone, kMissile), 1) == nullptr);
}

TEST_CASE_FIXTURE(Opened, "weights are those of all segments, and multiply") {
  const double here = score(kDrone, 1);
  CHECK(here > 0);
  CHECK(scores(kDrone, 1).at(1) == doctest::Approx(here));
  CHECK(score(kDrone.times(2).times(3), 1) == doctest::Approx(6 * here));
}

TEST_CASE_FIXTURE(Opened, "a synonym weighs as one term that is as frequent as all") {
  const Query either(Query::Op::kSynonym, kDrone, kMissile);
  CHECK(scores(either).size() == 3);
  // The rare word gains nothing from being rare.
  CHECK(score(either, 1) == doctest::Approx(score(either, 3)));
  CHECK(score(either, 3) < score(kMissile, 3));
}

TEST_CASE_FIXTURE(Opened, "parts add up where they score, and filters do not") {
  const Query again("again");
  const double both = score(kDrone, 2) + score(again, 2);
  CHECK(score(Query(Query::Op::kAnd, kDrone, again), 2) == doctest::Approx(both));
  CHECK(score(Query(Query::Op::kOr, kDrone, again), 2) == doctest::Approx(both));
  CHECK(score(Query(Query::Op::kAndMaybe, kDrone, again), 2) == doctest::Approx(both));
  CHECK(score(Query(Query::Op::kFilter, kDrone, again), 2) == doctest::Approx(score(kDrone, 2)));
  CHECK(scores(Query(Query::Op::kAndNot, kDrone, again)).size() == 1);
  CHECK(score(rows_query({{{1}, {}}}, 5), 2) == 5);
}

TEST_CASE_FIXTURE(Opened, "without scores there are the same documents") {
  const CursorPtr cursor = opener.open_unscored(kDrone, 0);
  REQUIRE(cursor);
  check_scores(walked(*cursor), {{1, 0}, {2, 0}});
}
