// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's own matcher is the oracle: whatever the query, both find the same with the same scores.
#include "query/match.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <random>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

using Kind = QueryNode::Kind;
using Scores = std::map<std::pair<std::uint32_t, std::uint32_t>, double>;

const std::vector<std::string> kWords = {"river", "storm", "flood", "dam", "wind", "rain"};
constexpr Collection kArticles = Collection::kArticles;

/// The same weight, as a scheme of Xapian's.
class OracleWeight final : public Xapian::Weight {
 public:
  explicit OracleWeight(double average_length) : formula_(RankingParameters{}, average_length) {
    for (const stat_flags flag : {COLLECTION_SIZE, TERMFREQ, WDF, WDF_MAX, DOC_LENGTH}) {
      need_stat(flag);
    }
    need_stat(DOC_LENGTH_MIN);
    average_ = average_length;
  }
  OracleWeight* clone() const override {
    return std::make_unique<OracleWeight>(average_).release();
  }
  std::string name() const override { return "oracle"; }
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount) const override {
    return weight_ * formula_.of(wdf, length);
  }
  double get_maxpart() const override {
    return get_sumpart(get_wdf_upper_bound(), get_doclength_lower_bound(), 0);
  }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  void init(double factor) override {
    const double documents = get_collection_size();
    const double with_term = std::min<double>(get_termfreq(), documents);
    weight_ = factor == 0 ? 0 : factor * inverse_frequency(documents, with_term);
  }

  ScoreFormula formula_;
  double average_ = 0;
  double weight_ = 0;
};

Xapian::Query oracle_query(const Query& query) {
  using Oracle = Xapian::Query;
  if (query.empty()) return Oracle::MatchNothing;
  const QueryNode& node = query.node();
  std::vector<Oracle> parts;
  for (const Query& part : node.parts) parts.push_back(oracle_query(part));
  switch (node.kind) {
    case Kind::kTerm:
      return Oracle(node.term);
    case Kind::kTimes:
      return Oracle(Oracle::OP_SCALE_WEIGHT, parts.front(), node.factor);
    case Kind::kCombined:
      break;
    default:
      return Oracle(Oracle::OP_SCALE_WEIGHT, Oracle::MatchAll, 0);
  }
  static const std::map<Query::Op, Oracle::op> ops = {
      {Query::Op::kAnd, Oracle::OP_AND},        {Query::Op::kOr, Oracle::OP_OR},
      {Query::Op::kAndNot, Oracle::OP_AND_NOT}, {Query::Op::kAndMaybe, Oracle::OP_AND_MAYBE},
      {Query::Op::kFilter, Oracle::OP_FILTER},  {Query::Op::kSynonym, Oracle::OP_SYNONYM}};
  return {ops.at(node.op), parts.begin(), parts.end()};
}

Scores oracle_scores(const store::IndexReader& reader, const Query& query) {
  Xapian::Enquire enquire(reader.database(kArticles));
  enquire.set_weighting_scheme(OracleWeight(reader.average_length(kArticles)));
  enquire.set_query(oracle_query(query));
  Scores scores;
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(reader.documents(kArticles)));
  for (auto at = found.begin(); at != found.end(); ++at) {
    // Xapian deals document ids out to the segments in turn.
    const store::RowRef row{(*at - 1) % reader.segments(), (*at - 1) / reader.segments()};
    const Roaring* deleted = reader.deleted(row.segment, kArticles);
    if (deleted == nullptr || !deleted->contains(row.row)) {
      scores[{row.segment, row.row}] = at.get_weight();
    }
  }
  return scores;
}

class Random {
 public:
  std::size_t below(std::size_t bound) { return engine_() % bound; }

  std::string word() { return kWords[below(kWords.size())]; }

  /// Words that are frequent and words that are rare.
  std::string text() {
    std::string text = "The";
    for (std::size_t i = 3 + below(30); i-- > 0;) {
      text += ' ';
      text += kWords[std::min(below(kWords.size()), below(kWords.size()))];
    }
    return text + '.';
  }

  Query query(int depth) {
    if (depth == 0 || below(5) == 0) return leaf();
    const std::size_t kind = below(7);
    if (kind == 0) return query(depth - 1).times(std::vector{0.0, 0.5, 2.0}[below(3)]);
    if (kind == 1) {
      const std::size_t first = below(kWords.size());
      const std::size_t second = (first + 1 + below(kWords.size() - 1)) % kWords.size();
      return {Query::Op::kSynonym, Query(kWords[first]), Query(kWords[second])};
    }
    static constexpr std::array kOps = {Query::Op::kAnd, Query::Op::kOr, Query::Op::kAndNot,
                                        Query::Op::kAndMaybe, Query::Op::kFilter};
    const Query::Op op = kOps[below(kOps.size())];
    std::vector<Query> parts = {query(depth - 1), query(depth - 1)};
    if (op == Query::Op::kAnd || op == Query::Op::kOr) parts.push_back(query(depth - 1));
    return {op, parts};
  }

 private:
  Query leaf() {
    if (below(12) == 0) return Query::everything();
    return Query(below(10) == 0 ? "nowhere" : word());
  }

  std::mt19937 engine_{7};
};

void check_page(const RankedPage& page, const Scores& expected, const Wanted& wanted) {
  std::vector<double> best;
  for (const auto& [row, score] : expected) best.push_back(score);
  std::ranges::sort(best, std::greater{});
  const std::size_t begin = std::min<std::size_t>(wanted.offset, best.size());
  const std::size_t end = std::min<std::size_t>(wanted.offset + wanted.limit, best.size());
  REQUIRE(page.hits.size() == end - begin);
  for (std::size_t i = 0; i < page.hits.size(); ++i) {
    const Ranked& hit = page.hits[i];
    const auto at = expected.find({hit.row.segment, hit.row.row});
    REQUIRE(at != expected.end());
    CHECK(std::abs(hit.score - at->second) < 1e-9);
    CHECK(std::abs(hit.score - best[begin + i]) < 1e-9);
  }
  if (page.total_exact) CHECK(page.total == expected.size());
}

SmallIndex random_index(Random& random, std::size_t articles, std::size_t per_segment) {
  std::vector<AnnotatedArticle> all;
  for (std::size_t i = 0; i < articles; ++i) {
    all.push_back(SmallArticle("a" + std::to_string(i), random.text()).value());
  }
  return SmallIndex(all, per_segment);
}

}  // namespace

TEST_CASE("the best documents, their scores and all matches are those that Xapian finds") {
  Random random;
  const SmallIndex index = random_index(random, 90, 25);
  for (const char* id : {"a3", "a4", "a30", "a77"}) index.remove(id);
  const store::IndexReader reader(index.path());
  for (int round = 0; round < 400; ++round) {
    const Query query = random.query(3);
    CAPTURE(oracle_query(query).get_description());
    const Scores expected = oracle_scores(reader, query);
    for (const Wanted wanted : {Wanted{.limit = 5}, Wanted{.limit = 100},
                                Wanted{.offset = 3, .limit = 4, .counted = 1000}}) {
      check_page(best_matches(reader, kArticles, query, {}, wanted), expected, wanted);
    }
    const RowSet rows = all_matches(reader, kArticles, query);
    CHECK(rows.size() == expected.size());
    for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
      CHECK(std::ranges::is_sorted(rows.segments[segment]));
      for (const std::uint32_t row : rows.segments[segment]) {
        CHECK(expected.contains({segment, row}));
      }
    }
  }
}

TEST_CASE("a score that the wanted are known to reach loses none of them") {
  Random random;
  const SmallIndex index = random_index(random, 60, 20);
  const store::IndexReader reader(index.path());
  const Query query(Query::Op::kOr, Query("flood"), Query("dam"));
  const RankedPage plain = best_matches(reader, kArticles, query, {}, {.limit = 5});
  REQUIRE(plain.hits.size() == 5);
  const RankedPage primed =
      best_matches(reader, kArticles, query, {}, {.limit = 5, .least = plain.hits.back().score});
  for (std::size_t i = 0; i < plain.hits.size(); ++i) {
    CHECK(primed.hits.at(i).row == plain.hits[i].row);
    CHECK(primed.hits.at(i).score == plain.hits[i].score);
  }
}

TEST_CASE("equal documents come in the order of their rows") {
  std::vector<AnnotatedArticle> same;
  for (int i = 0; i < 12; ++i) {
    same.push_back(SmallArticle("a" + std::to_string(i), "The bridge and the river.").value());
  }
  const SmallIndex index(same, 5);
  const store::IndexReader reader(index.path());
  const Query both(Query::Op::kAnd, Query("bridg"), Query("river"));
  const RankedPage page = best_matches(reader, kArticles, both, {}, {.limit = 4});
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
  for (const Ranked& hit : page.hits) rows.emplace_back(hit.row.row, hit.row.segment);
  CHECK(rows ==
        std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 0}, {0, 1}, {0, 2}, {1, 0}});
}
