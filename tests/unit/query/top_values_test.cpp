// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/top_values.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

/// Few sources have many articles and many have one; some articles have none.
SmallIndex index_of(std::size_t articles, std::size_t per_segment) {
  std::vector<AnnotatedArticle> all;
  std::mt19937 random(11);
  for (std::size_t i = 0; i < articles; ++i) {
    SmallArticle article("a" + std::to_string(i), "Rain.");
    if (i % 9 != 0) article.source("source " + std::to_string(random() % (random() % 40 + 1)));
    all.push_back(article.value());
  }
  return SmallIndex(all, per_segment);
}

RowSet some_rows(const store::IndexReader& reader, unsigned percent, std::mt19937& random) {
  RowSet rows;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    auto& chosen = rows.segments.emplace_back();
    const auto count = reader.columns(segment, Collection::kArticles).rows();
    for (std::uint32_t row = 0; row < count; ++row) {
      if (random() % 100 < percent) chosen.push_back(row);
    }
  }
  return rows;
}

/// Every value counted, and the first ones taken.
std::vector<ValueCount> top_by_counting(const store::FacetUnion& field, const RowSet& rows,
                                        std::size_t limit) {
  auto values = count_values(field, rows);
  std::ranges::stable_sort(values, std::greater{}, &ValueCount::count);
  if (limit > 0 && values.size() > limit) values.resize(limit);
  return values;
}

bool same(const ValueCount& a, const ValueCount& b) {
  return a.value == b.value && a.count == b.count;
}

}  // namespace

TEST_CASE("the top values are those of counting all, in one segment and in several") {
  for (const std::size_t per_segment : {std::size_t{600}, std::size_t{130}}) {
    const SmallIndex index = index_of(600, per_segment);
    const store::IndexReader reader(index.path());
    const store::FacetUnion& field = reader.facet(Collection::kArticles, "source");
    std::mt19937 random(5);
    for (const unsigned percent : {100U, 70U, 30U, 8U, 1U, 0U}) {
      for (const std::size_t limit : {std::size_t{1}, std::size_t{5}, std::size_t{1000}}) {
        const RowSet rows = some_rows(reader, percent, random);
        MatchedRows matched(rows);
        const TopValues top = top_values(field, matched, limit);
        CAPTURE(percent);
        CAPTURE(limit);
        CHECK(std::ranges::equal(top.values, top_by_counting(field, rows, limit), same));
        CHECK(top.distinct == count_values(field, rows).size());
      }
    }
  }
}

TEST_CASE(
    "values of a segment without matches are among the distinct ones only if others have them") {
  const SmallIndex index = index_of(600, 130);
  const store::IndexReader reader(index.path());
  const store::FacetUnion& field = reader.facet(Collection::kArticles, "source");
  std::mt19937 random(5);
  for (std::uint32_t empty = 0; empty < reader.segments(); ++empty) {
    for (int round = 0; round < 2; ++round) {  // columns are turned round the second time
      RowSet rows = some_rows(reader, 80, random);
      rows.segments[empty].clear();
      MatchedRows matched(rows);
      const TopValues top = top_values(field, matched, 3);
      CHECK(std::ranges::equal(top.values, top_by_counting(field, rows, 3), same));
      CHECK(top.distinct == count_values(field, rows).size());
    }
  }
}

TEST_CASE("without a limit every value comes") {
  const SmallIndex index = index_of(200, 70);
  const store::IndexReader reader(index.path());
  const store::FacetUnion& field = reader.facet(Collection::kArticles, "source");
  std::mt19937 random(5);
  const RowSet rows = some_rows(reader, 50, random);
  MatchedRows matched(rows);
  const TopValues top = top_values(field, matched, 0);
  CHECK(std::ranges::equal(top.values, top_by_counting(field, rows, 0), same));
  CHECK(top.distinct == top.values.size());
}
