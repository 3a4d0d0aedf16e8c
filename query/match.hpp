// SPDX-License-Identifier: GPL-2.0-or-later
// Runs planned queries: the best documents with scores, or all matching rows.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

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

/// The best documents from `offset` on; `query` must leave out deleted rows itself.
[[nodiscard]] RankedPage best_matches(const store::IndexReader& reader, Collection collection,
                                      const Xapian::Query& query, const RankingParameters& ranking,
                                      std::uint32_t offset, std::uint32_t limit);

/// Every row that matches, whatever its weight.
[[nodiscard]] RowSet all_matches(const store::IndexReader& reader, Collection collection,
                                 const Xapian::Query& query);

/// `query` without deleted rows.
[[nodiscard]] Xapian::Query without_deleted(const store::IndexReader& reader, Collection collection,
                                            const Xapian::Query& query);

}  // namespace lede::query
