// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lexer.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace lede::query;

namespace {

/// "word:peace near quoted:war": kinds, with the text of those that have one.
std::string shown(std::string_view query) {
  static constexpr std::array kNames = {"word", "quoted", "(",    ")",    "field", "and",
                                        "or",   "not",    "near", "sent", "-",     "+"};
  Remarks remarks;
  std::string out;
  for (const Lexeme& lexeme : lex(query, remarks)) {
    if (!out.empty()) out += ' ';
    if (lexeme.exact) out += '=';
    out += kNames[static_cast<std::size_t>(lexeme.kind)];
    const bool text = lexeme.kind == LexemeKind::kWord || lexeme.kind == LexemeKind::kQuoted ||
                      lexeme.kind == LexemeKind::kField;
    if (text) out += ":" + lexeme.text;
  }
  return out;
}

}  // namespace

TEST_CASE("words, operators, quotes and fields are told apart") {
  CHECK(shown("peace AND \"war and\" OR act:denial") ==
        "word:peace and quoted:war and or field:act word:denial");
  CHECK(shown("a NEAR/3 b SENT c") == "word:a near word:b sent word:c");
  CHECK(shown("-a +b NOT c") == "- word:a + word:b not word:c");
  CHECK(shown("=Denial =\"Peace talks\"") == "=word:Denial =quoted:Peace talks");
  CHECK(shown("(a b)^2") == "( word:a word:b )");
  CHECK(shown("and near/3") == "word:and word:near/3");
}

TEST_CASE("typographic quotes and blanks are as good as plain ones") {
  CHECK(shown("“peace talks”\u00a0a\u3000b") == "quoted:peace talks word:a word:b");
}

TEST_CASE("values of ids and addresses are taken as they are") {
  CHECK(shown("id:a/b(c).txt d") == "field:id word:a/b(c).txt word:d");
  CHECK(shown("(id:a-1)") == "( field:id word:a-1 )");
  CHECK(shown("id:a(b") == "field:id word:a ( word:b");
  CHECK(shown("https://example.org/x") == "word:https://example.org/x");
}

TEST_CASE("suffixes leave the text, and ranges cover them") {
  Remarks remarks;
  const auto lexemes = lex("denial~1^2 \"a b\"~5", remarks);
  REQUIRE(lexemes.size() == 2);
  CHECK(lexemes[0].text == "denial");
  CHECK(lexemes[0].fuzzy);
  CHECK(lexemes[0].distance == 1);
  CHECK(lexemes[0].boost == 2);
  CHECK(lexemes[0].range == lede::ByteRange{0, 10});
  CHECK(lexemes[1].distance == 5);
  CHECK(lexemes[1].range == lede::ByteRange{11, 18});
  CHECK_FALSE(remarks.faulty());
}
