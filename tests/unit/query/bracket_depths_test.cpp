// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/bracket_depths.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "query/lexer.hpp"

using namespace lede::query;

namespace {

/// The definition, by looking on from each place.
std::optional<std::size_t> looked_for(std::string_view text, std::size_t at) {
  std::size_t open = 0;
  for (; at < text.size() && space_at(text, at) == 0 && quote_at(text, at) == 0; ++at) {
    if (text[at] == '(') ++open;
    if (text[at] == ')' && open-- == 0) return at;
  }
  if (open > 0) return std::nullopt;
  return at;
}

}  // namespace

TEST_CASE("a value ends at a blank, a quote or a bracket that is not its own") {
  const std::string text = "a(b)c) d\"(e f";
  const BracketDepths depths(text);
  std::size_t looks = 0;
  CHECK(depths.value_end(0, looks) == 5);
  CHECK(depths.value_end(2, looks) == 3);
  CHECK(depths.value_end(7, looks) == 8);
  CHECK_FALSE(depths.value_end(9, looks));
  CHECK(depths.value_end(10, looks) == 11);
  CHECK(depths.value_end(12, looks) == 13);
}

TEST_CASE("values of random texts end where looking on finds their end") {
  std::mt19937 random(9);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 24; i > 0; --i) text += "ab(()) \""[random() % 8];
    CAPTURE(text);
    const BracketDepths depths(text);
    std::size_t looks = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      CHECK(depths.value_end(at, looks) == looked_for(text, at));
    }
  }
}
