// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/leaves.hpp"

#include <doctest/doctest.h>

#include "query/limits.hpp"

using namespace lede;
using namespace lede::query;

namespace {

Lexeme word(const std::string& text) {
  Lexeme out;
  out.text = text;
  out.range = {0, text.size()};
  return out;
}

Lexeme quoted(const std::string& text) {
  Lexeme out = word(text);
  out.kind = LexemeKind::kQuoted;
  return out;
}

NodeKind kind_of(const Lexeme& lexeme) {
  Remarks remarks;
  return make_leaf(lexeme, remarks).kind;
}

std::string remark_on(const Lexeme& lexeme) {
  Remarks remarks;
  static_cast<void>(make_leaf(lexeme, remarks));
  return remarks.all().empty() ? "" : remarks.all()[0].message;
}

}  // namespace

TEST_CASE("a lexeme becomes the leaf that its signs ask for") {
  CHECK(kind_of(word("drone")) == NodeKind::kWord);
  CHECK(kind_of(word("dr*ne")) == NodeKind::kPattern);
  CHECK(kind_of(word("*")) == NodeKind::kAll);
  CHECK(kind_of(quoted("peace talks")) == NodeKind::kPhrase);
  Lexeme fuzzy = word("drone");
  fuzzy.fuzzy = true;
  fuzzy.distance = 2;
  CHECK(kind_of(fuzzy) == NodeKind::kFuzzy);
  // A literal value is taken as it stands.
  Lexeme literal = word("a*b?.txt");
  literal.literal = true;
  Remarks remarks;
  const Node leaf = make_leaf(literal, remarks);
  CHECK(leaf.kind == NodeKind::kWord);
  CHECK(leaf.exact);
  CHECK(leaf.text == "a*b?.txt");
}

TEST_CASE("what says nothing is no leaf, and told of") {
  for (const Lexeme& nothing : {word("..."), word("***"), quoted(" - ")}) {
    CHECK(kind_of(nothing) == NodeKind::kNothing);
    CHECK(remark_on(nothing) != "");
  }
}

TEST_CASE("= and ~ exclude each other: the form wins") {
  Lexeme both = word("drone");
  both.exact = both.fuzzy = true;
  CHECK(kind_of(both) == NodeKind::kWord);
  CHECK(remark_on(both) == "= asks for exactly this form; ~ is left out");
}

TEST_CASE("a phrase ends at the bound") {
  std::string words;
  for (std::size_t i = 0; i < kMaxPhraseWords + 1; ++i) words += "w" + std::to_string(i) + " ";
  Remarks remarks;
  const Node leaf = make_leaf(quoted(words), remarks);
  CHECK(leaf.text.ends_with("w31"));
  CHECK(remarks.faulty());
}

TEST_CASE("a query too long is cut between code points") {
  Remarks remarks;
  const std::string fits(kMaxQueryBytes, 'x');
  CHECK(clip_query(fits, remarks) == fits);
  CHECK(remarks.all().empty());
  const std::string cyrillic = std::string(kMaxQueryBytes - 1, 'x') + "ж";
  CHECK(clip_query(cyrillic, remarks).size() == kMaxQueryBytes - 1);
  CHECK(remarks.first_error().range == ByteRange{kMaxQueryBytes - 1, kMaxQueryBytes + 1});
}
