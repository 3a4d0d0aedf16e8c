// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/kept_scores.hpp"

#include "cursor_oracle.hpp"
#include "query/cursor_opener.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Kept {
  SmallIndex index{
      {SmallArticle("0", "Drone here, drone there.").value(),
       SmallArticle("1", "Drones again.").value(), SmallArticle("2", "Missile there.").value(),
       SmallArticle("3", "Sunny day.").value(),
       SmallArticle("4", "Drone and missile again.").value(),
       SmallArticle("5", "Missile again.").value()},
      5};
  store::IndexReader reader{index.path()};
  CursorOpener opener{reader, Collection::kArticles, {}};
  Query either{Query::Op::kOr, Query("drone"), Query("missil").times(0.5)};
  KeptScores kept{reader, Collection::kArticles, {}, either};

  Scored scores(double factor, std::uint32_t segment = 0) {
    const CursorPtr cursor = kept.open(segment, factor);
    return cursor ? walked(*cursor) : Scored{};
  }
  Scored expected(double factor, std::uint32_t segment = 0) {
    const CursorPtr cursor = factor == 0 ? opener.open_unscored(either, segment)
                                         : opener.open(either.times(factor), segment);
    return cursor ? walked(*cursor) : Scored{};
  }
};

}  // namespace

TEST_CASE_FIXTURE(Kept, "documents and scores are the same to the last bit, however often asked") {
  for (int time = 0; time < 4; ++time) {
    for (const double factor : {1.0, 0.0, 0.3}) {
      for (const std::uint32_t segment : {0U, 1U}) {
        CHECK(scores(factor, segment) == expected(factor, segment));
      }
    }
  }
}

TEST_CASE_FIXTURE(Kept, "a list is kept from the second time on") {
  CHECK_FALSE(kept.open(0, 1)->is_counted());
  CHECK(kept.bytes() == 0);
  CHECK(kept.open(0, 1)->is_counted());
  CHECK(kept.open(0, 1)->count() == 4);
  const std::size_t bytes = kept.bytes();
  CHECK(bytes > 0);
  CHECK(kept.open(0, 0)->is_counted());
  CHECK(kept.bytes() == bytes);
}

TEST_CASE_FIXTURE(Kept, "what is kept is walked like any list") {
  const Scored all = expected(1);
  static_cast<void>(kept.open(0, 1));
  check_cursor([&] { return kept.open(0, 1); }, all, 5);
}
