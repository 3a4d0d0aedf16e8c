// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/content_phrases.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lede;
using namespace lede::analysis;

TEST_CASE("a phrase is found by its first word, whole or as a prefix") {
  const auto nothing = phrases_starting_with("nothing");
  CHECK(std::ranges::any_of(
      nothing, [](const ContentPhrase* phrase) { return phrase->act == Act::kDenial; }));
  CHECK_FALSE(phrases_starting_with("plagiarism").empty());
  CHECK(phrases_starting_with("plagues").empty());
  CHECK(phrases_starting_with("table").empty());
}

TEST_CASE("whatever starts a phrase or intervenes in one passes the quick test") {
  for (const std::string_view word : {"genocide", "plagiarised", "we", "must", "clearly", "wo"}) {
    CAPTURE(word);
    CHECK(may_belong_to_phrase(word));
  }
  CHECK(may_intervene("clearly"));
  CHECK_FALSE(may_intervene("genocide"));
}

TEST_CASE("a contraction fits the word in full") {
  CHECK(fits_phrase("n't", "not"));
  CHECK(fits_phrase("'ll", "will"));
  CHECK(fits_phrase("crimes", "crime*"));
  CHECK_FALSE(fits_phrase("crimes", "crime"));
}
