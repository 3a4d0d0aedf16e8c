// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/text_numbers.hpp"

#include <doctest/doctest.h>
#include <xxhash.h>

#include <map>
#include <string>

using lede::store::TextNumbers;

TEST_CASE("texts are numbered as they are first met, and found again however many there are") {
  TextNumbers numbers;
  std::map<std::string, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    const std::string text = std::string(i % 40, 'x') + std::to_string(i / 2);
    const auto known = expected.find(text);
    const auto [number, fresh] = numbers.number(text);
    CHECK(fresh == (known == expected.end()));
    CHECK(number == (fresh ? expected.size() : known->second));
    expected.emplace(text, number);
  }
  REQUIRE(numbers.size() == expected.size());
  for (const auto& [text, number] : expected) {
    CHECK(numbers.text(number) == text);
    CHECK(numbers.hash(number) == XXH3_64bits(text.data(), text.size()));
  }
}

TEST_CASE("an empty text and one with a NUL are texts like others") {
  TextNumbers numbers;
  using namespace std::string_view_literals;
  CHECK(numbers.number("").number == 0);
  CHECK(numbers.number("\0"sv).number == 1);
  CHECK_FALSE(numbers.number(std::string_view()).fresh);
  CHECK(numbers.text(1) == "\0"sv);
}

TEST_CASE("what was forgotten is new again") {
  TextNumbers numbers;
  CHECK(numbers.number("Norvia").fresh);
  CHECK(numbers.number("Ada Lind").number == 1);
  numbers.clear();
  CHECK(numbers.size() == 0);
  const auto again = numbers.number("Ada Lind");
  CHECK(again.fresh);
  CHECK(again.number == 0);
}
