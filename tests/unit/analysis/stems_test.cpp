// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/stems.hpp"

#include <doctest/doctest.h>

#include <string>

using lede::analysis::Stemmer;

TEST_CASE("English forms of a verb share a stem") {
  Stemmer stemmer("en");
  const std::string stem(stemmer.stem("denied"));
  CHECK(stem == "deni");
  CHECK(stemmer.stem("denies") == stem);
  CHECK(stemmer.stem("deny") == stem);
}

TEST_CASE("Ukrainian cases share a light stem") {
  Stemmer stemmer("uk");
  const std::string stem(stemmer.stem("президент"));
  CHECK(stemmer.stem("президента") == stem);
  CHECK(stemmer.stem("президентом") == stem);
}

TEST_CASE("a language without a stemmer keeps the word") {
  Stemmer stemmer("und");
  CHECK(stemmer.stem("denied") == "denied");
}

TEST_CASE("a term is cut at a code point before the index's limit") {
  std::string word;
  while (word.size() < 300) word += "я";
  const auto clipped = lede::analysis::clip_term(word);
  CHECK(clipped.size() == 200);
  CHECK(Stemmer("und").stem(word).size() == 200);
}

TEST_CASE("stop words belong to their language") {
  CHECK(lede::analysis::is_stop_word("the", "en"));
  CHECK_FALSE(lede::analysis::is_stop_word("the", "de"));
  CHECK(lede::analysis::is_stop_word("und", "de"));
}
