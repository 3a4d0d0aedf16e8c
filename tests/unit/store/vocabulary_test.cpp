// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/vocabulary.hpp"

#include <doctest/doctest.h>

using lede::store::kNoWord;
using lede::store::Vocabulary;

TEST_CASE("words share the terms of their folded forms and stems") {
  Vocabulary vocabulary;
  const auto english = vocabulary.language("en");
  const auto denied = vocabulary.lookup("Denied", english);
  CHECK(vocabulary.term(denied.form) == "denied");
  CHECK(vocabulary.term(denied.stem) == "deni");
  CHECK(vocabulary.lookup("denied", english).form == denied.form);
  CHECK(vocabulary.lookup("denies", english).stem == denied.stem);
  CHECK(vocabulary.hash(denied.stem) != vocabulary.hash(denied.form));
}

TEST_CASE("each language stems its own words") {
  Vocabulary vocabulary;
  const auto english = vocabulary.language("en");
  const auto german = vocabulary.language("de");
  CHECK(vocabulary.language("en") == english);
  CHECK(vocabulary.term(vocabulary.lookup("running", english).stem) == "run");
  CHECK(vocabulary.term(vocabulary.lookup("running", german).stem) == "running");
}

TEST_CASE("a word of which folding leaves nothing is no word") {
  Vocabulary vocabulary;
  // A lone combining accent.
  CHECK(vocabulary.lookup("\xCC\x81", vocabulary.language("en")).stem == kNoWord);
}
