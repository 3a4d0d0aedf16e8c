// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "query/cursor_opener.hpp"
#include "query/shared_page.hpp"

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

/// Numbers of the hits by rising row, which is how cursors go.
std::vector<std::size_t> by_row(std::span<const Ranked> hits) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (!is_elsewhere(hits[i])) order.push_back(i);
  }
  std::ranges::sort(order, {},
                    [&](std::size_t i) { return std::pair(hits[i].row.segment, hits[i].row.row); });
  return order;
}

}  // namespace

Explainer::Explainer(const store::IndexReader& reader, Collection collection,
                     const RankingParameters& ranking, std::span<const Concept> concepts,
                     std::span<const Bonus> bonuses, std::span<const Ranked> hits)
    : concepts_(concepts), bonuses_(bonuses), scores_(hits.size()) {
  const std::vector<std::size_t> order = by_row(hits);
  if (order.empty()) return;
  const CursorOpener opener(reader, collection, ranking);
  std::size_t part = 0;
  const auto ask = [&](const Query& query) {
    CursorPtr cursor;
    std::optional<std::uint32_t> segment;
    for (const std::size_t i : order) {
      const store::RowRef row = hits[i].row;
      if (segment != row.segment) {
        segment = row.segment;
        cursor = opener.open(query, row.segment);
      }
      const double score = cursor && cursor->at(row.row + 1) ? cursor->score() : 0;
      if (score != 0) scores_[i].push_back({part, score});
    }
    ++part;
  };
  for (const Concept& one : concepts) {
    for (const Share& share : one.shares) ask(share.query);
  }
  for (const Bonus& bonus : bonuses) ask(bonus.query);
}

double Explainer::score_of(std::size_t number, std::size_t part) const {
  const auto at = std::ranges::lower_bound(scores_[number], part, {}, &PartScore::part);
  return at != scores_[number].end() && at->part == part ? at->score : 0;
}

void Explainer::explain(std::size_t number, std::span<const FoundPart> found, Hit& hit) const {
  std::size_t part = 0;
  for (std::uint32_t i = 0; i < concepts_.size(); ++i) {
    double total = 0;
    for (const Share& share : concepts_[i].shares) {
      const double score = score_of(number, part++);
      if (score > 0) deal(share, score, i, concepts_[i].query, found, hit);
      total += score;
    }
    add_part(concepts_[i].label, total, hit);
  }
  for (const Bonus& bonus : bonuses_) add_part(bonus.name, score_of(number, part++), hit);
}

}  // namespace lede::query
