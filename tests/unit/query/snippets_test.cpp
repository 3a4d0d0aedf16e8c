// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/snippets.hpp"

#include <doctest/doctest.h>

#include <string>

#include "analysis/unicode.hpp"
#include "small_index.hpp"

using namespace lede;
using lede::query::Concept;
using lede::query::extract;
using lede::query::kMaxSnippetLetters;
using lede::query::test::SmallArticle;

namespace {

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += analysis::code_point_at(text, at).bytes;
  }
  return count;
}

std::string repeated(const std::string& part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

Concept word(const std::string& form, double rarity = 1) {
  Concept part;
  part.query = form;
  part.slots.emplace_back().forms.emplace(form, MatchKind::kExact);
  part.rarity = rarity;
  return part;
}

std::vector<Snippet> snippets(const AnnotatedArticle& article, const std::vector<Concept>& concepts,
                              std::uint32_t limit) {
  lede::query::EvidenceFinder finder(concepts);
  const auto found = finder.in_text(article);
  const auto statements = lede::query::matching_statements(article, concepts);
  return lede::query::choose_snippets({article, concepts, found, statements}, limit);
}

}  // namespace

TEST_CASE("a short sentence is shown whole, without its white space changed") {
  const std::string text = "One. Two\nthree. Four.";
  const std::vector<ByteRange> marks = {{9, 14}};
  const Snippet snippet = extract(text, {5, 15}, marks);
  CHECK(snippet.text == "Two\nthree.");
  CHECK(snippet.range == ByteRange{5, 15});
  REQUIRE(snippet.marks.size() == 1);
  CHECK(snippet.marks[0].of(snippet.text) == "three");
}

TEST_CASE("a long sentence is cut around its marks, between words, with an ellipsis") {
  // Latin, Cyrillic, Arabic, and Chinese, which has no blanks to cut at.
  for (const std::string filler :
       {"filler words ", "длинное слово ", "كلمات طويلة ", "很長的句子"}) {
    CAPTURE(filler);
    const std::string before = repeated(filler, 60);
    const std::string text = before + "TARGET " + repeated(filler, 60);
    const std::vector<ByteRange> marks = {{before.size(), before.size() + 6}};
    const Snippet snippet = extract(text, {0, text.size()}, marks);
    CHECK(analysis::is_valid_utf8(snippet.text));
    CHECK(letters(snippet.text) <= kMaxSnippetLetters + 2);
    CHECK(snippet.text.starts_with("…"));
    CHECK(snippet.text.ends_with("…"));
    REQUIRE(snippet.marks.size() == 1);
    CHECK(snippet.marks[0].of(snippet.text) == "TARGET");
    CHECK(snippet.text == "…" + std::string(snippet.range.of(text)) + "…");
  }
}

TEST_CASE("a cut prefers the end of a clause") {
  const std::string clause = repeated("word ", 42) + "end, ";
  const std::string text = clause + repeated("more ", 60);
  const Snippet snippet = extract(text, {0, text.size()}, std::vector<ByteRange>{{0, 4}});
  CHECK(snippet.text.ends_with(" end…"));
}

TEST_CASE("a cut never splits a grapheme") {
  // A family emoji is five code points joined into one grapheme.
  const std::string family = "👨‍👩‍👧";
  const std::string text = repeated(family, 120);
  const Snippet snippet = extract(text, {0, text.size()}, {});
  const std::size_t shown = snippet.range.size();
  CHECK(shown % family.size() == 0);
}

TEST_CASE("one sentence with both words beats two with one each") {
  const auto article = SmallArticle("a",
                                    "The drone came early. A denial followed late. "
                                    "Then a denial about the drone was sent.")
                           .value();
  const auto shown = snippets(article, {word("drone"), word("denial")}, 1);
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].text == "Then a denial about the drone was sent.");
}

TEST_CASE("the sentence of a statement that answers comes first") {
  auto concepts = std::vector<Concept>{word("drone"), word("denial")};
  concepts[1].acts = {Act::kDenial};
  const auto article = SmallArticle("a", "The drone, a drone, fell. Ivanov rejected it.")
                           .states("Ivanov", Act::kDenial, "rejected")
                           .value();
  const auto shown = snippets(article, concepts, 2);
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].text == "Ivanov rejected it.");
  CHECK(shown[0].marks[0].of(shown[0].text) == "rejected");
}

TEST_CASE("stop words are not marked and the same sentence is not shown twice") {
  auto the = word("the");
  the.stop = true;
  const auto article = SmallArticle("a", "See the drone. Other words. See the drone.").value();
  const auto shown = snippets(article, {word("drone"), the}, 3);
  REQUIRE(shown.size() == 1);
  REQUIRE(shown[0].marks.size() == 1);
  CHECK(shown[0].marks[0].of(shown[0].text) == "drone");
}

TEST_CASE("marks fall on words of every script") {
  struct Row {
    const char* text;
    const char* word;
    const char* language;
  };
  const Row rows[] = {
      {"Михайло Подоляк заперечив це.", "подоляк", "uk"},
      {"قال المتحدث إن الهجوم فشل.", "الهجوم", "ar"},
      {"O café de Zürich fechou.", "zurich", "pt"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto article = SmallArticle("a", row.text, row.language).value();
    const auto shown = snippets(article, {word(analysis::fold(row.word))}, 1);
    REQUIRE(shown.size() == 1);
    REQUIRE(shown[0].marks.size() == 1);
    CHECK(analysis::fold(shown[0].marks[0].of(shown[0].text)) == analysis::fold(row.word));
  }
}

TEST_CASE("only whole phrases are marked") {
  Concept phrase;
  phrase.slots.resize(2);
  phrase.slots[0].forms.emplace("peace", MatchKind::kExact);
  phrase.slots[1].forms.emplace("talks", MatchKind::kExact);
  const auto article = SmallArticle("a", "Peace came. The talks on peace talks went on.").value();
  const auto shown = snippets(article, {phrase}, 3);
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].text == "The talks on peace talks went on.");
  REQUIRE(shown[0].marks.size() == 2);
  CHECK(shown[0].marks[0].of(shown[0].text) == "peace");
}
