// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/proximity.hpp"

#include <doctest/doctest.h>

#include "query/limits.hpp"
#include "query/match.hpp"
#include "query/parser.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

using Rows = std::vector<std::uint32_t>;

struct Phrases {
  SmallIndex index{{SmallArticle("0", "Peace talks began.").title("Hopes").value(),
                    SmallArticle("1", "Talks on peace began.").value(),
                    SmallArticle("2", "Talks began after peace came.").value(),
                    SmallArticle("3", "Nothing.").title("Peace talk").value()},
                   10};
  store::IndexReader reader{index.path()};
  PlanOptions options{};
  Remarks remarks{};
  PlanContext context{reader, Collection::kArticles, options, remarks};

  Rows rows(const Query& query) {
    return all_matches(reader, Collection::kArticles, query).segments.at(0);
  }
  Rows phrase(const std::string& query, WordPlace place = WordPlace::kText) {
    return rows(read_phrase(context, parse(query, remarks), place).query);
  }
};

Concept word(const std::string& stem) {
  Concept part;
  part.slots.emplace_back().stems.emplace(stem, MatchKind::kStem);
  return part;
}

}  // namespace

TEST_CASE_FIXTURE(Phrases, "the words of a phrase follow each other, in any inflection") {
  CHECK(phrase("\"peace talks\"") == Rows{0, 3});
  CHECK(phrase("\"talks began\"") == Rows{0, 2});
  CHECK(phrase("=\"peace talk\"") == Rows{3});
  CHECK(phrase("\"peace war\"").empty());
}

TEST_CASE_FIXTURE(Phrases, "with a slack so many others stand among them, in any order") {
  CHECK(phrase("\"peace talks\"~1") == Rows{0, 1, 3});
  CHECK(phrase("\"peace talks\"~2") == Rows{0, 1, 2, 3});
}

TEST_CASE_FIXTURE(Phrases, "a phrase of the headline is not looked for in the text") {
  CHECK(phrase("\"peace talks\"", WordPlace::kTitle) == Rows{3});
}

TEST_CASE_FIXTURE(Phrases, "a pair of neighbours is a phrase without a concept") {
  CHECK(rows(read_pair(context, "peace", "talks")) == Rows{0, 3});
  CHECK(read_pair(context, "peace", "nosuch").empty());
}

TEST_CASE_FIXTURE(Phrases, "operands are near by the words between them") {
  const Concept peace = word("peac");
  const Concept began = word("began");
  const auto near = [&](unsigned distance) {
    const auto query = near_query(context, {{&peace}, {&began}}, distance, WordPlace::kText);
    return rows(Query(Query::Op::kFilter, Query::everything(), query.value_or(Query())));
  };
  CHECK(near(1) == Rows{1});
  CHECK(near(2) == Rows{0, 1, 2});
}

TEST_CASE_FIXTURE(Phrases, "NEAR of too many words is none") {
  const std::vector<Concept> words(kMaxNearWords + 1, word("peac"));
  std::vector<std::vector<const Concept*>> operands;
  operands.reserve(words.size());
  for (const Concept& one : words) operands.push_back({&one});
  CHECK_FALSE(near_query(context, operands, 5, WordPlace::kText));
  operands.pop_back();
  CHECK(near_query(context, operands, 5, WordPlace::kText));
}
