// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/neighbours.hpp"

#include <doctest/doctest.h>

#include "query/match.hpp"
#include "query/parser.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

/// The articles of each pair of neighbours of the text, of "peace talks", "talks began" and
/// "peace and talks" numbered from 0.
std::vector<std::vector<std::uint32_t>> pairs(const std::string& text) {
  const SmallIndex index(
      {SmallArticle("0", "Peace talks.").value(), SmallArticle("1", "Talks began.").value(),
       SmallArticle("2", "Peace and talks.").value()},
      10);
  const store::IndexReader reader(index.path());
  const PlanOptions options{.any = true};
  Remarks remarks;
  PlanContext context(reader, Collection::kArticles, options, remarks);
  const Node tree = parse_words(text, remarks);
  std::vector<std::vector<std::uint32_t>> out;
  for (const Query& pair : neighbours(context, tree, StopWords(context, tree))) {
    out.push_back(all_matches(reader, Collection::kArticles, pair).segments.at(0));
  }
  return out;
}

using Pairs = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_CASE("words that follow each other in the text are a pair, each once") {
  CHECK(pairs("peace talks began") == Pairs{{0}, {1}});
  CHECK(pairs("peace talks, peace talks") == Pairs{{0}, {}});
  CHECK(pairs("peace peace").empty());
}

TEST_CASE("a stop word or a word that no article has parts its neighbours") {
  CHECK(pairs("peace and talks").empty());
  CHECK(pairs("peace nosuch talks").empty());
}
