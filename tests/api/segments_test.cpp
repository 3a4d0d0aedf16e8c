// SPDX-License-Identifier: GPL-2.0-or-later
// Searches over several segments at once.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "built_index.hpp"
#include "lede/searcher.hpp"

namespace {

std::vector<lede::Article> numbered(int count) {
  std::vector<lede::Article> articles;
  for (int i = 0; i < count; ++i) {
    lede::Article article;
    article.id = "n" + std::to_string(i);
    article.source = i % 2 == 0 ? "Even" : "Odd";
    article.text = "The council said that a bridge";
    for (int j = 0; j <= i; ++j) article.text += " aword" + std::to_string(i * j);
    article.text += " opened.";
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace

// Xapian 1.4.22's OP_MAX read freed memory here as soon as one segment ran out of matches.
TEST_CASE("a wildcard for many words is answered over several segments") {
  const BuiltIndex index("segments");
  lede::WriterOptions options;
  options.annotator.words_only = true;
  options.threads = 1;
  options.articles_per_segment = 7;
  index.add(numbered(30), options);
  lede::Searcher searcher(index.path());
  lede::SearchRequest request;
  request.limit = 50;
  request.facets = {{"source", 10, lede::FacetOrder::kCount}};
  for (const auto* query : {"a*", "*a*", "aword*", "bridge OR a*"}) {
    CAPTURE(query);
    request.query = query;
    const auto result = searcher.search(request);
    CHECK(result.total == 30);
    CHECK(result.hits.size() == 30);
    REQUIRE(result.facets.size() == 1);
    REQUIRE(result.facets[0].values.size() == 2);
    CHECK(result.facets[0].values[0].count == 15);
  }
}
