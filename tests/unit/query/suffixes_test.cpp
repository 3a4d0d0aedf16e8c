// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suffixes.hpp"

#include <doctest/doctest.h>

using namespace lede::query;

namespace {

Lexeme stripped(const std::string& text, Remarks& remarks) {
  Lexeme word{.range = {0, text.size()}, .text = text};
  strip_suffixes(word, remarks);
  return word;
}

}  // namespace

TEST_CASE("suffixes are read from the front of what follows") {
  Lexeme phrase;
  CHECK(read_suffixes("~5^2 rest", SuffixesOf::kPhrase, phrase) == 4);
  CHECK(phrase.distance == 5);
  CHECK(phrase.boost == 2);
  CHECK(read_suffixes("~", SuffixesOf::kPhrase, phrase) == 0);
  CHECK(read_suffixes("~5", SuffixesOf::kGroup, phrase) == 0);
  CHECK(read_suffixes("^0.5.", SuffixesOf::kGroup, phrase) == 4);
  CHECK(phrase.boost == 0.5);
}

TEST_CASE("suffixes are taken off a word, in any order and number") {
  Remarks remarks;
  CHECK(stripped("word~", remarks).distance == 1);
  CHECK(stripped("word^3~2", remarks).text == "word");
  CHECK(stripped("word~2^3", remarks).boost == 3);
  CHECK(stripped("word?", remarks).text == "word");
  CHECK(stripped("wo?d?", remarks).text == "wo?d?");
  CHECK_FALSE(remarks.faulty());
  CHECK(stripped("word~x", remarks).text == "word");
  CHECK(remarks.first_error().message == "“~x” is no number after ~ or ^ and is left out");
}

TEST_CASE("numbers out of bounds are remarked on") {
  const auto remark_on = [](const std::string& text) {
    Remarks remarks;
    static_cast<void>(stripped(text, remarks));
    return remarks.faulty() ? remarks.first_error().message : "";
  };
  CHECK(remark_on("word~3") == "~ after a word takes 1 or 2 edits; 2 is used");
  CHECK(remark_on("word~0") == "~ after a word takes 1 or 2 edits; 1 is used");
  CHECK(remark_on("word^0") == "a boost is a number above 0 and up to 100; none is used");
  CHECK(remark_on("word^1000") == "a boost is a number above 0 and up to 100; none is used");
}
