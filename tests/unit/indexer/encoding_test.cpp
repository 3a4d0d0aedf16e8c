// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/encoding.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;
using namespace std::string_literals;

namespace {

std::string text_of(const std::string& bytes, std::string_view declared = {}) {
  const auto decoded = decode(bytes, declared);
  REQUIRE(decoded);
  CHECK(decoded->replaced == 0);
  return decoded->text;
}

}  // namespace

TEST_CASE("byte order marks decide, and go") {
  CHECK(text_of("\xEF\xBB\xBFKöln") == "Köln");
  CHECK(text_of("\xFF\xFEK\0\xF6\0l\0n\0"s) == "Köln");
  CHECK(text_of("\xFE\xFF\0K\0\xF6\0l\0n"s) == "Köln");
}
TEST_CASE("UTF-16 without a mark is known by its NULs") {
  CHECK(text_of("N\0o\0 \0m\0a\0r\0k\0.\0"s) == "No mark.");
}
TEST_CASE("valid UTF-8 wins over what a page declares") {
  CHECK(text_of("Zürich", "iso-8859-1") == "Zürich");
}
TEST_CASE("a declared charset is used, Latin-1 as Windows reads it") {
  CHECK(text_of("\x93Z\xFCrich\x94", "ISO-8859-1") == "“Zürich”");
  CHECK(text_of("\xCA\xE8\xE5\xE2", "windows-1251") == "Киев");
}
TEST_CASE("without a declaration the encoding is detected") {
  const std::string russian =
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xD0\xEE\xF1\xF1\xE8\xE8 \xE7\xE0\xFF\xE2\xE8\xEB, "
      "\xF7\xF2\xEE \xEE\xF2\xE2\xE5\xF2 \xE1\xF3\xE4\xE5\xF2 \xE4\xE0\xED.";
  CHECK(text_of(russian) == "Президент России заявил, что ответ будет дан.");
}
TEST_CASE("a few invalid bytes in UTF-8 are replaced and counted") {
  const auto decoded = decode("Zürich, Köln, Malmö, Århus, Tromsø und \xFF.");
  REQUIRE(decoded);
  CHECK(decoded->replaced == 1);
  CHECK(decoded->text == "Zürich, Köln, Malmö, Århus, Tromsø und \uFFFD.");
}
TEST_CASE("binary data is refused") {
  CHECK_FALSE(decode("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s));
  CHECK_FALSE(decode("%PDF-1.7 text"));
  CHECK_FALSE(decode("\x01\x02\x03\x04 junk"));
}
TEST_CASE("charsets are found in HTML and XML heads") {
  CHECK(declared_charset("<meta charset=\"windows-1251\">") == "windows-1251");
  CHECK(declared_charset("<meta content='text/html; charset=koi8-r'>") == "koi8-r");
  CHECK(declared_charset("<?xml version='1.0' encoding='utf-8'?>") == "utf-8");
  CHECK(declared_charset("plain").empty());
}
