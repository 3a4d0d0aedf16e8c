// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/value_counts.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

/// Articles with one of `sources` publications, and with none now and then.
SmallIndex index_of(std::size_t articles, std::size_t sources) {
  std::vector<AnnotatedArticle> all;
  for (std::size_t i = 0; i < articles; ++i) {
    SmallArticle article("a" + std::to_string(i), "Rain.");
    if (i % 5 != 0) article.source("source " + std::to_string(i * 7 % sources));
    all.push_back(article.value());
  }
  return SmallIndex(all, 40);
}

std::map<std::string, std::uint32_t> counted(const store::IndexReader& reader, const RowSet& rows) {
  const store::FacetUnion& field = reader.facet(Collection::kArticles, "source");
  std::map<std::string, std::uint32_t> out;
  for (const ValueCount& value : count_values(field, rows)) {
    out[std::string(field.value(value.value))] = value.count;
  }
  return out;
}

std::map<std::string, std::uint32_t> one_by_one(const store::IndexReader& reader,
                                                const RowSet& rows) {
  std::map<std::string, std::uint32_t> out;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    for (const std::uint32_t row : rows.segments[segment]) {
      const std::string source = reader.record({segment, row}).article.source;
      if (!source.empty()) ++out[source];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("counts are those of the rows, be they few, some or most") {
  for (const std::size_t sources : {std::size_t{3}, std::size_t{100}}) {
    const SmallIndex index = index_of(100, sources);
    const store::IndexReader reader(index.path());
    std::mt19937 random(3);
    for (const unsigned percent : {0U, 1U, 20U, 80U, 100U}) {
      RowSet rows;
      for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
        auto& chosen = rows.segments.emplace_back();
        const auto count = reader.columns(segment, Collection::kArticles).rows();
        for (std::uint32_t row = 0; row < count; ++row) {
          if (random() % 100 < percent) chosen.push_back(row);
        }
      }
      CHECK(counted(reader, rows) == one_by_one(reader, rows));
    }
  }
}

TEST_CASE("one row of a field with very many values is counted as well") {
  const SmallIndex index = index_of(170, 169);
  const store::IndexReader reader(index.path());
  RowSet one;
  one.segments.resize(reader.segments());
  one.segments[0] = {1};
  CHECK(counted(reader, one) == one_by_one(reader, one));
  const auto totals = value_totals(reader.facet(Collection::kArticles, "source"));
  CHECK(std::ranges::all_of(totals, [](std::uint32_t total) { return total == 1 || total == 2; }));
}
