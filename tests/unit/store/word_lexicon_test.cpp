// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "analysis/families.hpp"
#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::WordLexicon;

TEST_CASE("the lexicon file answers as the tables that it was written from") {
  const test::TemporaryFolder folder;
  store::write_word_lexicon(folder / "lexicon");
  const WordLexicon lexicon(folder / "lexicon");
  for (const char* stem : {"deni", "denial", "alleg", "a", "zzz", "", "accus", "threaten"}) {
    const auto expected = analysis::family_of(stem);
    const auto got = lexicon.family(stem);
    CHECK(std::ranges::equal(got, expected));
  }
  for (const analysis::ActWord& word : analysis::act_words()) {
    const auto acts = lexicon.acts(word.stem);
    CHECK(std::ranges::find(acts, word.act) != acts.end());
  }
  CHECK(lexicon.acts("bridg").empty());
}

TEST_CASE("a damaged lexicon file is refused") {
  const test::TemporaryFolder folder;
  store::write_word_lexicon(folder / "lexicon");
  test::flip_bit(folder / "lexicon", 100);
  test::check_error(test::error_of([&] { WordLexicon lexicon(folder / "lexicon"); }),
                    ErrorCode::kDamaged, {folder / "lexicon", "section families is damaged"});
}
