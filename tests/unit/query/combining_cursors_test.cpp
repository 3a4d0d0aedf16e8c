// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/combining_cursors.hpp"

#include "cursor_oracle.hpp"

using namespace lede::query;
using namespace lede::query::test;

namespace {

std::vector<CursorPtr> lists(const std::vector<Scored>& all) {
  std::vector<CursorPtr> out;
  for (const Scored& documents : all) out.push_back(list(documents));
  return out;
}

const Scored kOne = {{1, 1}, {3, 2}, {4, 0.5}, {7, 1}, {9, 3}};
const Scored kOther = {{3, 0.25}, {5, 1}, {7, 2}, {8, 1}, {9, 0.5}};
const Scored kThird = {{2, 1}, {3, 1}, {7, 0}, {10, 2}};

}  // namespace

TEST_CASE("an intersection has the documents of all parts and the sum of their scores") {
  check_cursor(
      [] {
        return intersection_of(lists({kOne, kOther}));
      },
      {{3, 2.25}, {7, 3}, {9, 3.5}}, 12);
  check_cursor(
      [] {
        return intersection_of(lists({kOne, kOther, kThird}));
      },
      {{3, 3.25}, {7, 3}}, 12);
  check_cursor([] { return intersection_of(lists({kOne})); }, kOne, 12);
}

TEST_CASE("an intersection with a part that is nowhere is nowhere") {
  auto parts = lists({kOne});
  parts.push_back(nullptr);
  CHECK(intersection_of(std::move(parts)) == nullptr);
}

TEST_CASE("without leaves out what the other has and keeps the scores") {
  check_cursor([] { return without(list(kOne), list(kOther)); }, {{1, 1}, {4, 0.5}}, 12);
  check_cursor([] { return without(list(kOne), nullptr); }, kOne, 12);
  CHECK(without(nullptr, list(kOne)) == nullptr);
}

TEST_CASE("an extra adds to scores and brings in no documents") {
  check_cursor([] { return with_extra(list(kOne), list(kOther)); },
               {{1, 1}, {3, 2.25}, {4, 0.5}, {7, 3}, {9, 3.5}}, 12);
  check_cursor([] { return with_extra(list(kOne), nullptr); }, kOne, 12);
}
