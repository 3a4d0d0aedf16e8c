// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_forms.hpp"

#include <doctest/doctest.h>

#include <string>

#include "store/text_map.hpp"

using namespace lede::store;

TEST_CASE("a word is folded and stemmed for its language") {
  WordForms forms;
  const auto english = forms.language("en");
  const auto german = forms.language("de");
  CHECK(forms.language("en") == english);
  const auto denied = forms.number("Denied", english);
  CHECK(forms.form(denied, english).folded == "denied");
  CHECK(forms.form(denied, english).stem == "deni");
  CHECK(forms.number("Denied", english) == denied);
  CHECK(forms.number("denied", english) != denied);
  CHECK(forms.form(forms.number("running", german), german).stem == "running");
  CHECK(forms.size(german) == 1);
}

TEST_CASE("a word of which folding leaves nothing has neither form nor stem") {
  WordForms forms;
  const auto english = forms.language("en");
  // A lone combining accent, between words that leave something.
  CHECK(forms.form(forms.number("one", english), english).folded == "one");
  const auto accent = forms.number("\xCC\x81", english);
  CHECK(forms.form(accent, english).folded.empty());
  CHECK(forms.form(accent, english).stem.empty());
  CHECK(forms.form(forms.number("two", english), english).folded == "two");
}

TEST_CASE("words are kept from segment to segment until there are many") {
  WordForms forms;
  const auto english = forms.language("en");
  static_cast<void>(forms.number("bridge", english));
  forms.begin_segment();
  CHECK(forms.size(forms.language("en")) == 1);
  for (std::size_t i = 0; i < kMaxRemembered; ++i) {
    static_cast<void>(forms.number("x" + std::to_string(i), english));
  }
  forms.begin_segment();
  CHECK(forms.size(forms.language("en")) == 0);
}
