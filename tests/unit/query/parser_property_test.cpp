// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "query/parser.hpp"

using namespace lede::query;

namespace {

/// Glues pieces of the language together at random: mostly malformed queries.
std::string random_query(std::mt19937& random) {
  static const std::string kPieces[] = {
      "a", "bc", "Kyiv", "AND", "OR",     "NOT",   "NEAR/3",  "NEAR", "SENT", "(",
      ")", "\"", "“",    "”",   "=",      "-",     "+",       "~1",   "~",    "^2",
      "^", "*",  "?",    ":",   "title:", "date:", "2023..",  "id:",  ".",    "statement:(",
      "é", "и",  " ",    " ",   " ",      " ",     "person:", "x y",  "and",  "12"};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::uniform_int_distribution<int> length(1, 24);
  std::string out;
  for (int i = length(random); i > 0; --i) out += kPieces[piece(random)];
  return out;
}

void check_ranges(const Node& node, std::string_view query) {
  CHECK(node.range.begin <= node.range.end);
  CHECK(node.range.end <= query.size());
  for (const Node& child : node.children) check_ranges(child, query);
}

}  // namespace

TEST_CASE("parsing what was printed gives the same query") {
  std::mt19937 random(2);
  for (int i = 0; i < 20000; ++i) {
    const std::string query = random_query(random);
    CAPTURE(query);
    Remarks remarks;
    const Node tree = parse(query, remarks);
    check_ranges(tree, query);
    const std::string canonical = print(tree);
    CAPTURE(canonical);
    Remarks again;
    const Node reread = parse(canonical, again);
    REQUIRE(same_query(tree, reread));
    REQUIRE(print(reread) == canonical);
    CHECK_FALSE(again.faulty());
  }
}

TEST_CASE("the OR of the words of a text reads the same as a query") {
  std::mt19937 random(2);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_query(random);
    CAPTURE(text);
    Remarks remarks;
    const Node tree = parse_words(text, remarks);
    const std::string canonical = print(tree);
    CAPTURE(canonical);
    Remarks again;
    REQUIRE(same_query(tree, parse(canonical, again)));
  }
}

TEST_CASE("parsing takes a number of steps that grows as the query does") {
  // Each piece again and again is where a parser that looks ahead would look further each time.
  const std::string pieces[] = {"a ",         "(a ",       "a) ",
                                "\"a\" ",     "\"",        "a~1",
                                "a^2^2",      "~1^2 ",     "id:a(",
                                "id:a() ",    "id:(a",     "x:",
                                "title:",     "title:(",   "NOT ",
                                "-",          "+",         "=",
                                "a NEAR ",    "NEAR/3 ",   "a SENT ",
                                "a OR ",      "a AND ",    ")~2",
                                "statement:", "url:a)(",   "a NEAR/2 b NEAR/3 ",
                                "(()",        "\"a\"~1^2", "?*"};
  for (const std::string& piece : pieces) {
    CAPTURE(piece);
    const auto steps_of = [&](std::size_t bytes) {
      std::string query;
      while (query.size() < bytes) query += piece;
      Remarks remarks;
      std::size_t steps = 0;
      static_cast<void>(parse(query, remarks, &steps));
      return steps;
    };
    std::size_t before = steps_of(8U << 10U);
    CHECK(before > 0);
    for (const std::size_t bytes : {16U << 10U, 32U << 10U, 64U << 10U}) {
      const std::size_t steps = steps_of(bytes);
      CHECK(steps <= before * 5 / 2 + 100);
      before = steps;
    }
    CHECK(before <= (64U << 10U) * 20);
  }
}
