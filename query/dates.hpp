// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of the query language ↔ days since 1970-01-01.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace lede::query {

/// Inclusive at both ends.
struct DayRange {
  std::int64_t first = std::numeric_limits<std::int32_t>::min() + std::int64_t{1};
  std::int64_t last = std::numeric_limits<std::int32_t>::max();
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// "2023", "2023-05", "2023-05-30", today, yesterday, 7d, 2w, 3m, 1y (so long ago), this-week,
/// last-month …, and ranges of them with "..", open at either end. Empty when it is no date.
[[nodiscard]] std::optional<DayRange> parse_dates(std::string_view text, std::int64_t today);

/// What was meant by something that is no date, in the form of the query language: ">2023-05-30",
/// "30/05/2023", "2023/5/3", "May 30, 2023"; empty when one can't tell.
[[nodiscard]] std::string date_meant(std::string_view text, std::int64_t today);

/// A range with its ends exchanged: "2023-05..2023-06" for "2023-06..2023-05".
[[nodiscard]] std::string turned_round(std::string_view range);

/// Days of "2023-05-30"; empty when it is no such day.
[[nodiscard]] std::optional<std::int64_t> parse_day(std::string_view iso);

/// "2023-05-30".
[[nodiscard]] std::string iso_day(std::int64_t day);

/// The first day after the year (for 4 letters of `iso_day`), month (7) or day (10) of `day`.
[[nodiscard]] std::int64_t next_period(std::int64_t day, std::size_t letters);

[[nodiscard]] std::int64_t current_day();

}  // namespace lede::query
