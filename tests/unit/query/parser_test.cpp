// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lede::query;

namespace {

struct Parsed {
  Node tree;
  std::vector<lede::Diagnostic> diagnostics;
  bool faulty = false;
};

Parsed parsed(std::string_view text) {
  Remarks remarks;
  Parsed out{parse(text, remarks), {}, remarks.faulty()};
  out.diagnostics = remarks.take();
  return out;
}

}  // namespace

TEST_CASE("well-formed queries print in canonical form without remarks") {
  struct Row {
    const char* query;
    const char* canonical;
  };
  const Row rows[] = {
      {"Podolyak denial", "Podolyak denial"},
      {"Podolyak AND denial", "Podolyak AND denial"},
      {"a b AND c", "a b AND c"},
      // AND binds tighter than OR, and so does writing side by side.
      {"a OR b c", "a OR b c"},
      {"(a OR b) c", "(a OR b) c"},
      {"a -b", "a NOT b"},
      {"NOT b", "NOT b"},
      {"a AND NOT (b OR c)", "a AND NOT (b OR c)"},
      {"+a +b", "a b"},
      {"\"peace talks\"", "\"peace talks\""},
      {"“peace talks”~5", "\"peace talks\"~5"},
      {"peace NEAR/5 talks", "peace NEAR/5 talks"},
      {"peace NEAR talks", "peace NEAR/10 talks"},
      {"a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
      {"a NEAR/5 b NEAR/3 c", "(a NEAR/5 b) NEAR/3 c"},
      {"peace SENT talks", "peace SENT talks"},
      {"=denial", "=denial"},
      {"=\"peace talks\"", "=\"peace talks\""},
      {"pod* Podol?ak", "pod* Podol?ak"},
      {"Podoliak~1 Kiev~", "Podoliak~1 Kiev~1"},
      {"denial^2", "denial^2"},
      {"(a OR b)^0.5 c", "(a OR b)^0.5 c"},
      {"Podoliak~2^3", "Podoliak~2^3"},
      {"TITLE:(peace talks)", "title:(peace talks)"},
      {"person:\"Vladimir Putin\"", "person:\"Vladimir Putin\""},
      {"date:2023-05-01..2023-05-31", "date:2023-05-01..2023-05-31"},
      {"id:world/2023-05(1).txt", "id:world/2023-05(1).txt"},
      {"statement:(speaker:podolyak act:denial drone)",
       "statement:(speaker:podolyak act:denial drone)"},
      {"*", "*"},
      {"https://example.org/a", "https://example.org/a"},
      {"title:(//x) id:(=//x)", "title:(//x) id:(=//x)"},
      {"12:30 U.S. anti-missile", "12:30 U.S. anti-missile"},
      {"", ""},
      {"  \u00a0 ", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    const Parsed result = parsed(row.query);
    CHECK(print(result.tree) == row.canonical);
    CHECK(result.diagnostics.empty());
  }
}

TEST_CASE("what is malformed is read as far as it goes, with a remark at its place") {
  struct Row {
    const char* query;
    const char* canonical;
    lede::ByteRange range;
    const char* message;
    bool faulty = true;
    const char* suggestion = nullptr;  ///< null where it does not matter
  };
  const Row rows[] = {
      {"a \"b c", "a \"b c\"", {2, 6}, "this quote is not closed; the rest is read as a phrase"},
      {"(a OR b", "a OR b", {0, 1}, "this bracket is not closed; it reaches to the end"},
      {"a) b", "a b", {1, 2}, "this bracket closes nothing and is left out"},
      {"a ()", "a", {2, 4}, "these brackets hold nothing and are left out"},
      {"a AND", "a", {2, 5}, "this operator lacks an operand and is left out"},
      {"OR a", "a", {0, 2}, "this operator lacks an operand and is left out"},
      {"a AND OR b", "a OR b", {2, 5}, "this operator lacks an operand and is left out"},
      {"a NOT", "a", {2, 5}, "this operator lacks an operand and is left out"},
      {"NEAR a", "a", {0, 4}, "this operator lacks an operand and is left out"},
      {"a NEAR/x b", "a NEAR/10 b", {2, 8}, "NEAR/ takes a number from 1 to 1000; 10 is used"},
      {"a - b", "a b", {2, 3}, "“-” has nothing after it and is left out"},
      {"a =", "a", {2, 3}, "“=” has nothing after it and is left out"},
      {"a ...", "a", {2, 5}, "“...” holds no word and is left out"},
      {"\"!\"", "", {0, 3}, "there is no word between these quotes; they are left out"},
      {"speeker:putin",
       "speeker putin",
       {0, 8},
       "there is no field “speeker”, so it is read as a word; “speaker” is one"},
      {"title: x",
       "title x",
       {0, 8},
       "“title:” has no value right behind it and is read as a word",
       true,
       "title:x"},
      {"title: OR x",
       "title OR x",
       {0, 6},
       "“title:” has no value right behind it and is read as a word"},
      {"a && b", "a b", {2, 4}, "“&&” holds no word and is left out", true, "AND"},
      {"title: id:x",
       "title id:x",
       {0, 6},
       "“title:” has no value right behind it and is read as a word",
       true,
       ""},
      {"!!a b",
       "!!a b",
       {0, 3},
       "“!” means nothing here; what must not occur is written with NOT or -",
       false,
       "-a"},
      {"peace and talks",
       "peace and talks",
       {6, 9},
       "“and” is a word here; the operator is written AND",
       false},
      {"who denied it?",
       "who denied it",
       {11, 14},
       "a ? at the end of a word is punctuation; * stands for any ending",
       false},
      {"a~7", "a~2", {1, 3}, "~ after a word takes 1 or 2 edits; 2 is used"},
      {"a^x", "a", {1, 3}, "“^x” is no number after ~ or ^ and is left out"},
      {"a^0", "a", {1, 3}, "a boost is a number above 0 and up to 100; none is used"},
      {"**", "", {0, 2}, "a pattern needs at least one letter; this one is left out"},
      {"a*~1", "a*", {0, 4}, "a pattern with * or ? takes no ~; it is left out"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    const Parsed result = parsed(row.query);
    CHECK(print(result.tree) == row.canonical);
    REQUIRE(!result.diagnostics.empty());
    CHECK(result.diagnostics.front().range == row.range);
    CHECK(result.diagnostics.front().message == row.message);
    CHECK(result.faulty == row.faulty);
    if (row.suggestion != nullptr) CHECK(result.diagnostics.front().suggestion == row.suggestion);
  }
}

TEST_CASE("every part remembers where it was written") {
  const Parsed result = parsed("Podolyak AND person:\"V. Putin\"^2 -(x OR y)");
  const Node& tree = result.tree;
  REQUIRE(tree.kind == NodeKind::kAnd);
  REQUIRE(tree.children.size() == 3);
  CHECK(tree.children[0].range == lede::ByteRange{0, 8});
  CHECK(tree.children[1].range == lede::ByteRange{13, 32});
  CHECK(tree.children[1].children[0].range == lede::ByteRange{20, 32});
  CHECK(tree.children[1].children[0].boost == 2);
  CHECK(tree.children[2].range == lede::ByteRange{33, 42});
}

TEST_CASE("queries beyond the bounds are cut with a remark") {
  const Parsed deep = parsed(std::string(2000, '(') + "a");
  CHECK(deep.diagnostics.front().message.find("brackets nest at most 40 deep") == 0);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "bank OR ";
  const Parsed wide = parsed(many);
  CHECK(wide.tree.children.size() == kMaxClauses);
  std::string stop_words = "\"";
  for (int i = 0; i < 400; ++i) stop_words += "the ";
  const Parsed phrase = parsed(stop_words + "\"");
  CHECK(phrase.diagnostics.front().message ==
        "a phrase has at most 32 words; the rest is left out");
  const Parsed long_query = parsed(std::string(1 << 20, 'x'));
  CHECK(long_query.diagnostics.front().message ==
        "a query has at most 65536 bytes; the rest is left out");
  CHECK(long_query.tree.text.size() == kMaxQueryBytes);
}

TEST_CASE("running text is the OR of its words, whatever signs it holds") {
  struct Row {
    const char* text;
    const char* canonical;
  };
  const Row rows[] = {
      {"what similarity laws must be obeyed .",
       "what OR similarity OR laws OR must OR be OR obeyed"},
      {"DEFUND. CBC. NOW! (really) -19", "DEFUND OR CBC OR NOW OR really OR 19"},
      {"it is NOT safe", "it OR is OR not OR safe"},
      {"he said \"we won\" twice", "he OR said OR we OR won OR \"we won\" OR twice"},
      {"an \"open quote", "an OR open OR quote"},
      {"seehttps://t.co/H8R9 pic.twitter.com/x now", "see OR now"},
      {"Source: CNN person:putin", "Source OR CNN OR person:putin"},
      {"#AustralianFires #fire", "AustralianFires OR Australian OR Fires OR fire"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Remarks remarks;
    CHECK(print(parse_words(row.text, remarks)) == row.canonical);
    CHECK(remarks.all().empty());
  }
}
