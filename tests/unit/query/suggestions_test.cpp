// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "small_index.hpp"

using namespace lede;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;
using Queries = std::vector<std::string>;

namespace {

/// Many articles with the words, and one in which the first of them is misspelled.
SmallIndex spelled_index() {
  std::vector<AnnotatedArticle> articles;
  articles.reserve(46);
  for (int i = 0; i < 45; ++i) {
    articles.push_back(SmallArticle("right" + std::to_string(i), "A ceasefire and a denial.")
                           .names(EntityType::kPerson, "denial", "Mykhailo Podolyak")
                           .value());
  }
  articles.push_back(SmallArticle("wrong", "The ceasefyre began, they wrote.").value());
  return SmallIndex(articles, 50);
}

Queries suggestions(const SmallIndex& index, const std::string& query, bool any = false) {
  SearchRequest request{.query = query};
  request.any = any;
  return Searcher(index.path()).search(request).suggestions;
}

}  // namespace

TEST_CASE("all words that no article has are corrected at once") {
  const SmallIndex index = spelled_index();
  const Queries found = suggestions(index, "ceasefier denyal");
  REQUIRE(!found.empty());
  CHECK(found[0] == "ceasefire denial");
}

TEST_CASE("a rare word is doubted for a frequent neighbour, when few articles were found") {
  const SmallIndex index = spelled_index();
  CHECK(suggestions(index, "ceasefyre") == Queries{"ceasefire"});
  CHECK(suggestions(index, "ceasefyre OR denial").empty());
  CHECK(suggestions(index, "ceasefire").empty());
}

TEST_CASE("nearer words come first, names before other words, and inflections once") {
  std::vector<AnnotatedArticle> articles = {
      SmallArticle("derna", "Derna was flooded.")
          .names(EntityType::kPlace, "Derna", "Derna")
          .value(),
      SmallArticle("drone", "A drone, drones and Putin. He put it there.")
          .names(EntityType::kPerson, "Putin", "Vladimir Putin")
          .value(),
      SmallArticle("put", "He put it there. They put it off.").value(),
      SmallArticle("put again", "Put off.").value()};
  const SmallIndex index(articles);
  CHECK(suggestions(index, "drnoe") == Queries{"drone", "Derna"});
  CHECK(suggestions(index, "Putn") == Queries{"Putin", "Put"});
  // Words of two letters have too many neighbours.
  CHECK(suggestions(index, "pt").empty());
}

TEST_CASE("signs, quotes and boosts around a corrected word stay") {
  const SmallIndex index = spelled_index();
  CHECK(suggestions(index, "ceasefier^2").at(0) == "ceasefire^2");
  CHECK(suggestions(index, "\"a ceasefier\"").at(0) == "\"a ceasefire\"");
  CHECK(suggestions(index, "denial -ceasefier").empty());
  CHECK(suggestions(index, "=ceasefier").empty());
}

TEST_CASE("a phrase of many words that no article has is a text and not misspelled") {
  const SmallIndex index = spelled_index();
  std::string words = "ceasefier";
  for (int i = 1; i < 8; ++i) words += " ceasefier";
  CHECK(suggestions(index, "\"" + words + "\"").at(0).starts_with("\"ceasefire ceasefire "));
  CHECK(suggestions(index, "\"" + words + " ceasefier\"").empty());
  CHECK(suggestions(index, "\"" + words + "\" denyal").empty());
  // Words that the index has cost nothing.
  std::string right = "denial";
  for (int i = 1; i < 12; ++i) right += " denial";
  CHECK(!suggestions(index, "\"" + right + " ceasefier\"").empty());
}

TEST_CASE("a word of the headline is corrected by words that headlines have") {
  const SmallIndex index({SmallArticle("a", "A palace burned.").title("The police came").value()});
  CHECK(suggestions(index, "title:polace") == Queries{"title:police"});
  SearchRequest request{.query = "title:polace"};
  request.collection = Collection::kStatements;
  CHECK(Searcher(index.path()).search(request).suggestions.empty());
}

TEST_CASE("a field that does not exist is no misspelled word, and running text is not doubted") {
  const SmallIndex index = spelled_index();
  CHECK(suggestions(index, "denyal:ceasefire").empty());
  CHECK(suggestions(index, "ceasefier denyal", true).empty());
}
