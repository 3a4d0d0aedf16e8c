// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lede::query {
namespace {

/// The weight of one term in one document, as Bm25 gives it.
double score_in(const Xapian::Database& database, Xapian::docid docid, const WeightedTerm& term,
                const RankingParameters& ranking) {
  auto posting = database.postlist_begin(term.term);
  if (posting == database.postlist_end(term.term)) return 0;
  posting.skip_to(docid);
  if (posting == database.postlist_end(term.term) || *posting != docid) return 0;
  const double idf = inverse_frequency(static_cast<double>(database.get_doccount()),
                                       static_cast<double>(database.get_termfreq(term.term)));
  return term.weight * idf *
         term_score(ranking, posting.get_wdf(), database.get_doclength(docid),
                    std::max(database.get_avlength(), 1.0));
}

}  // namespace

void explain(const store::IndexReader& reader, Collection collection, const Ranked& ranked,
             std::span<const Concept> concepts, const RankingParameters& ranking, Hit& hit) {
  const Xapian::Database& database = reader.database(collection);
  const Xapian::docid docid = reader.docid_of(ranked.row);
  double explained = 0;
  for (const Concept& part : concepts) {
    double total = 0;
    double most = 0;
    const WeightedTerm* by = nullptr;
    for (const WeightedTerm& term : part.terms) {
      const double score = score_in(database, docid, term, ranking);
      total += score;
      if (score <= most) continue;
      most = score;
      by = &term;
    }
    if (by == nullptr) continue;
    explained += total;
    hit.explanation += fmt::format("{}{} {:.2f} ({})", hit.explanation.empty() ? "" : " + ",
                                   part.query, total, by->term);
    for (MatchedPart& matched : hit.matched) {
      if (matched.query == part.query) matched.score = total;
    }
  }
  if (ranked.score > explained + 0.005) {
    hit.explanation += fmt::format("{}evidence and feedback {:.2f}",
                                   hit.explanation.empty() ? "" : " + ", ranked.score - explained);
  }
}

}  // namespace lede::query
