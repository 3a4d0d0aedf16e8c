// SPDX-License-Identifier: GPL-2.0-or-later
#include <queue>
#include <random>

#include "cursor_oracle.hpp"
#include "query/combining_cursors.hpp"
#include "query/score_window.hpp"
#include "query/term_cursor.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

Scored sum_of(const std::vector<Scored>& lists) {
  Scored sum;
  for (const Scored& documents : lists) {
    for (const auto& [docid, score] : documents) sum[docid] += score;
  }
  return sum;
}

CursorPtr union_over(const std::vector<Scored>& lists) {
  std::vector<CursorPtr> parts;
  for (const Scored& documents : lists) parts.push_back(list(documents));
  return union_of(std::move(parts));
}

std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

/// Random lists of terms over some thousand documents, as a segment has them.
class RandomTerms {
 public:
  RandomTerms(std::uint32_t documents, std::size_t terms, std::mt19937& random)
      : lengths_(documents) {
    for (std::uint32_t& length : lengths_) length = 20 + below(random, 400);
    for (std::size_t term = 0; term < terms; ++term) {
      auto list = std::make_shared<store::PostingList>();
      store::ImpactCollector impacts;
      const std::uint32_t gap = 1 + below(random, term % 2 == 0 ? 300 : 4);
      for (std::uint32_t docid = 1; docid <= documents; docid += 1 + below(random, gap)) {
        list->docids.push_back(docid);
        list->counts.push_back(static_cast<std::uint16_t>(1 + below(random, 3)));
        impacts.add(list->counts.back(), lengths_[docid - 1]);
      }
      list->impacts = impacts.impacts();
      lists_.push_back(std::move(list));
      weights_.push_back(0.5 * static_cast<double>(1 + below(random, 8)));
    }
  }

  [[nodiscard]] CursorPtr term(std::size_t i) const {
    return term_cursor(lists_[i], {weights_[i], ScoreFormula({}, 200), lengths_});
  }
  [[nodiscard]] CursorPtr any() const {
    std::vector<CursorPtr> parts;
    for (std::size_t i = 0; i < lists_.size(); ++i) parts.push_back(term(i));
    return union_of(std::move(parts));
  }
  /// Added up in the order of the terms.
  [[nodiscard]] Scored sums() const {
    Scored sums;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      for (const auto& [docid, score] : walked(*term(i))) sums[docid] += score;
    }
    return sums;
  }

 private:
  std::vector<std::uint32_t> lengths_;
  std::vector<Postings> lists_{};
  std::vector<double> weights_{};
};

/// The best scores, the least score being raised to the last of them on the way.
std::vector<double> best_scores(Cursor& cursor, std::size_t wanted) {
  std::priority_queue<double, std::vector<double>, std::greater<>> best;
  for (cursor.seek(1); cursor.docid() != kNoMore; cursor.seek(cursor.docid() + 1)) {
    best.push(cursor.score());
    if (best.size() > wanted) best.pop();
    if (best.size() == wanted) cursor.raise(best.top() * (1 - 1e-12));
  }
  std::vector<double> scores;
  for (; !best.empty(); best.pop()) scores.push_back(best.top());
  return scores;
}

}  // namespace

TEST_CASE("a union has the documents of any part and the sum of their scores") {
  const std::vector<Scored> lists = {{{1, 1}, {4, 2}}, {{2, 0.5}, {4, 1}}, {{9, 3}}};
  check_cursor([&] { return union_over(lists); }, sum_of(lists), 12);
}

TEST_CASE("random unions lose nothing that scores enough") {
  std::mt19937 random(5);
  for (int round = 0; round < 100; ++round) {
    std::vector<Scored> lists(1 + random() % 6);
    for (Scored& documents : lists) {
      const double scale = 0.25 * static_cast<double>(1 + random() % 8);
      documents[static_cast<std::uint32_t>(1 + random() % 40)] = scale;
      for (std::uint32_t docid = 1; docid <= 40; ++docid) {
        if (random() % 4 == 0) documents[docid] = scale * static_cast<double>(random() % 4) / 3;
      }
    }
    check_cursor([&] { return union_over(lists); }, sum_of(lists), 42);
  }
}

TEST_CASE("parts that are nowhere are done without") {
  std::vector<CursorPtr> parts;
  parts.push_back(nullptr);
  parts.push_back(list({{3, 1}}));
  const CursorPtr one = union_of(std::move(parts));
  REQUIRE(one != nullptr);
  check_scores(walked(*one), {{3, 1}});
  CHECK(union_of({}) == nullptr);
}

TEST_CASE(
    "the best documents of many terms are the same, to the last bit, whatever is passed over") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    const RandomTerms terms(6000, 1 + below(random, 9), random);
    const CursorPtr cursor = terms.any();
    const std::size_t wanted = 1 + below(random, 30);
    std::vector<double> expected;
    for (const auto& [docid, score] : terms.sums()) expected.push_back(score);
    std::ranges::sort(expected);
    const auto over = expected.size() - std::min(expected.size(), wanted);
    expected.erase(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(over));
    CHECK(best_scores(*cursor, wanted) == expected);
  }
}

TEST_CASE(
    "a union of terms may be left and gone on with anywhere, also within a stretch of documents") {
  std::mt19937 random(12);
  for (int round = 0; round < 30; ++round) {
    const RandomTerms terms(5000, 2 + below(random, 5), random);
    const Scored sums = terms.sums();
    const CursorPtr cursor = terms.any();
    const double least = 0.6 * cursor->max_score();
    cursor->raise(least);
    std::uint32_t docid = 1;
    while (docid <= 5000) {
      cursor->seek(docid);
      const auto expected = std::find_if(sums.lower_bound(docid), sums.end(),
                                         [&](const auto& sum) { return sum.second >= least; });
      REQUIRE(cursor->docid() == (expected == sums.end() ? kNoMore : expected->first));
      if (expected == sums.end()) break;
      CHECK(cursor->score() == expected->second);
      docid = cursor->docid() + 1 + below(random, 700);
    }
  }
}

TEST_CASE("a window sought from before its first document has all of its documents") {
  ScoreWindow window;
  window.start(3000);
  window.add(3005, 1.5);
  window.add(3700, 2);
  CHECK(window.next(1) == 3005);
  CHECK(window.next(2999) == 3005);
  CHECK(window.next(3000) == 3005);
  CHECK(window.next(3006) == 3700);
  CHECK(window.next(3701) == kNoMore);
}
