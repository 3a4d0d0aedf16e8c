// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("the press's ways to write a date are read") {
  for (const char* text : {"2023-05-30",
                           "2023/5/30",
                           "20230530",
                           "20230530061500",
                           "30.05.2023",
                           "30/05/2023",
                           "05/30/2023",
                           "2023-05-30T06:15:00Z",
                           "2023-05-30T06:15:00.123+02:00",
                           "2023-05-30 06:15:00",
                           "2023-05-30T06:15:00-0800",
                           "Tue, 30 May 2023 06:15:00 +0000",
                           "30 May 2023",
                           "May 30, 2023",
                           "Tuesday 30 May 2023",
                           "Tuesday, 30th of May 2023",
                           "Published 30 May 2023",
                           "Updated: May 30th, 2023 at 6:15 pm EDT",
                           "30-May-23",
                           "30 мая 2023 г.",
                           "30 травня 2023",
                           "30. Mai 2023",
                           "30 mai 2023",
                           "30 de mayo de 2023",
                           "MAY 30, 2023",
                           "First published on Tue 30 May 2023 06.15 BST",
                           "Tue May 30 06:15:00 2023"}) {
    CAPTURE(text);
    CHECK(iso_date(std::string_view(text)) == "2023-05-30");
  }
}
TEST_CASE("what is no date, or may be two, gives none") {
  for (const char* text :
       {"", "yesterday", "03/04/2023", "31 February 2023", "2023-13-01", "2023", "May", "May 2023",
        "12 monkeys", "30 May 20233", "0000-00-00", "May 30 and 31, 2023", "12:30"}) {
    CAPTURE(text);
    CHECK(iso_date(std::string_view(text)).empty());
  }
}
TEST_CASE("what a date leaves open is 0") {
  const auto parts = parse_date("Aug 16");
  REQUIRE(parts);
  CHECK(parts->year == 0);
  CHECK(parts->month == 8);
  CHECK(parts->day == 16);
  CHECK(parse_date("Tuesday"));
}
TEST_CASE("numbers are seconds, milliseconds or digits of a date") {
  CHECK(iso_date_of_number(1685427300) == "2023-05-30");
  CHECK(iso_date_of_number(1685427300000.0) == "2023-05-30");
  CHECK(iso_date_of_number(20230530) == "2023-05-30");
  CHECK(iso_date_of_number(0) == "1970-01-01");
  CHECK(iso_date_of_number(1e300).empty());
}
TEST_CASE("file names and URLs carry dates") {
  CHECK(iso_date(date_in_name("2023-05-30-moscow.txt")) == "2023-05-30");
  CHECK(iso_date(date_in_name("https://a.example/world/2023/05/30/drones")) == "2023-05-30");
  CHECK(iso_date(date_in_name("wire_20230530_3.txt")) == "2023-05-30");
  CHECK(iso_date(date_in_name("000_7670dfe07c8bc39a.txt")).empty());
  const auto month = date_in_name("beats/2022-08-kenya.txt");
  CHECK(month.year == 2022);
  CHECK(month.month == 8);
  CHECK(month.day == 0);
}
TEST_CASE("a dateline's day and a file name's year complete each other") {
  CHECK(iso_date(completed({0, 8, 16}, {2022, 8, 0})) == "2022-08-16");
  CHECK(iso_date(completed({0, 9, 16}, {2022, 8, 0})).empty());
}
