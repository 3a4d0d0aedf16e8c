// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/terminal_text.hpp"

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::query;

TEST_CASE("text is wrapped at blanks") {
  CHECK(wrapped("one two three", {}, "  ", {.width = 9}) == "  one two\n  three\n");
  CHECK(wrapped("one two", {{4, 7}}, "  ", {.width = 9}) == "  one\n  [two]\n");
}

TEST_CASE("what has no blanks is broken between letters, and marks go on") {
  CHECK(wrapped("abcdefgh", {}, "", {.width = 6}) == "abcdef\ngh\n");
  // Wide letters take two columns.
  CHECK(wrapped("東京大阪京都", {}, "", {.width = 8}) == "東京大阪\n京都\n");
  CHECK(wrapped("東京大阪", {{0, 12}}, "", {.width = 8}) == "[東京大]\n[阪]\n");
}

TEST_CASE("a line never ends within a grapheme") {
  const std::string cafe = "cafe\u0301e\u0301";
  CHECK(wrapped(cafe, {}, "", {.width = 4}) == "cafe\u0301\ne\u0301\n");
  const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F467";
  const std::string text = wrapped(family + family, {}, "", {.width = 7});
  CHECK(text == family + "\n" + family + "\n");
}

TEST_CASE("text is made harmless") {
  CHECK(harmless("a\n\tb \033[2J") == "a b \u241B[2J");
  CHECK(columns_of("e\u0301") == 1);
  CHECK(clipped("abcdef", 4) == "abc…");
  CHECK(clipped("abcd", 4) == "abcd");
}
