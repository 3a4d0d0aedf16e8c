// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/sentences.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  for (const auto range : lede::analysis::split_sentences(text, "en")) {
    parts.emplace_back(range.of(text));
  }
  return parts;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a period ends a sentence only where the next one starts") {
  CHECK(split("He left. She stayed.") == Parts{"He left.", "She stayed."});
  CHECK(split("It rose 3.5 percent. then fell") == Parts{"It rose 3.5 percent. then fell"});
}

TEST_CASE("titles, initials and acronyms do not end a sentence") {
  CHECK(split("Mr. Smith met Gen. Jones. They spoke.") ==
        Parts{"Mr. Smith met Gen. Jones.", "They spoke."});
  CHECK(split("President Vladimir V. Putin spoke.") == Parts{"President Vladimir V. Putin spoke."});
  CHECK(split("The U.S. Senate voted.") == Parts{"The U.S. Senate voted."});
}

TEST_CASE("an acronym ends a sentence before a word that starts one") {
  CHECK(split("It belongs to the U.S. The plan failed.") ==
        Parts{"It belongs to the U.S.", "The plan failed."});
  CHECK(split("They met at 5 p.m. He left.") == Parts{"They met at 5 p.m.", "He left."});
}

TEST_CASE("a number sign's period belongs to the number") {
  CHECK(split("She lives at No. 10 now.") == Parts{"She lives at No. 10 now."});
  CHECK(split("Did he? No. He went home.") == Parts{"Did he?", "No.", "He went home."});
}

TEST_CASE("closing quotes belong to the sentence that they close") {
  CHECK(split("“We fight.” He nodded.") == Parts{"“We fight.”", "He nodded."});
  CHECK(split("\"Why?\" he asked. \"Go!\"") == Parts{"\"Why?\" he asked.", "\"Go!\""});
}

TEST_CASE("a blank line always ends a sentence, a wrapped line never does") {
  CHECK(split("A heading\n\nThe text.") == Parts{"A heading", "The text."});
  const std::string wrapped =
      "The president said on Tuesday that the country would not\nAccept the terms.";
  CHECK(split(wrapped).size() == 1);
}

TEST_CASE("scripts with their own full stops are split") {
  CHECK(split("他来了。她走了。") == Parts{"他来了。", "她走了。"});
  CHECK(split("Он ушёл. Она осталась.") == Parts{"Он ушёл.", "Она осталась."});
}

TEST_CASE("white space alone has no sentence") {
  CHECK(split("").empty());
  CHECK(split(" \n\n\t ").empty());
}
