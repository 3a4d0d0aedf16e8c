// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tokens.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string joined(std::string_view text) {
  std::string out;
  for (const auto& token : lede::analysis::tokenize(text)) {
    if (!out.empty()) out += '|';
    out += token.of(text);
  }
  return out;
}

}  // namespace

TEST_CASE("words, numbers and punctuation are tokens") {
  CHECK(joined("Over 1,200 drones, 3.5% more.") == "Over|1,200|drones|,|3.5|%|more|.");
  CHECK(joined("at 10:30, then") == "at|10:30|,|then");
}

TEST_CASE("clitics part from their word with either apostrophe") {
  CHECK(joined("Ukraine's") == "Ukraine|'s");
  CHECK(joined("Russia’s") == "Russia|’s");
  CHECK(joined("don't we’ll") == "do|n't|we|’ll");
  CHECK(joined("the Russians' view") == "the|Russians|'|view");
}

TEST_CASE("an apostrophe inside a name stays") {
  CHECK(joined("O'Neill in Côte d’Ivoire") == "O'Neill|in|Côte|d’Ivoire");
}

TEST_CASE("acronyms and initials are one token with their periods") {
  CHECK(joined("The U.S. officials") == "The|U.S.|officials");
  CHECK(joined("Vladimir V. Putin") == "Vladimir|V.|Putin");
  CHECK(joined("at 5 p.m. today") == "at|5|p.m.|today");
  CHECK(joined("It was plan b.") == "It|was|plan|b|.");
}

TEST_CASE("hyphens separate and letters with digits stay together") {
  CHECK(joined("anti-missile F16 17th") == "anti|-|missile|F16|17th");
  CHECK(joined("AT&T") == "AT&T");
}

TEST_CASE("soft hyphens and zero-width characters do not split a word") {
  CHECK(joined("coun\u00ADter\u200Boffensive now") == "coun\u00ADter\u200Boffensive|now");
}

TEST_CASE("words of scripts without spaces come from the dictionary") {
  const std::string text = "乌克兰总统否认";
  const auto tokens = lede::analysis::tokenize(text);
  REQUIRE(tokens.size() > 1);
  CHECK(tokens.front().begin == 0);
  CHECK(tokens.back().end == text.size());
}

TEST_CASE("invalid bytes are tokens of punctuation, never lost in a loop") {
  CHECK(lede::analysis::tokenize("a \xFF\xFE b").size() == 4);
}
