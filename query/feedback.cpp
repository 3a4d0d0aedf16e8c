// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/feedback.hpp"

#include <algorithm>
#include <cmath>

#include "query/match.hpp"
#include "query/shared_page.hpp"
#include "query/shared_terms.hpp"
#include "store/article_terms.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kFewestArticles = 3;

/// Adds up the shares that terms have in articles.
class TermCounter {
 public:
  explicit TermCounter(const store::IndexReader& reader)
      : reader_(reader), terms_(reader.article_terms()) {
    terms_.begin();
  }

  /// Adds `weight` × a term's share of the article to the term's total.
  void add(store::RowRef row, double weight) {
    const std::uint32_t words = terms_.count(reader_, row, counts_);
    totals_.resize(terms_.size(), 0);
    for (const auto& [term, times] : counts_) {
      if (totals_[term] == 0) seen_.push_back(term);
      totals_[term] += weight * times / words;
    }
  }

  /// The most telling terms; their weights sum to 1.
  [[nodiscard]] std::vector<WeightedTerm> best(std::size_t limit) {
    const auto documents = static_cast<double>(reader_.documents(Collection::kArticles));
    for (const std::uint32_t term : seen_) {
      totals_[term] *=
          inverse_frequency(documents, static_cast<double>(terms_.term(term).articles));
    }
    const auto kept = std::min(limit, seen_.size());
    std::ranges::partial_sort(seen_, seen_.begin() + static_cast<std::ptrdiff_t>(kept),
                              [this](std::uint32_t a, std::uint32_t b) {
                                if (totals_[a] != totals_[b]) return totals_[a] > totals_[b];
                                return terms_.term(a).stem < terms_.term(b).stem;
                              });
    double sum = 0;
    for (std::size_t i = 0; i < kept; ++i) sum += totals_[seen_[i]];
    std::vector<WeightedTerm> best;
    for (std::size_t i = 0; i < kept; ++i) {
      best.push_back({terms_.term(seen_[i]).stem, totals_[seen_[i]] / sum});
    }
    return best;
  }

 private:
  const store::IndexReader& reader_;
  store::ArticleTerms& terms_;
  std::vector<store::ArticleTerms::Count> counts_{};
  std::vector<double> totals_{};  ///< by the term's number
  std::vector<std::uint32_t> seen_{};
};

std::vector<WeightedTerm> terms_of(const store::IndexReader& reader,
                                   const std::vector<Ranked>& articles,
                                   const std::vector<double>& weights, std::size_t limit) {
  if (reader.exchange() != nullptr) return shared_terms(reader, articles, weights, limit);
  TermCounter counter(reader);
  for (std::size_t i = 0; i < articles.size(); ++i) counter.add(articles[i].row, weights[i]);
  return counter.best(limit);
}

}  // namespace

std::vector<WeightedTerm> telling_terms(const store::IndexReader& reader,
                                        const std::vector<store::RowRef>& articles,
                                        std::size_t limit) {
  std::vector<Ranked> page;
  page.reserve(articles.size());
  for (const store::RowRef row : articles) page.push_back({row, 0});
  return terms_of(reader, page, std::vector<double>(page.size(), 1), limit);
}

Feedback feedback(const store::IndexReader& reader, const Query& query, std::size_t words,
                  const RankingParameters& ranking) {
  Feedback out;
  // A query that matches nothing here may match in other shards.
  const bool hopeless = query.empty() && reader.exchange() == nullptr;
  if (ranking.feedback <= 0 || hopeless) return out;
  if (words == 0 || words > ranking.long_query) return out;
  const RankedPage best = best_of_all(reader, Collection::kArticles, query, ranking,
                                      {.limit = ranking.feedback_articles});
  if (best.hits.size() < kFewestArticles) return out;
  // An article that stands out speaks nearly alone: there the others are about something else.
  const double top = best.hits.front().score;
  std::vector<double> weights;
  for (const Ranked& hit : best.hits) {
    weights.push_back(std::exp(hit.score - top));
    out.reached.push_back(hit.score);
  }
  std::vector<Query> added;
  const double scale =
      ranking.feedback * std::min(static_cast<double>(words), ranking.feedback_words);
  for (const WeightedTerm& term : terms_of(reader, best.hits, weights, ranking.feedback_terms)) {
    added.push_back(Query(term.term).times(scale * term.weight));
  }
  out.query = Query(Query::Op::kOr, added);
  return out;
}

}  // namespace lede::query
