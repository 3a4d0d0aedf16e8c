// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/vocabulary.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "temporary_folder.hpp"

using lede::store::kNoWord;
using lede::store::Vocabulary;
using lede::store::WordForms;
using lede::store::WordsWriter;

TEST_CASE("words share the term of their stem, and those that fold alike are one word") {
  const lede::test::TemporaryFolder folder;
  WordsWriter words(folder / "w");
  Vocabulary vocabulary(words);
  const auto english = vocabulary.language("en");
  const auto denied = vocabulary.lookup("Denied", english);
  CHECK(vocabulary.term(denied.stem) == "deni");
  CHECK(vocabulary.lookup("denied", english).word == denied.word);
  CHECK(vocabulary.lookup("denies", english).stem == denied.stem);
  CHECK(vocabulary.lookup("denies", english).word != denied.word);
  CHECK(words.number("deni", "denied") == denied.word);
  const auto bridge = vocabulary.lookup("bridge", english);
  CHECK(vocabulary.hash(denied.stem) != vocabulary.hash(bridge.stem));
}

TEST_CASE("each language stems its own words") {
  const lede::test::TemporaryFolder folder;
  WordsWriter words(folder / "w");
  Vocabulary vocabulary(words);
  const auto english = vocabulary.language("en");
  const auto german = vocabulary.language("de");
  CHECK(vocabulary.language("en") == english);
  CHECK(vocabulary.term(vocabulary.lookup("running", english).stem) == "run");
  CHECK(vocabulary.term(vocabulary.lookup("running", german).stem) == "running");
}

TEST_CASE("a word of which folding leaves nothing is no word") {
  const lede::test::TemporaryFolder folder;
  WordsWriter words(folder / "w");
  Vocabulary vocabulary(words);
  // A lone combining accent.
  const auto accent = vocabulary.lookup("\xCC\x81", vocabulary.language("en"));
  CHECK(accent.stem == kNoWord);
  CHECK(accent.word == kNoWord);
}

TEST_CASE("what another segment made of words changes no number of the next one") {
  const lede::test::TemporaryFolder folder;
  const auto forms = std::make_shared<WordForms>();
  {
    WordsWriter words(folder / "first");
    Vocabulary vocabulary(words, forms);
    const auto english = vocabulary.language("en");
    for (const char* word : {"bridges", "Denied", "towns"}) {
      static_cast<void>(vocabulary.lookup(word, english));
    }
  }
  WordsWriter words(folder / "second");
  Vocabulary vocabulary(words, forms);
  const auto english = vocabulary.language("en");
  const auto towns = vocabulary.lookup("towns", english);
  CHECK(towns.stem == 0);
  CHECK(towns.word == 0);
  CHECK(vocabulary.term(towns.stem) == "town");
  CHECK(vocabulary.lookup("denied", english).word == 1);
  CHECK(vocabulary.lookup("Denied", english).word == 1);
  CHECK(vocabulary.size() == 2);
}
