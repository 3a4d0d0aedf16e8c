// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/dates.hpp"
#include "query/small_letters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace lede::query {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr unsigned kLongestCount = 4;  ///< digits of "7d"
constexpr int kMonths = 12;

std::int64_t day_number(year_month_day date) {
  return sys_days(date).time_since_epoch().count();
}

year_month_day date_of(std::int64_t day) {
  return sys_days(days(day));
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text[0] == '-' || problem != std::errc() ||
      end != text.data() + text.size()) {
    return {};
  }
  return value;
}

/// The same day of another month, or its last day when it is shorter.
std::int64_t months_before(std::int64_t day, int months) {
  const year_month_day date = date_of(day);
  const year_month month = year_month(date.year(), date.month()) - std::chrono::months(months);
  const year_month_day same = month / date.day();
  return day_number(same.ok() ? same : year_month_day(month / std::chrono::last));
}

DayRange month_range(year_month month) {
  return {day_number(month / std::chrono::day(1)),
          day_number(year_month_day(month / std::chrono::last))};
}

DayRange year_range(std::chrono::year year) {
  return {day_number(year / std::chrono::January / 1),
          day_number(year / std::chrono::December / 31)};
}

std::optional<DayRange> calendar(std::string_view text) {
  const auto year = digits(text.substr(0, 4));
  if (!year || text.size() < 4) return {};
  if (text.size() == 4) return year_range(std::chrono::year(*year));
  if (text.size() < 7 || text[4] != '-') return {};
  const auto month = digits(text.substr(5, 2));
  if (!month || *month < 1 || *month > kMonths) return {};
  const year_month found =
      std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month));
  if (text.size() == 7) return month_range(found);
  if (const auto day = parse_day(text)) return DayRange{*day, *day};
  return {};
}

/// "7d" is the day seven days ago; w, m and y are weeks, months and years.
std::optional<DayRange> ago(std::string_view text, std::int64_t today) {
  if (text.size() < 2 || text.size() > kLongestCount + 1) return {};
  const auto count = digits(text.substr(0, text.size() - 1));
  if (!count) return {};
  std::int64_t day = 0;
  switch (text.back()) {
    case 'd':
      day = today - *count;
      break;
    case 'w':
      day = today - 7 * std::int64_t{*count};
      break;
    case 'm':
      day = months_before(today, *count);
      break;
    case 'y':
      day = months_before(today, 12 * *count);
      break;
    default:
      return {};
  }
  return DayRange{day, day};
}

std::optional<DayRange> named(std::string_view text, std::int64_t today) {
  const year_month_day date = date_of(today);
  const year_month month(date.year(), date.month());
  const auto weekday = std::chrono::weekday(sys_days(days(today))).iso_encoding();
  const std::int64_t monday = today - static_cast<std::int64_t>(weekday) + 1;
  if (text == "today") return DayRange{today, today};
  if (text == "yesterday") return DayRange{today - 1, today - 1};
  if (text == "this-week") return DayRange{monday, monday + 6};
  if (text == "last-week") return DayRange{monday - 7, monday - 1};
  if (text == "this-month") return month_range(month);
  if (text == "last-month") return month_range(month - std::chrono::months(1));
  if (text == "this-year") return year_range(date.year());
  if (text == "last-year") return year_range(date.year() - std::chrono::years(1));
  return {};
}

std::optional<DayRange> one(std::string_view written, std::int64_t today) {
  const std::string text = small_letters(written);
  if (const auto range = named(text, today)) return range;
  if (const auto range = ago(text, today)) return range;
  return calendar(text);
}

/// What stands between blanks and the signs that dates are written with.
std::vector<std::string_view> parts_of(std::string_view date) {
  constexpr std::string_view kBetween = " ,-/.";
  std::vector<std::string_view> parts;
  std::size_t begin = date.find_first_not_of(kBetween);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(date.find_first_of(kBetween, begin), date.size());
    parts.push_back(date.substr(begin, end - begin));
    begin = date.find_first_not_of(kBetween, end);
  }
  return parts;
}

/// "May" and "Sept" are 5 and 9.
std::optional<int> month_called(std::string_view word) {
  constexpr std::array<std::string_view, kMonths> kNames = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const std::string name = small_letters(word);
  for (int month = 1; month <= kMonths; ++month) {
    if (name.size() >= 3 && kNames[static_cast<std::size_t>(month - 1)].starts_with(name)) {
      return month;
    }
  }
  return {};
}

/// "30 May 2023", "May 30, 2023" and "May 2023" as ISO dates.
std::string iso_of_words(std::vector<std::string_view> parts) {
  const auto name = std::ranges::find_if(
      parts, [](std::string_view part) { return month_called(part).has_value(); });
  if (name == parts.end() || parts.size() > 3) return {};
  const int month = month_called(*name).value_or(0);
  parts.erase(name);
  const auto year = digits(parts.empty() ? "" : parts.back());
  if (!year || parts.back().size() != 4) return {};
  if (parts.size() == 1) return fmt::format("{:04}-{:02}", *year, month);
  const std::string iso =
      fmt::format("{:04}-{:02}-{:02}", *year, month, digits(parts.front()).value_or(0));
  return parse_day(iso) ? iso : "";
}

/// "30/05/2023" or "2023/5/3" as an ISO day; empty where day and month can't be told apart.
std::string iso_of_numbers(std::vector<std::string_view> parts) {
  if (parts.size() != 3) return {};
  const bool year_first = parts[0].size() == 4;
  if (!year_first) std::swap(parts[0], parts[2]);
  const auto year = digits(parts[0]);
  auto month = digits(parts[1]);
  auto day = digits(parts[2]);
  if (parts[0].size() != 4 || !year || !month || !day) return {};
  if (!year_first && *day <= kMonths && *month <= kMonths && *day != *month) return {};
  if (!year_first && *month > kMonths) std::swap(month, day);
  const std::string iso = fmt::format("{:04}-{:02}-{:02}", *year, *month, *day);
  return parse_day(iso) ? iso : "";
}

}  // namespace

std::optional<DayRange> parse_dates(std::string_view text, std::int64_t today) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return one(text, today);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return {};
  DayRange range;
  if (!from.empty()) {
    const auto first = one(from, today);
    if (!first) return {};
    range.first = first->first;
  }
  if (!to.empty()) {
    const auto last = one(to, today);
    if (!last) return {};
    range.last = last->last;
  }
  return range;
}

std::string date_meant(std::string_view text, std::int64_t today) {
  const bool before = text.starts_with('<');
  if (!before && !text.starts_with('>')) {
    const std::string iso = iso_of_numbers(parts_of(text));
    return iso.empty() ? iso_of_words(parts_of(text)) : iso;
  }
  const bool included = text.substr(1).starts_with('=');
  const std::string_view date = text.substr(included ? 2 : 1);
  const auto range = one(date, today);
  if (!range) return {};
  const std::string end =
      included ? std::string(date) : iso_day(before ? range->first - 1 : range->last + 1);
  return before ? ".." + end : end + "..";
}

std::string turned_round(std::string_view range) {
  const std::size_t dots = range.find("..");
  if (dots == std::string_view::npos) return {};
  return std::string(range.substr(dots + 2)).append("..").append(range.substr(0, dots));
}

std::optional<std::int64_t> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
  const auto year = digits(iso.substr(0, 4));
  const auto month = digits(iso.substr(5, 2));
  const auto day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return {};
  const year_month_day date(std::chrono::year(*year),
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return {};
  return day_number(date);
}

std::string iso_day(std::int64_t day) {
  const year_month_day date = date_of(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::int64_t next_period(std::int64_t day, std::size_t letters) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  const year_month_day date = date_of(day);
  if (letters == kYear) return day_number((date.year() + std::chrono::years(1)) / 1 / 1);
  if (letters == kMonth) {
    return day_number((date.year() / date.month() + std::chrono::months(1)) / 1);
  }
  return day_number(date) + 1;
}

std::int64_t current_day() {
  const auto now = std::chrono::system_clock::now();
  return std::chrono::floor<days>(now).time_since_epoch().count();
}

}  // namespace lede::query
