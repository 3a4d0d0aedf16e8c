// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/more_like.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lede/error.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("articles like another share its words, and not itself") {
  const SmallIndex index(strike_articles());
  Searcher searcher(index.path());
  const SearchResult result = searcher.more_like("denies", {});
  REQUIRE(!result.hits.empty());
  CHECK(std::ranges::count(ids(result), "denies") == 0);
  CHECK_THROWS_WITH_AS(searcher.more_like("nosuch", {}),
                       doctest::Contains("no article has the id nosuch"), Error);
}

TEST_CASE("no statements are like an article") {
  const SmallIndex index(strike_articles());
  Searcher searcher(index.path());
  SearchRequest statements;
  statements.collection = Collection::kStatements;
  CHECK_THROWS_WITH_AS(searcher.more_like("denies", statements),
                       "what is like an article are articles; don't ask for statements", Error);
}
