// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/ages.hpp"

#include <cstddef>

namespace lede::analysis {
namespace {

constexpr std::size_t kDigits = 2;
constexpr std::string_view kYearOld = "-year-old";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The two digits at the start of `rest`, if no third one follows.
std::string_view leading_age(std::string_view rest) {
  const bool two =
      rest.size() > kDigits && is_digit(rest[0]) && is_digit(rest[1]) && !is_digit(rest[kDigits]);
  return two ? rest.substr(0, kDigits) : std::string_view();
}

}  // namespace

std::string_view age_beside(std::string_view text, ByteRange name) {
  std::string_view rest = text.substr(name.end);
  for (const std::string_view opener : {", a ", ", an ", ", the "}) {
    if (!rest.starts_with(opener)) continue;
    rest.remove_prefix(opener.size());
    const std::string_view age = leading_age(rest);
    return rest.substr(age.size()).starts_with(kYearOld) ? age : std::string_view();
  }
  if (rest.starts_with(", ") || rest.starts_with(" (")) {
    const std::string_view age = leading_age(rest.substr(2));
    const char closer = age.empty() ? '\0' : rest[2 + kDigits];
    if (closer == ',' || closer == ')' || closer == '.') return age;
  }
  std::string_view before = text.substr(0, name.begin);
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  if (!before.ends_with(kYearOld)) return {};
  before.remove_suffix(kYearOld.size());
  if (before.size() < kDigits) return {};
  const bool longer = before.size() > kDigits && is_digit(before[before.size() - kDigits - 1]);
  if (longer) return {};
  return leading_age(text.substr(before.size() - kDigits));
}

}  // namespace lede::analysis
