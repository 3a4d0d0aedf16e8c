// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_words.hpp"

#include <doctest/doctest.h>

using lede::store::IndexWords;

TEST_CASE("a word has one term for each way in which a language of the index stems it") {
  using Stems = std::vector<std::string>;
  // There is no stemmer for the second, so that words stay as they are.
  IndexWords two({"en", "xx"});
  CHECK(two.stems_of("denied") == Stems{"deni", "denied"});
  CHECK(two.stems_of("denied") == Stems{"deni", "denied"});
  CHECK(two.stems_of("war") == Stems{"war"});
  IndexWords none({});
  CHECK(none.stems_of("denied") == Stems{"deni"});
}

TEST_CASE("a stop word of one of the languages is one for the index") {
  CHECK(IndexWords({"en", "de"}).is_stop_word("und"));
  CHECK_FALSE(IndexWords({"en"}).is_stop_word("und"));
  CHECK(IndexWords({}).is_stop_word("the"));
}
