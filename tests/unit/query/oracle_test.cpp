// SPDX-License-Identifier: GPL-2.0-or-later
// A brute-force search over plain strings must agree with the index for every shape of query.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "query/parser.hpp"
#include "query/vocabulary.hpp"
#include "small_index.hpp"

using namespace lede;
using lede::query::Node;
using lede::query::NodeKind;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

/// Words without stems, families or meaning in any language, so that plain strings decide.
const std::vector<std::string> kWords = {"kavo", "kavu", "milo", "mira", "zubo", "zuba", "tolk"};
const std::vector<std::string> kSources = {"Alpha", "Beta", "Gamma"};

struct Plain {
  std::string id{};
  std::vector<std::string> words{};
  std::vector<std::string> title{};
  std::vector<std::size_t> sentence{};  ///< number of the sentence of each word
  std::string source{};
};

std::string pick(const std::vector<std::string>& from, std::mt19937& random) {
  return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
}

struct Corpus {
  std::vector<Plain> plain;
  std::vector<AnnotatedArticle> articles;
};

Corpus make_corpus(std::mt19937& random) {
  Corpus corpus;
  for (int number = 0; number < 40; ++number) {
    Plain plain;
    plain.id = "doc" + std::to_string(number);
    std::string text;
    std::string title;
    for (std::size_t sentence = 0; sentence < 3; ++sentence) {
      const int length = std::uniform_int_distribution<int>(1, 5)(random);
      std::string words;
      for (int i = 0; i < length; ++i) {
        plain.words.push_back(pick(kWords, random));
        plain.sentence.push_back(sentence);
        words += (words.empty() ? "" : " ") + plain.words.back();
      }
      text += words + ".\n\n";
    }
    if (number % 2 == 0) {
      for (int i = 0; i < 2; ++i) {
        plain.title.push_back(pick(kWords, random));
        title += (title.empty() ? "" : " ") + plain.title.back();
      }
    }
    plain.source = pick(kSources, random);
    corpus.articles.push_back(
        SmallArticle(plain.id, text, "und").title(title).source(plain.source).value());
    corpus.plain.push_back(std::move(plain));
  }
  return corpus;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Places of both words at most `distance` apart, in this order only when `ordered`.
bool near(const std::vector<std::string>& words, const std::string& a, const std::string& b,
          std::size_t distance, bool ordered) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (i == j || words[i] != a || words[j] != b) continue;
      if (j > i ? j - i <= distance : !ordered && i - j <= distance) return true;
    }
  }
  return false;
}

bool matches(const Node& node, const Plain& plain, bool title) {
  const auto child = [&](const Node& inner) { return matches(inner, plain, title); };
  switch (node.kind) {
    case NodeKind::kAnd:
      return std::ranges::all_of(node.children, child);
    case NodeKind::kOr:
      return std::ranges::any_of(node.children, child);
    case NodeKind::kNot:
      return !child(node.children[0]);
    case NodeKind::kWord:
      return has(plain.title, node.text) || (!title && has(plain.words, node.text));
    case NodeKind::kPattern: {
      const auto fits = [&](const std::string& word) {
        return lede::query::matches_pattern(node.text, word);
      };
      return std::ranges::any_of(plain.words, fits) || std::ranges::any_of(plain.title, fits);
    }
    case NodeKind::kPhrase: {
      const auto words = split(node.text);
      return near(plain.words, words[0], words[1], 1 + node.distance, node.distance == 0) ||
             near(plain.title, words[0], words[1], 1 + node.distance, node.distance == 0);
    }
    case NodeKind::kNear:
      return near(plain.words, node.children[0].text, node.children[1].text, node.distance,
                  false) ||
             near(plain.title, node.children[0].text, node.children[1].text, node.distance, false);
    case NodeKind::kSentence: {
      for (std::size_t i = 0; i < plain.words.size(); ++i) {
        for (std::size_t j = 0; j < plain.words.size(); ++j) {
          if (plain.sentence[i] == plain.sentence[j] && plain.words[i] == node.children[0].text &&
              plain.words[j] == node.children[1].text) {
            return true;
          }
        }
      }
      return false;
    }
    case NodeKind::kField:
      if (node.field == "source") return plain.source == node.children[0].text;
      return matches(node.children[0], plain, true);
    default:
      return true;
  }
}

std::string random_leaf(std::mt19937& random) {
  const std::string a = pick(kWords, random);
  std::string b = pick(kWords, random);
  while (b == a) b = pick(kWords, random);
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

}  // namespace

TEST_CASE("the index agrees with a search over plain strings") {
  std::mt19937 random(1945);
  const Corpus corpus = make_corpus(random);
  const SmallIndex index(corpus.articles, 15);
  Searcher searcher(index.path());
  for (int i = 0; i < 400; ++i) {
    SearchRequest request;
    request.query = random_query(random, i % 4);
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
    std::set<std::string> found;
    for (const Hit& hit : result.hits) found.insert(hit.id);
    std::string differing;
    std::set<std::string> difference;
    std::ranges::set_symmetric_difference(found, expected,
                                          std::inserter(difference, difference.end()));
    for (const std::string& id : difference) {
      differing += (found.contains(id) ? " found " : " missed ") + id;
    }
    REQUIRE(differing == "");
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
}
