// SPDX-License-Identifier: GPL-2.0-or-later
// Runs planned queries: the best documents with scores, or all matching rows.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "query/query.hpp"
#include "query/ranking.hpp"
#include "query/row_set.hpp"

namespace lede::query {

struct Ranked {
  store::RowRef row{};
  double score = 0;
};

struct RankedPage {
  std::vector<Ranked> hits{};
  std::uint64_t total = 0;
  bool total_exact = true;
};

/// Which of the best documents are wanted, and what may help to find them sooner.
struct Wanted {
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  std::uint64_t counted = 0;  ///< totals up to here are exact, others may be estimates
  double least = 0;           ///< a score that all of the wanted are known to reach
};

/// `times * (offset + limit)`, or the most that there can be.
[[nodiscard]] inline std::uint32_t page_end(std::uint32_t offset, std::uint32_t limit,
                                            std::uint32_t times = 1) {
  const std::uint64_t end = std::min<std::uint64_t>(std::uint64_t{offset} + limit, UINT32_MAX);
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(end * times, UINT32_MAX));
}

/// The best live documents; equal ones in the order of their rows.
[[nodiscard]] RankedPage best_matches(const store::IndexReader& reader, Collection collection,
                                      const Query& query, const RankingParameters& ranking,
                                      const Wanted& wanted);

/// Every live row that matches, whatever its score.
[[nodiscard]] RowSet all_matches(const store::IndexReader& reader, Collection collection,
                                 const Query& query);

}  // namespace lede::query
