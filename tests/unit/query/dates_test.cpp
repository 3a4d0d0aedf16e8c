// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/dates.hpp"

#include <doctest/doctest.h>

namespace {

using lede::query::DayRange;
using lede::query::iso_day;
using lede::query::parse_dates;
using lede::query::parse_day;

std::string shown(const char* text) {
  const auto range = parse_dates(text, *parse_day("2023-05-31"));
  if (!range) return "none";
  const DayRange open;
  return (range->first == open.first ? "" : iso_day(range->first)) + ".." +
         (range->last == open.last ? "" : iso_day(range->last));
}

}  // namespace

TEST_CASE("dates of the query language become ranges of days") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"2023-05-30", "2023-05-30..2023-05-30"},
      {"2023-05", "2023-05-01..2023-05-31"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2023", "2023-01-01..2023-12-31"},
      {"2023-05-01..2023-05-31", "2023-05-01..2023-05-31"},
      {"2023-05..2023-06", "2023-05-01..2023-06-30"},
      {"2023-05-30..", "2023-05-30.."},
      {"..2022", "..2022-12-31"},
      // 2023-05-31 was a Wednesday.
      {"today", "2023-05-31..2023-05-31"},
      {"yesterday..", "2023-05-30.."},
      {"this-week", "2023-05-29..2023-06-04"},
      {"last-week", "2023-05-22..2023-05-28"},
      {"last-month", "2023-04-01..2023-04-30"},
      {"last-year", "2022-01-01..2022-12-31"},
      {"7d..", "2023-05-24.."},
      {"2w..1w", "2023-05-17..2023-05-24"},
      // April has no 31st.
      {"1m..", "2023-04-30.."},
      {"1y..today", "2022-05-31..2023-05-31"},
      {"2023-13", "none"},
      {"2023-02-30", "none"},
      {"..", "none"},
      {"soon", "none"},
      {"", "none"},
      {"Yesterday..", "2023-05-30.."},
      {"7D..", "2023-05-24.."},
      {"-5d", "none"},
      {"99999d", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.expected);
  }
}

TEST_CASE("what was meant by other ways to write a date is told, unless it may be two") {
  struct Row {
    const char* text;
    const char* meant;
  };
  const Row rows[] = {
      {">2023-05-30", "2023-05-31.."},
      {">=2023-05-30", "2023-05-30.."},
      {"<2023-05", "..2023-04-30"},
      {"<=yesterday", "..yesterday"},
      {">soon", ""},
      {"30/05/2023", "2023-05-30"},
      {"05/30/2023", "2023-05-30"},
      {"2023/5/3", "2023-05-03"},
      {"2023.05.30", "2023-05-30"},
      {"05/05/2023", "2023-05-05"},
      // The third of May here, the fifth of March there.
      {"03/05/2023", ""},
      {"31/02/2023", ""},
      {"2023-02-30", ""},
      {"2023-13-05", ""},
      {"1/2/3/4", ""},
      {"30 May 2023", "2023-05-30"},
      {"Sept. 3, 2023", "2023-09-03"},
      {"may 2023", "2023-05"},
      {"31 June 2023", ""},
      {"May", ""},
      {"30 May 23", ""},
      {"30 Ma 2023", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lede::query::date_meant(row.text, *parse_day("2023-05-31")) == row.meant);
  }
  CHECK(lede::query::turned_round("2023-06..2023-05") == "2023-05..2023-06");
}

TEST_CASE("an ISO day before 1970 has a negative number") {
  CHECK(parse_day("1969-12-31") == -1);
  CHECK(iso_day(-1) == "1969-12-31");
  CHECK(!parse_day("1969-12-3x"));
}

TEST_CASE("a year, a month and a day end where the next ones begin") {
  const auto next = [](const char* day, std::size_t letters) {
    return iso_day(lede::query::next_period(*parse_day(day), letters));
  };
  CHECK(next("2024-02-10", 4) == "2025-01-01");
  CHECK(next("2024-02-10", 7) == "2024-03-01");
  CHECK(next("2023-12-31", 7) == "2024-01-01");
  CHECK(next("2024-02-28", 10) == "2024-02-29");
}
