// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_patterns.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_index.hpp"

using namespace lede::query;

namespace {

using Bits = std::vector<std::uint64_t>;

WordPattern pattern(std::size_t words, Arrangement arrangement, unsigned window = 0) {
  WordPattern out{.arrangement = arrangement, .window = window};
  out.words.resize(words);
  return out;
}

/// Of all hits, sorted.
std::vector<std::string> ids_of(const test::SmallIndex& index, const std::string& query) {
  lede::SearchRequest request;
  request.query = query;
  std::vector<std::string> ids;
  for (const auto& hit : lede::Searcher(index.path()).search(request).hits) ids.push_back(hit.id);
  std::ranges::sort(ids);
  return ids;
}

}  // namespace

TEST_CASE("words in order stand one directly after the other") {
  const WordPattern three = pattern(3, Arrangement::kInOrder);
  CHECK(fits(three, Bits{0, 1, 2, 4, 0}));
  CHECK(fits(three, Bits{1, 1, 2, 4}));
  CHECK_FALSE(fits(three, Bits{1, 2, 0, 4}));
  CHECK_FALSE(fits(three, Bits{4, 2, 1}));
  CHECK_FALSE(fits(three, Bits{1, 2}));
  CHECK(fits(pattern(1, Arrangement::kInOrder), Bits{0, 1}));
}

TEST_CASE("a word that may be two of the pattern is each of them in turn") {
  const WordPattern twice = pattern(2, Arrangement::kInOrder);
  CHECK(fits(twice, Bits{3, 3}));
  CHECK_FALSE(fits(twice, Bits{3, 0, 3}));
  const WordPattern apart = pattern(2, Arrangement::kWithin, 3);
  CHECK(fits(apart, Bits{3, 0, 3}));
  CHECK_FALSE(fits(apart, Bits{3, 0, 0, 3}));
  CHECK_FALSE(fits(apart, Bits{0, 3, 0}));
}

TEST_CASE("words within a window stand in any order, each at a place of its own") {
  const WordPattern near = pattern(3, Arrangement::kWithin, 5);
  CHECK(fits(near, Bits{4, 0, 1, 0, 2}));
  CHECK_FALSE(fits(near, Bits{4, 0, 1, 0, 0, 2}));
  // The word that is both must be the second, since nothing else is.
  CHECK(fits(near, Bits{1, 3, 4}));
  CHECK_FALSE(fits(near, Bits{3, 4, 4}));
}

TEST_CASE(
    "a pattern finds its words alone, whether or not their stems have others in the segment") {
  using test::SmallArticle;
  const test::SmallIndex index({SmallArticle("one", "A minister spoke.").value(),
                                SmallArticle("many", "The ministers spoke.").value(),
                                SmallArticle("verb", "He ministered to them.").value(),
                                SmallArticle("many again", "All ministers left.").value()},
                               2);
  const auto found = [&](const std::string& query) { return ids_of(index, query); };
  CHECK(found("minist*") == std::vector<std::string>{"many", "many again", "one", "verb"});
  CHECK(found("ministers*") == std::vector<std::string>{"many", "many again"});
  CHECK(found("=minister") == std::vector<std::string>{"one"});
  CHECK(found("minister?d") == std::vector<std::string>{"verb"});
}

TEST_CASE("where some stems tell all and others do not, articles with the others alone are read") {
  using test::SmallArticle;
  const test::SmallIndex index(
      {SmallArticle("one", "The tie held.").value(), SmallArticle("many", "The ties held.").value(),
       SmallArticle("other", "Tiesto played.").value(),
       SmallArticle("both", "A tie, said Tiesto.").value(),
       SmallArticle("title", "It held.").title("Tiesto").value(),
       SmallArticle("neither", "It held.").title("A tie").value()},
      3);
  using Ids = std::vector<std::string>;
  CHECK(ids_of(index, "ties*") == Ids{"both", "many", "other", "title"});
  CHECK(ids_of(index, "title:ties*") == Ids{"title"});
  CHECK(ids_of(index, "tie*").size() == 6);
}

TEST_CASE("runs are near when one of each operand is, at words of its own") {
  WordPattern near = pattern(4, Arrangement::kNear, 3);
  // Words 0 and 1 side by side, or word 2 alone; and word 3, at most two words apart.
  near.operands = {{{.first = 0, .count = 2}, {.first = 2}}, {{.first = 3}}};
  CHECK(fits(near, Bits{1, 2, 0, 8}));
  CHECK(fits(near, Bits{8, 0, 1, 2}));
  CHECK_FALSE(fits(near, Bits{1, 0, 2, 8}));
  CHECK_FALSE(fits(near, Bits{1, 2, 0, 0, 8}));
  CHECK(fits(near, Bits{4, 0, 8}));
  CHECK_FALSE(fits(near, Bits{4, 0, 0, 8}));
  // One word cannot be both operands.
  CHECK_FALSE(fits(near, Bits{4 | 8}));
  CHECK(fits(near, Bits{4 | 8, 4}));
}

TEST_CASE("a run with slack is as long as it is found") {
  WordPattern near = pattern(3, Arrangement::kNear, 2);
  near.operands = {{{.first = 0, .count = 2, .slack = 2}}, {{.first = 2}}};
  CHECK(fits(near, Bits{2, 0, 1, 4}));
  CHECK(fits(near, Bits{1, 0, 0, 2, 4}));
  CHECK_FALSE(fits(near, Bits{1, 0, 0, 0, 2, 4}));
  CHECK_FALSE(fits(near, Bits{1, 2, 0, 4}));
}
