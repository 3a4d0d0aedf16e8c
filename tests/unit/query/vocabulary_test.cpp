// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/vocabulary.hpp"

#include <doctest/doctest.h>

#include "query/fields.hpp"
#include "query/limits.hpp"
#include "small_index.hpp"

using namespace lede::query;
namespace store = lede::store;

TEST_CASE("patterns match whole words, letter by letter") {
  CHECK(matches_pattern("pod*", "podolyak"));
  CHECK(matches_pattern("pod*", "pod"));
  CHECK(matches_pattern("*yak", "podolyak"));
  CHECK(matches_pattern("p*l*k", "podolyak"));
  CHECK(matches_pattern("podol?ak", "podolyak"));
  CHECK(matches_pattern("п?доляк", "подоляк"));
  CHECK_FALSE(matches_pattern("pod", "podolyak"));
  CHECK_FALSE(matches_pattern("podol?ak", "podolak"));
  CHECK_FALSE(matches_pattern("*x*", "podolyak"));
}

TEST_CASE("patterns and near spellings find the forms that articles have, whatever their stem") {
  const test::SmallIndex index(
      {test::SmallArticle("a", "He denied it.").value(),
       test::SmallArticle("b", "The denial came. He went and denied.").value()});
  const store::IndexReader reader(index.path());
  VocabularyScan scan(reader, lede::Collection::kArticles);
  const Forms forms = scan.matching("den*");
  REQUIRE(forms.found.size() == 2);
  CHECK(forms.found[0].text == "denied");
  CHECK(forms.found[0].articles == 2);
  CHECK(forms.found[1].text == "denial");
  CHECK(scan.near("dennied", 1).found.at(0).text == "denied");
  CHECK(scan.matching("deni").found.empty());
}

TEST_CASE("values are near by the whole or by one of their words, the nearest first") {
  const test::SmallIndex index({test::SmallArticle("a", "A.").source("Harbour Wire").value(),
                                test::SmallArticle("b", "B.").source("Harbours").value(),
                                test::SmallArticle("c", "C.").source("The Echo").value()});
  const store::IndexReader reader(index.path());
  VocabularyScan scan(reader, lede::Collection::kArticles);
  const auto near = [&](const std::string& value) {
    std::string out;
    for (const Form& form : scan.values_near(find_field("source")->prefix, value, 2).found) {
      out += form.text + "; ";
    }
    return out;
  };
  CHECK(near("habour") == "harbour wire; harbours; ");
  CHECK(near("the ecko") == "the echo; ");
  CHECK(near("tribune") == "");
  // Letters count, not bytes, and a word of a long value may be as short as what is asked for.
  CHECK(near("ёcho") == "the echo; ");
  CHECK(near("ecch") == "the echo; ");
}

TEST_CASE("values that may be meant take nothing of what a search may look at") {
  std::vector<lede::AnnotatedArticle> articles;
  for (int i = 0; i < 256; ++i) {
    const std::string number = std::to_string(i);
    articles.push_back(test::SmallArticle(number, "Den.").source("Paper " + number).value());
  }
  const test::SmallIndex index(articles, articles.size());
  const store::IndexReader reader(index.path());
  VocabularyScan scan(reader, lede::Collection::kArticles);
  const std::string_view sources = find_field("source")->prefix;
  const std::string unlike(40, 'x');
  for (std::size_t i = 0; i <= kMaxTermsScanned / articles.size(); ++i) {
    CHECK(scan.values_near(sources, unlike, 2).found.empty());
  }
  CHECK(scan.values_near(sources, unlike, 2).cut);
  CHECK_FALSE(scan.matching("den*").cut);
  CHECK_FALSE(scan.values_matching(sources, "paper 1*").cut);
}

TEST_CASE("a pattern for more words than the bound takes the most frequent and says so") {
  std::string many;
  for (int i = 0; i < 300; ++i) many += "a" + std::to_string(i) + " ";
  const test::SmallIndex index(
      {test::SmallArticle("many", many).value(), test::SmallArticle("x", "a299").value()});
  const store::IndexReader reader(index.path());
  VocabularyScan scan(reader, lede::Collection::kArticles);
  const Forms forms = scan.matching("a*");
  CHECK(forms.cut);
  REQUIRE(forms.found.size() == kMaxExpansions);
  CHECK(forms.found[0].text == "a299");
}
