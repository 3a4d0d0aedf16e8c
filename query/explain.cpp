// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/schema.hpp"

namespace lede::query {
namespace {

/// A term as one would ask for it: person:"mykhailo podolyak".
std::string asked(std::string_view term) {
  const store::Field* field = nullptr;
  for (const store::Field& known : store::kFields) {
    const bool longer = field == nullptr || known.prefix.size() > field->prefix.size();
    if (!known.prefix.empty() && term.starts_with(known.prefix) && longer) field = &known;
  }
  if (field == nullptr) return std::string(term);
  term.remove_prefix(field->prefix.size());
  const bool several = term.find(' ') != std::string_view::npos;
  return fmt::format("{0}:{2}{1}{2}", field->name, term, several ? "\"" : "");
}

/// What one term adds to the score of one document.
double score_in(const store::IndexReader& reader, Collection collection, store::RowRef row,
                const WeightedTerm& term, const ScoreFormula& formula) {
  const auto known = reader.known(collection, term.term);
  const auto postings = reader.postings(row.segment, collection, *known);
  const auto at = std::ranges::lower_bound(postings->docids, row.row + 1);
  if (at == postings->docids.end() || *at != row.row + 1) return 0;
  const std::uint32_t count =
      postings->counts[static_cast<std::size_t>(at - postings->docids.begin())];
  return term.weight *
         inverse_frequency(static_cast<double>(reader.documents(collection)),
                           static_cast<double>(known->frequency)) *
         formula.of(count, reader.lengths(row.segment, collection)[row.row]);
}

}  // namespace

void explain(const store::IndexReader& reader, Collection collection, const Ranked& ranked,
             std::span<const Concept> concepts, const RankingParameters& ranking, Hit& hit) {
  const ScoreFormula formula(ranking, reader.average_length(collection));
  double explained = 0;
  for (const Concept& part : concepts) {
    double total = 0;
    double most = 0;
    const WeightedTerm* by = nullptr;
    for (const WeightedTerm& term : part.terms) {
      const double score = score_in(reader, collection, ranked.row, term, formula);
      total += score;
      if (score <= most) continue;
      most = score;
      by = &term;
    }
    if (by == nullptr) continue;
    explained += total;
    hit.explanation += fmt::format("{}{} {:.2f} ({})", hit.explanation.empty() ? "" : " + ",
                                   part.query, total, asked(by->term));
    for (MatchedPart& matched : hit.matched) {
      if (matched.query == part.query) matched.score = total;
    }
  }
  if (ranked.score > explained + 0.005) {
    hit.explanation += fmt::format("{}boosts, recency, evidence and feedback {:.2f}",
                                   hit.explanation.empty() ? "" : " + ", ranked.score - explained);
  }
}

}  // namespace lede::query
