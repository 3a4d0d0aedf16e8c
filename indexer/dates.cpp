// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analysis/unicode.hpp"
#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

constexpr int kFirstYear = 1400;
constexpr int kLastYear = 2199;
constexpr std::size_t kLongestDate = 100;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// English, German, French, Spanish, Russian and Ukrainian, in the case that dates use.
const std::unordered_map<std::string, int>& months() {
  static const auto table = [] {
    constexpr std::string_view kNames[12] = {
        "jan january januar janvier enero января січня",
        "feb february februar février febrero февраля лютого",
        "mar march märz mars marzo марта березня",
        "apr april avril abril апреля квітня",
        "may mai mayo мая травня",
        "jun june juni juin junio июня червня",
        "jul july juli juillet julio июля липня",
        "aug august août agosto августа серпня",
        "sep sept september septembre septiembre сентября вересня",
        "oct october oktober octobre octubre октября жовтня",
        "nov november novembre noviembre ноября листопада",
        "dec december dezember décembre diciembre декабря грудня"};
    std::unordered_map<std::string, int> names;
    for (int month = 0; month < 12; ++month) {
      auto rest = kNames[month];
      while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        names.emplace(analysis::fold(rest.substr(0, end)), month + 1);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return names;
  }();
  return table;
}

/// Words that stand around a date and say nothing of the day.
bool is_filler(const std::string& word) {
  static const std::unordered_set<std::string> kWords{
      "mon",    "monday",    "tue",         "tues",    "tuesday", "wed",   "wednesday", "thu",
      "thur",   "thurs",     "thursday",    "fri",     "friday",  "sat",   "saturday",  "sun",
      "sunday", "published", "publication", "updated", "posted",  "first", "last",      "modified",
      "date",   "on",        "at",          "of",      "the",     "am",    "pm",        "gmt",
      "utc",    "est",       "edt",         "cst",     "cdt",     "mst",   "mdt",       "pst",
      "pdt",    "bst",       "cet",         "cest",    "eet",     "eest",  "msk",       "ist",
      "et",     "z",         "t",           "st",      "nd",      "rd",    "th",        "de",
      "le",     "den",       "del",         "г",       "года",    "року",  "р",         "uhr",
      "h"};
  return kWords.contains(word);
}

int number_of(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string_view digits_at(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(at, end - at);
}

/// "2023-05-30", "2023/5/30", "30.05.2023", "20230530" at the front; `used` bytes of it.
std::optional<DateParts> parse_numeric(std::string_view text, std::size_t& used) {
  const auto first = digits_at(text, 0);
  if (first.size() == 8 || first.size() == 14) {
    used = first.size();
    return DateParts{number_of(first.substr(0, 4)), number_of(first.substr(4, 2)),
                     number_of(first.substr(6, 2))};
  }
  if (first.empty() || first.size() >= text.size()) return std::nullopt;
  const char separator = text[first.size()];
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  const auto second = digits_at(text, first.size() + 1);
  auto at = first.size() + 1 + second.size();
  if (second.empty() || second.size() > 2 || at >= text.size() || text[at] != separator) {
    return std::nullopt;
  }
  const auto third = digits_at(text, at + 1);
  used = at + 1 + third.size();
  if (first.size() == 4 && !third.empty() && third.size() <= 2) {
    return DateParts{number_of(first), number_of(second), number_of(third)};
  }
  if (third.size() != 4 || first.size() > 2) return std::nullopt;
  const DateParts day_first{number_of(third), number_of(second), number_of(first)};
  const DateParts month_first{number_of(third), number_of(first), number_of(second)};
  if (separator == '.' || day_first.day > 12 || day_first.day == day_first.month) return day_first;
  if (month_first.day > 12) return month_first;
  return std::nullopt;
}

/// One pass over words and numbers, each of which must have a place in a date.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : text_(text) {}

  std::optional<DateParts> scan() {
    std::size_t used = 0;
    if (const auto numeric = parse_numeric(text_, used)) {
      parts_ = *numeric;
      at_ = used;
      seen_ = true;
    }
    while (at_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      const bool fits = is_digit(text_[at_])                  ? take_number()
                        : (c >= 0x80 || std::isalpha(c) != 0) ? take_word()
                                                              : take_mark();
      if (!fits) return std::nullopt;
    }
    if (!seen_) return std::nullopt;
    return parts_;
  }

 private:
  bool take_mark() {
    constexpr std::string_view kMarks = " ,.:;()+-/'";
    return kMarks.find(text_[at_++]) != kMarks.npos;
  }

  bool take_word() {
    const auto begin = at_;
    while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) >= 0x80 ||
                                  std::isalpha(static_cast<unsigned char>(text_[at_])) != 0)) {
      ++at_;
    }
    const auto word = analysis::fold(text_.substr(begin, at_ - begin));
    if (const auto month = months().find(word); month != months().end()) {
      if (parts_.month != 0) return false;
      parts_.month = month->second;
      seen_ = true;
      return true;
    }
    if (word.ends_with("day")) seen_ = true;
    return is_filler(word);
  }

  bool take_number() {
    const auto digits = digits_at(text_, at_);
    const bool after_sign = at_ > 0 && (text_[at_ - 1] == '+' || text_[at_ - 1] == '-');
    at_ += digits.size();
    if (at_ + 1 < text_.size() && text_[at_] == ':' && is_digit(text_[at_ + 1])) {
      return take_time();
    }
    const bool dotted = parts_.year != 0 && parts_.day != 0 && at_ + 1 < text_.size() &&
                        text_[at_] == '.' && is_digit(text_[at_ + 1]);
    if (dotted) return take_time();  // "30 May 2023 06.15"
    if (time_ && (after_sign || text_[at_ - digits.size() - 1] == '.')) return true;
    const int number = number_of(digits);
    if (digits.size() == 4 && parts_.year == 0) {
      parts_.year = number;
    } else if (digits.size() <= 2 && parts_.day == 0) {
      parts_.day = number;
    } else if (digits.size() == 2 && parts_.year == 0 && parts_.month != 0) {
      parts_.year = number < 70 ? 2000 + number : 1900 + number;
    } else {
      return starts_bare_time(digits);
    }
    seen_ = true;
    return true;
  }

  /// The "6" of "6 pm".
  bool starts_bare_time(std::string_view digits) const {
    const auto rest = trim(text_.substr(at_));
    return digits.size() <= 2 && (rest.starts_with("am") || rest.starts_with("pm") ||
                                  rest.starts_with("AM") || rest.starts_with("PM"));
  }

  bool take_time() {
    constexpr std::string_view kTime = "0123456789:.";
    at_ = std::min(text_.find_first_not_of(kTime, at_), text_.size());
    time_ = true;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  DateParts parts_{};
  bool time_ = false;
  bool seen_ = false;
};

}  // namespace

std::optional<DateParts> parse_date(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  std::size_t used = 0;
  if (const auto numeric = parse_numeric(text, used); numeric && used == text.size()) {
    return numeric;
  }
  return DateScanner(text).scan();
}

std::string iso_date(const DateParts& parts) {
  if (parts.year < kFirstYear || parts.year > kLastYear) return {};
  const std::chrono::year_month_day date{std::chrono::year{parts.year},
                                         std::chrono::month{static_cast<unsigned>(parts.month)},
                                         std::chrono::day{static_cast<unsigned>(parts.day)}};
  if (!date.ok()) return {};
  std::string iso = std::to_string(parts.year);
  for (const int part : {parts.month, parts.day}) {
    iso += part < 10 ? "-0" : "-";
    iso += std::to_string(part);
  }
  return iso;
}

std::string iso_date(std::string_view text) {
  const auto parts = parse_date(text);
  return parts ? iso_date(*parts) : std::string();
}

std::string iso_date_of_number(double number) {
  constexpr double kFirstDay = 14000101;
  constexpr double kLastDay = 21991231;
  if (number >= kFirstDay && number <= kLastDay && number == std::floor(number)) {
    auto iso = iso_date(std::to_string(static_cast<long>(number)));
    if (!iso.empty()) return iso;
  }
  constexpr double kMilliseconds = 1e11;  // as seconds this would be the year 5138
  const double seconds = std::abs(number) >= kMilliseconds ? number / 1000 : number;
  if (!(std::abs(seconds) < kMilliseconds)) return {};
  const std::chrono::sys_seconds time{
      std::chrono::seconds{static_cast<std::int64_t>(std::floor(seconds))}};
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
  return iso_date({static_cast<int>(date.year()), static_cast<int>(unsigned{date.month()}),
                   static_cast<int>(unsigned{date.day()})});
}

DateParts date_in_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
    const auto year = digits_at(name, at);
    if (year.size() == 8 && !iso_date(year).empty()) return *parse_date(year);
    if (year.size() != 4 || at + 5 >= name.size()) continue;
    const char separator = name[at + 4];
    const auto month = digits_at(name, at + 5);
    DateParts parts{number_of(year), number_of(month), 1};
    const bool separated = separator == '-' || separator == '/' || separator == '_';
    if (!separated || month.size() != 2 || iso_date(parts).empty()) continue;
    const auto day = at + 7 < name.size() && name[at + 7] == separator ? digits_at(name, at + 8)
                                                                       : std::string_view();
    parts.day = day.size() == 2 ? number_of(day) : 0;
    if (parts.day != 0 && iso_date(parts).empty()) parts.day = 0;
    return parts;
  }
  return {};
}

DateParts completed(DateParts parts, const DateParts& hint) {
  const auto differs = [](int a, int b) { return a != 0 && b != 0 && a != b; };
  if (differs(parts.year, hint.year) || differs(parts.month, hint.month)) return parts;
  if (parts.year == 0) parts.year = hint.year;
  if (parts.month == 0) parts.month = hint.month;
  if (parts.day == 0) parts.day = hint.day;
  return parts;
}

}  // namespace lede::indexer
