// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/string_memo.hpp"

#include <doctest/doctest.h>

#include <string>

using lede::analysis::StringMemo;

TEST_CASE("a memo computes once for each string") {
  StringMemo<std::size_t> memo(10);
  int computed = 0;
  const auto size = [&computed](std::string_view text) {
    ++computed;
    return text.size();
  };
  CHECK(memo.of("denied", size) == 6);
  CHECK(memo.of("denied", size) == 6);
  CHECK(memo.of("", size) == 0);
  CHECK(memo.of("", size) == 0);
  CHECK(computed == 2);
}

TEST_CASE("a memo's values stay where they are while it grows") {
  StringMemo<std::string> memo(1U << 20);
  const auto itself = [](std::string_view text) { return std::string(text); };
  const std::string& first = memo.of("first", itself);
  for (int i = 0; i < 5000; ++i) (void)memo.of(std::to_string(i), itself);
  CHECK(&memo.of("first", itself) == &first);
  CHECK(memo.of("4321", itself) == "4321");
}

TEST_CASE("a full memo forgets when it is asked to make room, and only then") {
  StringMemo<int> memo(2);
  int computed = 0;
  const auto count = [&computed](std::string_view) { return ++computed; };
  CHECK(memo.of("a", count) == 1);
  memo.make_room();
  CHECK(memo.of("a", count) == 1);
  CHECK(memo.of("b", count) == 2);
  CHECK(memo.of("c", count) == 3);
  CHECK(memo.of("a", count) == 1);
  memo.make_room();
  CHECK(memo.of("a", count) == 4);
}

TEST_CASE("a memo does not keep long strings, but their values until it makes room") {
  StringMemo<std::string> memo(1);
  const std::string text(1000, 'x');
  int computed = 0;
  const auto shout = [&computed](std::string_view of) {
    ++computed;
    return std::string(of) + '!';
  };
  const std::string& first = memo.of(text, shout);
  CHECK(memo.of(text, shout) == text + '!');
  CHECK(first == text + '!');
  CHECK(computed == 2);
}
