// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/feedback.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <unordered_map>

#include "analysis/stems.hpp"
#include "analysis/tokens.hpp"
#include "analysis/unicode.hpp"
#include "query/match.hpp"

namespace lede::query {
namespace {

using Xapian::Query;

constexpr std::size_t kFewestArticles = 3;

/// Counts the terms of articles, read from their stored text: indexes keep no term lists.
class TermCounter {
 public:
  explicit TermCounter(const store::IndexReader& reader) : reader_(reader) {}

  /// Adds `weight` × a term's share of the article to the term's total.
  void add(store::RowRef row, double weight) {
    const Article article = reader_.record(row).article;
    counts_.clear();
    words_ = 0;
    count(article.text, article.language);
    count(article.title, article.language);
    if (words_ == 0) return;
    for (const auto& [term, count] : counts_) {
      totals_[term] += weight * count / words_;
    }
  }

  [[nodiscard]] const std::unordered_map<std::string, double>& totals() const { return totals_; }

 private:
  void count(std::string_view text, const std::string& language) {
    auto& stemmer = stemmers_[language];
    if (!stemmer) stemmer = std::make_unique<analysis::Stemmer>(language);
    for (const analysis::Token& token : analysis::tokenize(text)) {
      if (!token.is_term()) continue;
      ++words_;
      const std::string folded = analysis::fold(token.of(text));
      if (folded.size() < 2 || analysis::is_stop_word(folded, language)) continue;
      ++counts_[std::string(stemmer->stem(folded))];
    }
  }

  const store::IndexReader& reader_;
  std::map<std::string, std::unique_ptr<analysis::Stemmer>> stemmers_{};
  std::unordered_map<std::string, double> counts_{};
  double words_ = 0;
  std::unordered_map<std::string, double> totals_{};
};

std::vector<WeightedTerm> best_terms(const store::IndexReader& reader, const TermCounter& counter,
                                     std::size_t limit) {
  const Xapian::Database& database = reader.database(Collection::kArticles);
  const auto documents = static_cast<double>(database.get_doccount());
  std::vector<WeightedTerm> terms;
  for (const auto& [term, total] : counter.totals()) {
    const auto with_term = static_cast<double>(database.get_termfreq(term));
    if (with_term == 0) continue;
    terms.push_back({term, total * inverse_frequency(documents, with_term)});
  }
  std::ranges::sort(terms, [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  if (terms.size() > limit) terms.resize(limit);
  double sum = 0;
  for (const WeightedTerm& term : terms) sum += term.weight;
  for (WeightedTerm& term : terms) term.weight /= sum;
  return terms;
}

}  // namespace

std::vector<WeightedTerm> telling_terms(const store::IndexReader& reader,
                                        const std::vector<store::RowRef>& articles,
                                        std::size_t limit) {
  TermCounter counter(reader);
  for (const store::RowRef row : articles) counter.add(row, 1);
  return best_terms(reader, counter, limit);
}

Query with_feedback(const store::IndexReader& reader, const Query& query, std::size_t words,
                    const RankingParameters& ranking) {
  if (ranking.feedback <= 0 || query.empty()) return query;
  if (words == 0 || words > ranking.long_query) return query;
  const RankedPage best =
      best_matches(reader, Collection::kArticles, query, ranking, 0, ranking.feedback_articles);
  if (best.hits.size() < kFewestArticles) return query;
  TermCounter counter(reader);
  // An article that stands out speaks nearly alone: there the others are about something else.
  const double top = best.hits.front().score;
  for (const Ranked& hit : best.hits) counter.add(hit.row, std::exp(hit.score - top));
  const auto terms = best_terms(reader, counter, ranking.feedback_terms);
  if (terms.empty()) return query;
  std::vector<Query> added;
  const double scale =
      ranking.feedback * std::min(static_cast<double>(words), ranking.feedback_words);
  for (const WeightedTerm& term : terms) {
    added.emplace_back(Query::OP_SCALE_WEIGHT, Query(term.term), scale * term.weight);
  }
  return Query(Query::OP_OR, query, Query(Query::OP_OR, added.begin(), added.end()));
}

}  // namespace lede::query
