// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/term_cursor.hpp"

#include "cursor_oracle.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

const std::vector<std::uint32_t> kLengths = {10, 20, 30, 10, 60, 10, 20, 90};
const ScoreFormula kFormula(RankingParameters{}, 30);

Postings postings(const std::vector<std::pair<std::uint32_t, std::uint16_t>>& entries) {
  auto list = std::make_shared<store::PostingList>();
  store::ImpactCollector impacts;
  for (const auto& [docid, count] : entries) {
    list->docids.push_back(docid);
    list->counts.push_back(count);
    impacts.add(count, kLengths[docid - 1]);
  }
  list->impacts = impacts.impacts();
  return list;
}

double score(double weight, std::uint32_t count, std::uint32_t docid) {
  return weight * kFormula.of(count, kLengths[docid - 1]);
}

}  // namespace

TEST_CASE("a term has the documents of its postings, scored by count and length") {
  const Postings list = postings({{1, 1}, {3, 4}, {5, 2}, {8, 1}});
  check_cursor(
      [&] {
        return term_cursor(list, {2, kFormula, kLengths});
      },
      {{1, score(2, 1, 1)}, {3, score(2, 4, 3)}, {5, score(2, 2, 5)}, {8, score(2, 1, 8)}}, 10);
}

TEST_CASE("a term without postings is nowhere") {
  const auto none = term_cursor(postings({}), {1, kFormula, kLengths});
  if (none) CHECK(walked(*none).empty());
}

TEST_CASE("synonyms count as one term that occurs as often as all of them") {
  const std::vector<Postings> lists = {postings({{1, 1}, {3, 4}}), postings({{3, 1}, {6, 2}})};
  check_cursor(
      [&] {
        return synonym_cursor(lists, {1, kFormula, kLengths});
      },
      {{1, score(1, 1, 1)}, {3, score(1, 5, 3)}, {6, score(1, 2, 6)}}, 10);
}

TEST_CASE("documents scored before keep their scores, unless they only filter") {
  const auto list = std::make_shared<ScoredDocuments>(
      ScoredDocuments{.docids = {1, 3, 5, 8}, .scores = {0.7, 2.5, 1, 4}, .most = 4});
  check_cursor([&] { return scored_cursor(list, true); }, {{1, 0.7}, {3, 2.5}, {5, 1}, {8, 4}}, 10);
  check_scores(walked(*scored_cursor(list, false)), {{1, 0}, {3, 0}, {5, 0}, {8, 0}});
  CHECK(scored_cursor(std::make_shared<ScoredDocuments>(), true) == nullptr);
}

TEST_CASE("every document has no score") {
  check_cursor([] { return every_document(4); }, {{1, 0}, {2, 0}, {3, 0}, {4, 0}}, 6);
  CHECK(every_document(0) == nullptr);
}
