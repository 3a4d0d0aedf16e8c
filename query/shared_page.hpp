// SPDX-License-Identifier: GPL-2.0-or-later
// One page of hits from the pages of several shards.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/search_result.hpp"
#include "query/match.hpp"
#include "store/exchange.hpp"

namespace lede::query {

/// Stands for the segments of another shard; the row is then that shard's number.
inline constexpr std::uint32_t kElsewhere = UINT32_MAX;

[[nodiscard]] inline bool is_elsewhere(const Ranked& hit) {
  return hit.row.segment == kElsewhere;
}

/// `page` holds this shard's first hits, from the very first on; `keys` are what they are sorted
/// by, highest first. Returns, on every shard, the hits from `offset` on of all.
[[nodiscard]] RankedPage shared_page(store::Exchange& exchange, const RankedPage& page,
                                     const std::vector<double>& keys, std::uint32_t offset,
                                     std::uint32_t limit);

/// `best_matches` of all shards; of the reader's own where it is alone.
[[nodiscard]] RankedPage best_of_all(const store::IndexReader& reader, Collection collection,
                                     const Query& query, const RankingParameters& ranking,
                                     const Wanted& wanted);

/// The same for `by_date`.
[[nodiscard]] RankedPage earliest_of_all(const store::IndexReader& reader, Collection collection,
                                         const RowSet& rows, SortOrder order, std::uint32_t offset,
                                         std::uint32_t limit);

/// One value for each hit of a shared page, from the shard that the hit is of. `own` are those of
/// this shard's hits, in the page's order.
[[nodiscard]] std::vector<std::uint64_t> shared_values(store::Exchange& exchange,
                                                       const std::vector<Ranked>& page,
                                                       const std::vector<std::uint64_t>& own);

/// On the first shard, puts in place the hits that others have read; `hits` has one for each of
/// `page`, those from elsewhere empty.
void collect_hits(store::Exchange& exchange, Collection collection, const std::vector<Ranked>& page,
                  std::vector<Hit>& hits);

}  // namespace lede::query
