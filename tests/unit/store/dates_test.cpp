// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/dates.hpp"

#include <doctest/doctest.h>

using lede::store::days_of;
using lede::store::iso_of;

TEST_CASE("dates of the calendar become days and back") {
  CHECK(days_of("1970-01-01") == 0);
  CHECK(days_of("1969-12-31") == -1);
  CHECK(days_of("2023-05-30") == 19507);
  CHECK(days_of("2024-02-29").has_value());
  for (const char* iso : {"0001-01-01", "1969-12-31", "2023-05-30", "9999-12-31"}) {
    CHECK(iso_of(*days_of(iso)) == iso);
  }
}

TEST_CASE("what is no date gives none") {
  for (const char* text : {"", "2023", "2023-02-29", "2023-13-01", "2023-00-10", "2023-05-30T10",
                           "-023-05-30", "2023-+5-30", "2023/05/30", "20a3-05-30"}) {
    INFO(text);
    CHECK_FALSE(days_of(text).has_value());
  }
}

TEST_CASE("days beyond the calendar are clamped") {
  CHECK(iso_of(INT64_MAX) == "9999-12-31");
  CHECK(iso_of(INT64_MIN) == "0000-01-01");
}
