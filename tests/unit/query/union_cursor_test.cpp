// SPDX-License-Identifier: GPL-2.0-or-later
#include <random>

#include "cursor_oracle.hpp"
#include "query/combining_cursors.hpp"

using namespace lede::query;
using namespace lede::query::test;

namespace {

Scored sum_of(const std::vector<Scored>& lists) {
  Scored sum;
  for (const Scored& documents : lists) {
    for (const auto& [docid, score] : documents) sum[docid] += score;
  }
  return sum;
}

CursorPtr union_over(const std::vector<Scored>& lists) {
  std::vector<CursorPtr> parts;
  for (const Scored& documents : lists) parts.push_back(list(documents));
  return union_of(std::move(parts));
}

}  // namespace

TEST_CASE("a union has the documents of any part and the sum of their scores") {
  const std::vector<Scored> lists = {{{1, 1}, {4, 2}}, {{2, 0.5}, {4, 1}}, {{9, 3}}};
  check_cursor([&] { return union_over(lists); }, sum_of(lists), 12);
}

TEST_CASE("random unions lose nothing that scores enough") {
  std::mt19937 random(5);
  for (int round = 0; round < 100; ++round) {
    std::vector<Scored> lists(1 + random() % 6);
    for (Scored& documents : lists) {
      const double scale = 0.25 * static_cast<double>(1 + random() % 8);
      documents[static_cast<std::uint32_t>(1 + random() % 40)] = scale;
      for (std::uint32_t docid = 1; docid <= 40; ++docid) {
        if (random() % 4 == 0) documents[docid] = scale * static_cast<double>(random() % 4) / 3;
      }
    }
    check_cursor([&] { return union_over(lists); }, sum_of(lists), 42);
  }
}

TEST_CASE("parts that are nowhere are done without") {
  std::vector<CursorPtr> parts;
  parts.push_back(nullptr);
  parts.push_back(list({{3, 1}}));
  const CursorPtr one = union_of(std::move(parts));
  REQUIRE(one != nullptr);
  check_scores(walked(*one), {{3, 1}});
  CHECK(union_of({}) == nullptr);
}
