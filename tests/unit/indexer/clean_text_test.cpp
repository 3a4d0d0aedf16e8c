// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/clean_text.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("every kind of space becomes one space, and lines are trimmed") {
  CHECK(clean_text(" a\u00a0\u00a0b\t c \r\n d\u202f1\re ") == "a b c\nd 1\ne");
}
TEST_CASE("soft hyphens, zero-width spaces and control characters go") {
  CHECK(clean_text("Zelen\u00adsky\u200b said\u0007 \ufeffno\u2060.") == "Zelensky said no.");
}
TEST_CASE("joiners stay, since Persian and emoji need them") {
  CHECK(clean_text("می\u200cخواهم") == "می\u200cخواهم");
}
TEST_CASE("blank lines stay where they are") {
  CHECK(clean_text("a\n\n\nb\u2029c") == "a\n\n\nb\nc");
}
TEST_CASE("a cleaned line has no line end") {
  CHECK(clean_line(" a\n\n b\n") == "a b");
}
TEST_CASE("the last line needs no line end") {
  CHECK(lines_of("a\n\nb") == std::vector<std::string_view>{"a", "", "b"});
  CHECK(lines_of("").empty());
}
TEST_CASE("a sentence ends before its closing quotes and brackets") {
  CHECK(ends_sentence("He said: “No.”"));
  CHECK(ends_sentence("(It was late.)"));
  CHECK(ends_sentence("Why?"));
  CHECK_FALSE(ends_sentence("More tennis"));
  CHECK_FALSE(ends_sentence(""));
}
TEST_CASE("words are what stands between spaces") {
  CHECK(count_words(" a  bc d ") == 3);
}
TEST_CASE("trimming to nothing still points into the text") {
  const std::string_view text = "  ";
  CHECK(trim(text).empty());
  CHECK(trim(text).data() == text.data());
}
