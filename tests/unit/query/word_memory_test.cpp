// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_memory.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/match.hpp"
#include "query/parser.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

bool same_hits(const std::vector<Ranked>& a, const std::vector<Ranked>& b) {
  return std::ranges::equal(a, b, [](const Ranked& one, const Ranked& other) {
    return one.row == other.row && one.score == other.score;
  });
}

bool same_concept(const Concept& a, const Concept& b) {
  return a.query == b.query && a.range.begin == b.range.begin && a.range.end == b.range.end &&
         a.slots.front().stems == b.slots.front().stems &&
         a.slots.front().forms == b.slots.front().forms && a.names == b.names && a.acts == b.acts &&
         a.rarity == b.rarity && a.title_only == b.title_only && a.terms.size() == b.terms.size() &&
         a.shares.size() == b.shares.size();
}

struct Memory {
  SmallIndex index{strike_articles(), 2};
  store::IndexReader reader{index.path()};
  PlanOptions options{};
  Remarks remarks{};
  WordMemory memory{};

  Reading read(const std::string& word, const WordUse& use = {},
               Collection collection = Collection::kArticles) {
    PlanContext context(reader, collection, options, remarks);
    return memory.read(context, parse(word, remarks), use);
  }
  Reading read_anew(const std::string& word, const WordUse& use, Collection collection) {
    PlanContext context(reader, collection, options, remarks);
    return read_word(nullptr, context, parse(word, remarks), use);
  }
  void check_word(const std::string& word, WordUse use, Collection collection) {
    CAPTURE(word);
    const Reading expected = read_anew(word, use, collection);
    for (const bool alone : {true, false}) {
      use.alone = alone;
      const Reading reading = read(word, use, collection);
      CHECK(same_concept(reading.part, expected.part));
      CHECK(same_hits(found(reading.query, collection), found(expected.query, collection)));
    }
  }
  std::vector<Ranked> found(const Query& query, Collection collection) {
    return best_matches(reader, collection, query, {}, {}).hits;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Memory, "a remembered word is the word, wherever and however often it is asked") {
  for (int time = 0; time < 4; ++time) {
    for (const Collection collection : {Collection::kArticles, Collection::kStatements}) {
      for (const WordPlace place : {WordPlace::kText, WordPlace::kTitle}) {
        for (const bool near : {false, true}) {
          for (const char* word : {"denial", "deny", "Moscow", "US", "us", "Kiev", "nosuch"}) {
            check_word(word, {.place = place, .near = near}, collection);
          }
        }
      }
    }
  }
}

TEST_CASE_FIXTURE(Memory, "a word stands where the query at hand has it") {
  CHECK(read("denial").part.range.begin == 0);
  PlanContext context(reader, Collection::kArticles, options, remarks);
  const Node tree = parse("drones denial", remarks);
  CHECK(memory.read(context, tree.children[1], {}).part.range.begin == 7);
  CHECK(memory.words() == 1);
}

TEST_CASE_FIXTURE(
    Memory, "patterns, exact forms, compounds and words without a family are not remembered") {
  for (const std::string word : {"den*", "=denied", "denial~", "counter-productive"}) {
    static_cast<void>(read(word));
  }
  options.plain = true;
  static_cast<void>(read("denial"));
  CHECK(memory.words() == 0);
}

TEST_CASE_FIXTURE(Memory, "what was not used for longest is forgotten first") {
  WordMemory small(6'000);
  PlanContext context(reader, Collection::kArticles, options, remarks);
  const auto ask = [&](const std::string& word) {
    static_cast<void>(small.read(context, parse(word, remarks), {}));
    return small.words();
  };
  CHECK(ask("denial") == 1);
  const std::size_t before = ask("drones");
  CHECK(before == 2);
  for (const char* word : {"peace", "talks", "sunny", "weather", "again", "hit"}) {
    CHECK(ask(word) < 6);
    CHECK(ask("drones") < 6);
  }
  const std::size_t now = small.words();
  CHECK(ask("drones") == now);
  small.forget();
  CHECK(small.words() == 0);
}

TEST_CASE("a searcher that turns to a newer commit forgets what words meant in the older") {
  const SmallIndex index(strike_articles(), 2);
  Searcher searcher(index.path());
  const SearchRequest request{.query = "denial"};
  for (int time = 0; time < 3; ++time) CHECK(searcher.search(request).hits.size() == 2);
  index.remove("denies");
  CHECK(searcher.search(request).hits.size() == 2);
  CHECK(searcher.refresh());
  for (int time = 0; time < 3; ++time) CHECK(ids(searcher.search(request)) == Ids{"quoted"});
}
