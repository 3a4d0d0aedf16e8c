// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/text_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>

using lede::store::sort_by_text;

TEST_CASE("numbers come in the order of their texts, byte by byte") {
  using namespace std::string_literals;
  // Alike in the first eight bytes; shorter than these; bytes above 127; the NUL that a short text
  // is filled up with.
  const std::vector<std::string> texts = {
      "minister's", "ministers", "ministe", "minister", "\xC3\xA9t\xC3\xA9",
      "zebra",      "",          "a",       "a\0"s,     "a\0b"s,
      "ab",         "\0"s,       "Z"};
  std::vector<std::uint32_t> numbers(texts.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  sort_by_text(numbers, [&](std::uint32_t number) -> std::string_view { return texts[number]; });
  std::vector<std::string> sorted;
  for (const std::uint32_t number : numbers) sorted.push_back(texts[number]);
  auto expected = texts;
  std::ranges::sort(expected);
  CHECK(sorted == expected);
}
