// SPDX-License-Identifier: GPL-2.0-or-later
// The many ways in which the press writes a date → ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::indexer {

/// What a text says of a date; 0 for what it leaves open ("Aug 16" has no year).
struct DateParts {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// Reads `text` as a date and nothing else: ISO 8601, RFC 2822, "20230530", "30 May 2023",
/// "May 30, 2023", "Tuesday, 16th of May", "30.05.2023", months in six languages; times of day,
/// zones and words like "Published" around it are skipped. Nothing when any word is left over.
/// "03/04/2023" is nothing as well, since nobody can tell.
[[nodiscard]] std::optional<DateParts> parse_date(std::string_view text);

/// "2023-05-30", or empty unless the parts are complete and a day of the calendar.
[[nodiscard]] std::string iso_date(const DateParts& parts);
/// parse_date and iso_date in one; empty when the text is no full date.
[[nodiscard]] std::string iso_date(std::string_view text);
/// Of a number in a JSON record: seconds or milliseconds since 1970, or digits as in 20230530.
[[nodiscard]] std::string iso_date_of_number(double number);

/// The date that a file name or the path of a URL carries: "2023-05-30-moscow.txt",
/// "/2023/05/30/", or "2022-08-kenya" without a day.
[[nodiscard]] DateParts date_in_name(std::string_view name);

/// Fills what `parts` leaves open from `hint` where the two don't contradict each other.
[[nodiscard]] DateParts completed(DateParts parts, const DateParts& hint);

}  // namespace lede::indexer
