// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/remark_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/terminal_text.hpp"

using namespace lede;
using namespace lede::query;

namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == '\n') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("carets stand under the place of a remark") {
  CHECK(remark_text("moscow \"drones", {{7, 14}, "not closed", ""}) ==
        "note: not closed\n  moscow \"drones\n         ^^^^^^^\n");
  CHECK(remark_text("東京 AND", {{7, 10}, "lacks", ""}) == "note: lacks\n  東京 AND\n       ^^^\n");
  CHECK(remark_text("whatever", {{}, "of no place", ""}) == "note: of no place\n");
}

TEST_CASE("of a long query what is around the place is shown") {
  const std::string words(40'000, 'a');
  const std::string query = words + " (b " + words;
  const auto shown = lines(remark_text(query, {{40'001, 40'002}, "not closed", ""}));
  REQUIRE(shown.size() == 3);
  CHECK(shown[1].starts_with("  …aaaa"));
  CHECK(shown[1].find("aaa (b aaa") != std::string::npos);
  CHECK(shown[1].ends_with("…"));
  CHECK(columns_of(shown[1]) <= 102);
  const std::size_t caret = shown[2].find('^');
  REQUIRE(caret != std::string::npos);
  CHECK(shown[2].find_first_not_of(' ') == caret);
  // The … before it has three bytes and one column.
  CHECK(shown[1].find('(') == caret + 2);
}

TEST_CASE("carets of a long place end where the line does") {
  const std::string query = "(" + std::string(60'000, 'x');
  const auto shown = lines(remark_text(query, {{0, query.size()}, "too long", ""}));
  REQUIRE(shown.size() == 3);
  CHECK(columns_of(shown[1]) <= 102);
  CHECK(columns_of(shown[2]) <= 102);
}

TEST_CASE("what to write instead stands below") {
  CHECK(remark_text("person: Putin", {{0, 13}, "no value", "person:Putin"}) ==
        "note: no value\n  person: Putin\n  ^^^^^^^^^^^^^\n  write person:Putin\n");
  CHECK(remark_text("", {{}, "no person", "Vladimir Putin"}) ==
        "note: no person\n  write Vladimir Putin\n");
}

TEST_CASE("a query within a message is shortened") {
  CHECK(shortened("drone attack") == "drone attack");
  CHECK(columns_of(shortened(std::string(60'000, 'x'))) == 60);
}
