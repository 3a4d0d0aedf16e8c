// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/stop_words.hpp"

#include <doctest/doctest.h>

#include "query/parser.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;

namespace {

/// The children of the query's AND with those that are left out in brackets.
std::string shown(const std::string& query) {
  const test::SmallIndex index(test::strike_articles());
  const store::IndexReader reader(index.path());
  const PlanOptions options;
  Remarks remarks;
  const PlanContext context(reader, Collection::kArticles, options, remarks);
  const Node tree = parse(query, remarks);
  const std::vector<bool> left_out = StopWords(context, tree).left_out(tree);
  std::string out;
  for (std::size_t i = 0; i < tree.children.size(); ++i) {
    const std::string child = print(tree.children[i]);
    out += (out.empty() ? "" : " ") + (left_out[i] ? "[" + child + "]" : child);
  }
  return out;
}

}  // namespace

TEST_CASE("stop words beside other words are left out") {
  CHECK(shown("the drone of the war") == "[the] drone [of] [the] war");
  CHECK(shown("the NOT drone") == "the NOT drone");
  CHECK(shown("the of") == "the of");
}

TEST_CASE("a written AND, = and quotes ask for a stop word") {
  CHECK(shown("the AND drone") == "the drone");
  CHECK(shown("drone AND the war") == "drone the war");
  CHECK(shown("=the drone") == "=the drone");
  CHECK(shown("\"the\" drone") == "\"the\" drone");
}

TEST_CASE("a word alone in capitals is a name, and in a headline of capitals none") {
  CHECK(shown("IT drone") == "IT drone");
  CHECK(shown("it drone") == "[it] drone");
  CHECK(shown("DRONE HITS THE IT") == "DRONE HITS [THE] [IT]");
}
