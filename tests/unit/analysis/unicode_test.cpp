// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/unicode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using lede::analysis::fold;

TEST_CASE("folding drops case and Latin diacritics") {
  CHECK(fold("Kyiv") == "kyiv");
  CHECK(fold("ERDOĞAN") == "erdogan");
  CHECK(fold("Müller") == "muller");
  CHECK(fold("Łódź") == "lodz");
  CHECK(fold("Əliyev") == "aliyev");
  CHECK(fold("STRASSE") == fold("straße"));
}

TEST_CASE("folding keeps the letters that are letters of their own in Cyrillic") {
  CHECK(fold("Горбачёв") == "горбачев");
  CHECK(fold("Київ") == "київ");
  CHECK(fold("Зеленский") == "зеленский");
}

TEST_CASE("folding drops soft hyphens and makes quotes plain") {
  CHECK(fold("coun\u00ADter") == "counter");
  CHECK(fold("O’Neill") == "o'neill");
}

TEST_CASE("ASCII of every length folds byte by byte") {
  std::string text;
  for (int c = 1; c < 128; ++c) text += static_cast<char>(c);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (std::size_t size = 0; size <= 33 && at + size <= text.size(); ++size) {
      std::string expected = text.substr(at, size);
      for (char& c : expected) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      std::ranges::replace(expected, '`', '\'');
      CHECK(fold(std::string_view(text).substr(at, size)) == expected);
    }
  }
}

TEST_CASE("folding twice changes nothing") {
  for (const auto* word : {"Ђоковић", "ﬁnance", "İstanbul", "Ångström", "ΣΊΣΥΦΟΣ"}) {
    CHECK(fold(fold(word)) == fold(word));
  }
}

TEST_CASE("invalid bytes are found and replaced one by one") {
  std::size_t replaced = 0;
  CHECK_FALSE(lede::analysis::is_valid_utf8("a\xFFz"));
  CHECK(lede::analysis::repair_utf8("a\xFFz", replaced) == "a\uFFFDz");
  CHECK(replaced == 1);
  CHECK(lede::analysis::is_valid_utf8("Підтвердив"));
}

TEST_CASE("a byte that is no UTF-8 is seen wherever it stands") {
  const std::string text = "Bo Ek denies it, à côté";
  CHECK(lede::analysis::is_valid_utf8(text));
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto damaged = text;
    damaged[at] = '\xFF';
    CHECK_FALSE(lede::analysis::is_valid_utf8(damaged));
  }
}

TEST_CASE("a grapheme is never split") {
  const std::string text = "e\u0301x";
  CHECK(lede::analysis::grapheme_floor(text, 1) == 0);
  CHECK(lede::analysis::grapheme_floor(text, 3) == 3);
  CHECK(lede::analysis::grapheme_floor(text, 99) == text.size());
}

TEST_CASE("romanisation follows the language") {
  CHECK(lede::analysis::romanise("Подоляк", "uk") == "Podolyak");
  CHECK(lede::analysis::romanise("Горбачёв", "ru").substr(0, 5) == "Gorba");
}

TEST_CASE("printed quotation marks and dashes fold to those of a keyboard, alone and in words") {
  CHECK(fold("\u201C") == "\"");
  CHECK(fold("\u201E") == "\"");
  CHECK(fold("Ukraine\u2019s") == "ukraine's");
  CHECK(fold("A\u2014B\u2013C\u2011d") == "a-b-c-d");
  CHECK(fold("\u2018Na\u00EFve\u2019") == "'naive'");
  CHECK(fold("\u2026") == "...");
}

TEST_CASE("a word folds the same however often it comes by") {
  const std::string first = fold("\u0417\u0435\u043B\u0435\u043D\u0441\u044C\u043A\u0438\u0439");
  CHECK(fold("\u0417\u0435\u043B\u0435\u043D\u0441\u044C\u043A\u0438\u0439") == first);
  std::string out = "before ";
  lede::analysis::fold("Caf\u00E9", out);
  CHECK(out == "before cafe");
}
