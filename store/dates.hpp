// SPDX-License-Identifier: GPL-2.0-or-later
// ISO 8601 dates as the numbers that the "date" column holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lede::store {

/// Days since 1970-01-01 of "2023-05-30"; nothing when that is no date of the calendar.
[[nodiscard]] std::optional<std::int32_t> days_of(std::string_view iso);
/// The date of so many days, for years 0 to 9999; others are clamped.
[[nodiscard]] std::string iso_of(std::int64_t days);

}  // namespace lede::store
