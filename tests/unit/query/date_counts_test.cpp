// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_counts.hpp"

#include <doctest/doctest.h>

#include "query/match.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

SmallIndex index_of(const std::vector<std::string>& dates) {
  std::vector<AnnotatedArticle> articles;
  for (const std::string& date : dates) {
    SmallArticle article("a" + std::to_string(articles.size()), "Rain.");
    article.date(date);
    articles.push_back(article.value());
  }
  return SmallIndex(articles);
}

DateCounts counted(const SmallIndex& index, std::string_view field) {
  const store::IndexReader reader(index.path());
  RowSet rows;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    auto& all = rows.segments.emplace_back();
    const auto count = reader.columns(segment, Collection::kArticles).rows();
    for (std::uint32_t row = 0; row < count; ++row) all.push_back(row);
  }
  return count_dates(reader, Collection::kArticles, rows, field);
}

}  // namespace

TEST_CASE("days, months and years are counted over segments, earliest first") {
  const SmallIndex index = index_of(
      {"2024-02-29", "2023-12-31", "", "2024-01-01", "2024-02-01", "1999-07-04", "2024-02-29"});
  CHECK(counted(index, "date:year") == DateCounts{{"1999", 1}, {"2023", 1}, {"2024", 4}});
  CHECK(counted(index, "date:month") ==
        DateCounts{{"1999-07", 1}, {"2023-12", 1}, {"2024-01", 1}, {"2024-02", 3}});
  CHECK(counted(index, "date:day") == DateCounts{{"1999-07-04", 1},
                                                 {"2023-12-31", 1},
                                                 {"2024-01-01", 1},
                                                 {"2024-02-01", 1},
                                                 {"2024-02-29", 2}});
}

TEST_CASE("the bars are as wide as the time that they span wants") {
  CHECK(counted(index_of({"2024-01-01", "2024-02-29"}), "date").front().first == "2024-01-01");
  CHECK(counted(index_of({"2024-01-01", "2025-02-28"}), "date").front().first == "2024-01");
  CHECK(counted(index_of({"2004-01-01", "2025-02-28"}), "date").front().first == "2004");
}

TEST_CASE("the first and the last day that can be written are counted with the others") {
  const SmallIndex index = index_of({"2024-01-01", "9999-12-31", "0001-01-01", "2024-01-01"});
  CHECK(counted(index, "date:year") == DateCounts{{"0001", 1}, {"2024", 2}, {"9999", 1}});
}

TEST_CASE("without dates there is nothing to count") {
  CHECK(counted(index_of({"", ""}), "date").empty());
}
