// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/merge_policy.hpp"

#include <doctest/doctest.h>

using namespace lede::store;

TEST_CASE("fewer than eight segments of a tier are left alone") {
  const std::vector<SegmentSize> sizes(7, {500, 0});
  CHECK_FALSE(plan_merge(sizes).has_value());
  CHECK_FALSE(plan_merge({}).has_value());
}

TEST_CASE("all segments of a full tier are merged, larger ones are left alone") {
  std::vector<SegmentSize> sizes(9, {500, 0});
  sizes[3] = {100'000, 0};
  const auto plan = plan_merge(sizes);
  REQUIRE(plan.has_value());
  CHECK(plan->segments == std::vector<std::size_t>{0, 1, 2, 4, 5, 6, 7, 8});
  CHECK_FALSE(plan->drop_deleted);
}

TEST_CASE("a group of which more than a third is deleted is built anew") {
  std::vector<SegmentSize> sizes(8, {300, 100});
  CHECK_FALSE(plan_merge(sizes)->drop_deleted);
  sizes[0].deleted = 101;
  CHECK(plan_merge(sizes)->drop_deleted);
}

TEST_CASE("a single segment is built anew when more than half of it is deleted") {
  CHECK_FALSE(plan_merge(std::vector<SegmentSize>{{1000, 500}}).has_value());
  const auto plan = plan_merge(std::vector<SegmentSize>{{10, 0}, {1000, 501}});
  REQUIRE(plan.has_value());
  CHECK(plan->segments == std::vector<std::size_t>{1});
  CHECK(plan->drop_deleted);
}
