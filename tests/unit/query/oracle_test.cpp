// SPDX-License-Identifier: GPL-2.0-or-later
// A brute-force search over plain strings must agree with the index for every shape of query.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "plain_search.hpp"
#include "query/parser.hpp"

using namespace lede;
using namespace lede::query::test;
using lede::query::Node;

namespace {

std::string random_place(std::mt19937& random) {
  const std::string a = pick(kWords, random);
  const std::string b = other_than(a, random);
  switch (std::uniform_int_distribution<int>(0, 6)(random)) {
    case 0:
      return "\"" + a + " " + b + "\"";
    case 1:
      return "\"" + a + " " + b + "\"~2";
    case 2:
      return a.substr(0, 2) + "*";
    case 3:
      return "person:tolk";
    default:
      return a;
  }
}

std::string random_operand(std::mt19937& random) {
  const std::string place = random_place(random);
  switch (std::uniform_int_distribution<int>(0, 4)(random)) {
    case 0:
      return "(" + place + " AND " + random_place(random) + ")";
    case 1:
      return "(" + place + " OR " + random_place(random) + ")";
    default:
      return place;
  }
}

/// Two or three operands near each other or in one sentence, of the headline now and then.
std::string random_together(std::mt19937& random) {
  const int kind = std::uniform_int_distribution<int>(0, 5)(random);
  const int distance = std::uniform_int_distribution<int>(1, 4)(random);
  const std::string op = kind < 4 ? " NEAR/" + std::to_string(distance) + " " : " SENT ";
  std::string out = random_operand(random) + op + random_operand(random);
  if (kind % 3 == 0) out += op + random_operand(random);
  const bool person = out.find("person:") != std::string::npos;
  const bool title = !person && std::uniform_int_distribution<int>(0, 5)(random) == 0;
  return (title ? "title:(" : "(") + out + ")";
}

std::string random_leaf(std::mt19937& random) {
  const std::string a = pick(kWords, random);
  const std::string b = other_than(a, random);
  const int distance = std::uniform_int_distribution<int>(1, 4)(random);
  switch (std::uniform_int_distribution<int>(0, 8)(random)) {
    case 0:
      return "\"" + a + " " + b + "\"";
    case 1:
      return "\"" + a + " " + b + "\"~" + std::to_string(distance);
    case 2:
      return "(" + a + " NEAR/" + std::to_string(distance) + " " + b + ")";
    case 3:
      return "(" + a + " SENT " + b + ")";
    case 4:
      return a.substr(0, 2) + "*";
    case 5:
      return "title:" + a;
    case 6:
      return "source:" + pick(kSources, random);
    case 7:
      return "=" + a;
    default:
      return a;
  }
}

std::string random_query(std::mt19937& random, int depth) {
  if (depth == 0) return random_leaf(random);
  const std::string left = random_query(random, depth - 1);
  const std::string right = random_query(random, depth - 1);
  switch (std::uniform_int_distribution<int>(0, 4)(random)) {
    case 0:
      return "(" + left + " AND " + right + ")";
    case 1:
      return "(" + left + " OR " + right + ")";
    case 2:
      return "(" + left + " NOT " + right + ")";
    case 3:
      return "(NOT " + left + ")";
    default:
      return left;
  }
}

/// Ids that only one of the two has, with the word for which.
std::string difference_of(const std::set<std::string>& found,
                          const std::set<std::string>& expected) {
  std::set<std::string> difference;
  std::ranges::set_symmetric_difference(found, expected,
                                        std::inserter(difference, difference.end()));
  std::string out;
  for (const std::string& id : difference) {
    out += (found.contains(id) ? " found " : " missed ") + id;
  }
  return out;
}

void check_agreement(Searcher& searcher, const Corpus& corpus, const std::string& query) {
  SearchRequest request{.query = query};
  CAPTURE(request.query);
  request.limit = 100;
  request.facets = {{.field = "source"}};
  lede::query::Remarks remarks;
  const Node tree = lede::query::parse(request.query, remarks);
  REQUIRE_FALSE(remarks.faulty());
  std::set<std::string> expected;
  std::map<std::string, std::uint64_t> sources;
  for (const Plain& plain : corpus.plain) {
    if (!matches(tree, plain, false)) continue;
    expected.insert(plain.id);
    ++sources[plain.source];
  }
  const SearchResult result = searcher.search(request);
  CHECK(result.diagnostics.empty());
  std::set<std::string> found;
  for (const Hit& hit : result.hits) found.insert(hit.id);
  REQUIRE(difference_of(found, expected) == "");
  REQUIRE(result.hits.size() == expected.size());
  REQUIRE(result.total == expected.size());
  std::map<std::string, std::uint64_t> counted;
  for (const FacetValue& value : result.facets[0].values) counted[value.value] = value.count;
  REQUIRE(counted == sources);
  for (const Hit& hit : result.hits) {
    for (const Snippet& snippet : hit.snippets) {
      for (const ByteRange mark : snippet.marks) {
        CHECK(has(kWords, std::string(mark.of(snippet.text))));
      }
    }
  }
}

}  // namespace

TEST_CASE("the index agrees with a search over plain strings") {
  std::mt19937 random(1945);
  const Corpus corpus = make_corpus(random);
  const SmallIndex index(corpus.articles, 15);
  Searcher searcher(index.path());
  for (int i = 0; i < 400; ++i) check_agreement(searcher, corpus, random_query(random, i % 4));
}

TEST_CASE("NEAR and SENT of phrases, brackets and names agree with trying all places") {
  std::mt19937 random(1815);
  const Corpus corpus = make_corpus(random);
  const SmallIndex index(corpus.articles, 15);
  Searcher searcher(index.path());
  for (int i = 0; i < 600; ++i) check_agreement(searcher, corpus, random_together(random));
}
