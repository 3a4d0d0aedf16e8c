// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_counts.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "lede/error.hpp"
#include "query/dates.hpp"
#include "store/exchange.hpp"
#include "store/schema.hpp"

namespace lede::query {
namespace {

struct DayCount {
  std::int64_t day = 0;
  std::uint64_t count = 0;
};

/// Earliest first, each day once.
using Days = std::vector<DayCount>;

/// Automatic width of a date histogram: the finest that gives no more bars than this.
constexpr double kMaxDayBars = 62;
constexpr double kMaxMonthBars = 62;

std::size_t date_letters(std::string_view field, std::int64_t first, std::int64_t last) {
  if (field == "date:year") return 4;
  if (field == "date:month") return 7;
  // Dates of a damaged column may lie further apart than their type can tell.
  const double days = static_cast<double>(last) - static_cast<double>(first);
  if (field == "date:day" || days < kMaxDayBars) return 10;
  return days / 30 < kMaxMonthBars ? 7 : 4;
}

/// Days of an archive lie close together, so that each has a place of its own.
class DayCounter {
 public:
  void add(std::int64_t day) {
    const std::uint64_t at = static_cast<std::uint64_t>(day) - static_cast<std::uint64_t>(first_);
    if (at < counts_.size()) {
      ++counts_[at];
    } else if (make_place(day)) {
      add(day);
    } else {
      ++others_[day];
    }
  }

  [[nodiscard]] Days days() const {
    Days days;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0) days.push_back({first_ + static_cast<std::int64_t>(i), counts_[i]});
    }
    for (const auto& [day, count] : others_) days.push_back({day, count});
    if (!others_.empty()) std::ranges::sort(days, {}, &DayCount::day);
    return days;
  }

 private:
  /// Whether there is one for the day now, and room around it.
  bool make_place(std::int64_t day) {
    if (day < -kFarthest || day > kFarthest) return false;
    if (counts_.empty()) first_ = day;
    const std::int64_t end = first_ + static_cast<std::int64_t>(counts_.size());
    const std::int64_t room = end - first_ + kYear;
    const std::int64_t first = day < first_ ? day - room : first_;
    counts_.insert(counts_.begin(), static_cast<std::size_t>(first_ - first), 0);
    first_ = first;
    if (day >= end) counts_.resize(static_cast<std::size_t>(day + room - first_), 0);
    return true;
  }

  static constexpr std::int64_t kYear = 366;
  /// Days from 1970 that next to no article is away; what a damaged column has may lie anywhere.
  static constexpr std::int64_t kFarthest = 2000 * kYear;

  std::int64_t first_ = 0;
  std::vector<std::uint32_t> counts_{};
  std::map<std::int64_t, std::uint64_t> others_{};
};

Days days_of(const store::IndexReader& reader, Collection collection, const RowSet& rows) {
  DayCounter counter;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    const auto column = reader.columns(segment, collection).numbers("date");
    for (const std::uint32_t row : rows.segments[segment]) {
      if (column[row] != store::kNoDate) counter.add(column[row]);
    }
  }
  return counter.days();
}

std::int64_t day_of(std::string_view text) {
  std::int32_t day = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), day);
  if (failure != std::errc{} || end != text.data() + text.size()) {
    throw Error(ErrorCode::kDamaged, "a shard sent a day that is none");
  }
  return day;
}

/// The width of the bars depends on the days of all shards.
Days days_of_all(const store::IndexReader& reader, Days own) {
  if (reader.exchange() == nullptr) return own;
  store::Counts part;
  for (const auto& [day, count] : own) part[std::to_string(day)] = count;
  Days all;
  for (const auto& [day, count] : store::sum_of(reader.exchange(), "days", std::move(part))) {
    all.push_back({day_of(day), count});
  }
  std::ranges::sort(all, {}, &DayCount::day);
  return all;
}

}  // namespace

DateCounts count_dates(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                       std::string_view field) {
  const Days days = days_of_all(reader, days_of(reader, collection, rows));
  DateCounts counts;
  if (days.empty()) return counts;
  const std::size_t letters = date_letters(field, days.front().day, days.back().day);
  std::int64_t next = days.front().day;
  for (const auto& [day, count] : days) {
    // Spelling out every day would take longer than counting.
    if (day >= next) {
      counts.emplace_back(iso_day(day).substr(0, letters), 0);
      next = next_period(day, letters);
    }
    counts.back().second += count;
  }
  return counts;
}

}  // namespace lede::query
