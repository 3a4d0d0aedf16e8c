// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <fmt/format.h>

namespace lede::query {
namespace {

/// Whether a find of this kind is one of those that the share counts.
bool counts(const Share& share, MatchKind how) {
  if (!share.how || *share.how == how) return true;
  return *share.how == MatchKind::kStem && how == MatchKind::kExact;
}

void add_part(std::string_view name, double score, Hit& hit) {
  if (score == 0) return;
  hit.explanation += fmt::format("{}{} {:.2f}", hit.explanation.empty() ? "" : " + ", name, score);
}

/// Deals out a score to the finds that it counts, by their number.
void deal(const Share& share, double score, std::uint32_t number, std::string_view query,
          std::span<const FoundPart> found, Hit& hit) {
  double times = 0;
  const auto takes = [&](std::size_t i) {
    return found[i].concept_number == number && counts(share, hit.matched[i].how);
  };
  for (std::size_t i = 0; i < found.size(); ++i) times += takes(i) ? found[i].times : 0;
  for (std::size_t i = 0; i < found.size() && times > 0; ++i) {
    if (takes(i)) hit.matched[i].score += score * found[i].times / times;
  }
  if (times > 0) return;
  // The index has the term and the text does not show where: the speaker of a later sentence.
  hit.matched.push_back({std::string(query), {}, share.how.value_or(MatchKind::kExact), score});
}

}  // namespace

double Explainer::score_of(const Query& query, store::RowRef row) const {
  const CursorPtr cursor = opener_.open(query, row.segment);
  return cursor && cursor->at(row.row + 1) ? cursor->score() : 0;
}

double Explainer::explain_concept(std::uint32_t number, const Ranked& ranked,
                                  std::span<const FoundPart> found, Hit& hit) const {
  double total = 0;
  for (const Share& share : concepts_[number].shares) {
    const double score = score_of(share.query, ranked.row);
    if (score > 0) deal(share, score, number, concepts_[number].query, found, hit);
    total += score;
  }
  return total;
}

void Explainer::explain(const Ranked& ranked, std::span<const FoundPart> found, Hit& hit) const {
  for (std::uint32_t number = 0; number < concepts_.size(); ++number) {
    add_part(concepts_[number].label, explain_concept(number, ranked, found, hit), hit);
  }
  for (const Bonus& bonus : bonuses_) {
    add_part(bonus.name, score_of(bonus.query, ranked.row), hit);
  }
}

}  // namespace lede::query
