// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/labelled_text.hpp"

#include <algorithm>
#include <array>

namespace lede::tools {

using analysis::tagging::label_of;
using analysis::tagging::SpanPart;

namespace {

constexpr std::array kDateWords = std::to_array<std::string_view>(
    {"january", "february",  "march",   "april",    "may",       "june",      "july",
     "august",  "september", "october", "november", "december",  "jan",       "feb",
     "mar",     "apr",       "jun",     "jul",      "aug",       "sep",       "sept",
     "oct",     "nov",       "dec",     "monday",   "tuesday",   "wednesday", "thursday",
     "friday",  "saturday",  "sunday",  "mon",      "tue",       "wed",       "thu",
     "fri",     "sat",       "sun",     "today",    "yesterday", "tomorrow",  "tonight",
     "morning", "afternoon", "evening", "night",    "midnight",  "noon",      "day",
     "days",    "week",      "weeks",   "weekend",  "month",     "months",    "year",
     "years",   "decade",    "decades", "century",  "hours",     "minutes",   "last",
     "next",    "this",      "past",    "previous", "early",     "late",      "mid",
     "of",      "the",       "in",      "on",       "since",     "ago",       "spring",
     "summer",  "autumn",    "winter",  "two",      "three",     "four",      "five",
     "six",     "seven",     "eight",   "nine",     "ten",       ",",         "-",
     ".",       "st",        "nd",      "rd",       "th",        "am",        "pm",
     "a.m.",    "p.m.",      "gmt"});

bool looks_like_date(std::string_view token) {
  std::string lower;
  for (const char c : token) {
    if (c >= '0' && c <= '9') return true;
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return std::ranges::find(kDateWords, lower) != kDateWords.end();
}

}  // namespace

LabelSet outside_labels(std::uint32_t types, std::string_view token) {
  LabelSet labels = only(analysis::tagging::kOutside);
  for (std::size_t type = 0; type < kEntityTypes; ++type) {
    const auto entity = static_cast<EntityType>(type);
    if ((types >> type & 1) != 0) continue;
    if (entity != EntityType::kDate || looks_like_date(token)) labels |= labels_of(entity);
  }
  return labels;
}

LabelSet span_labels(std::uint32_t types, std::size_t begin, std::size_t end, std::size_t at) {
  auto part = SpanPart::kInside;
  if (end - begin == 1) {
    part = SpanPart::kUnit;
  } else if (at == begin) {
    part = SpanPart::kBegin;
  } else if (at + 1 == end) {
    part = SpanPart::kLast;
  }
  LabelSet labels = 0;
  for (std::size_t type = 0; type < kEntityTypes; ++type) {
    if ((types >> type & 1) != 0) labels |= only(label_of(static_cast<EntityType>(type), part));
  }
  return labels;
}

}  // namespace lede::tools
