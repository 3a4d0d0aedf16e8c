// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/article_terms.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

/// Term → times, forms of one stem together.
std::map<std::string, std::uint32_t> terms_of(const IndexReader& reader, std::uint32_t row,
                                              std::uint32_t& words) {
  std::vector<ArticleTerms::Count> counts;
  words = reader.article_terms().count(reader, {0, row}, counts);
  std::map<std::string, std::uint32_t> out;
  for (const auto& [term, times] : counts) out[reader.article_terms().term(term).stem] += times;
  return out;
}

}  // namespace

TEST_CASE("an article's terms are the stems of its words but stop words and single letters") {
  const test::TemporaryFolder folder;
  {
    IndexStore store(folder / "index", test::current_versions());
    AnnotatedArticle denial = test::plain_article("a", "The mayor denies it. B denied it.");
    denial.article.title = "A denial";
    test::add_segment(store, {denial, test::plain_article("b", "Mayors meet.")});
    store.commit();
  }
  const IndexReader reader(folder / "index");
  using Terms = std::map<std::string, std::uint32_t>;
  std::uint32_t words = 0;
  CHECK(terms_of(reader, 0, words) == Terms{{"denial", 1}, {"deni", 2}, {"mayor", 1}});
  CHECK(words == 9);
  CHECK(terms_of(reader, 1, words) == Terms{{"mayor", 1}, {"meet", 1}});
  CHECK(words == 2);
  // Asked again, the same: the second time from memory.
  CHECK(terms_of(reader, 0, words) == Terms{{"denial", 1}, {"deni", 2}, {"mayor", 1}});
  for (std::uint32_t term = 0; term < reader.article_terms().size(); ++term) {
    const ArticleTerms::Term& known = reader.article_terms().term(term);
    CHECK(known.articles == (known.stem == "mayor" ? 2 : 1));
  }
}

TEST_CASE("terms are forgotten between requests when there are too many of them") {
  const test::TemporaryFolder folder;
  std::string text;
  for (std::size_t word = 0; word < kMaxRemembered; ++word) {
    text += 'w' + std::to_string(word) + ' ';
  }
  {
    IndexStore store(folder / "index", test::current_versions());
    test::add_segment(store,
                      {test::plain_article("a", "Harbour."), test::plain_article("b", text)});
    store.commit();
  }
  const IndexReader reader(folder / "index");
  ArticleTerms& terms = reader.article_terms();
  std::uint32_t words = 0;
  terms.begin();
  const auto small = terms_of(reader, 0, words);
  terms.begin();
  CHECK(terms.size() == 1);
  CHECK(terms_of(reader, 1, words).size() == kMaxRemembered);
  terms.begin();
  CHECK(terms.size() == 0);
  CHECK(terms_of(reader, 0, words) == small);
  CHECK(terms.size() == 1);
}
