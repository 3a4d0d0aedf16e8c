// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/kept_scores.hpp"

#include <algorithm>

#include "query/cursor_opener.hpp"

namespace lede::query {

KeptScores::KeptScores(const store::IndexReader& reader, Collection collection,
                       const RankingParameters& ranking, Query query)
    : reader_(reader),
      collection_(collection),
      ranking_(ranking),
      query_(std::move(query)),
      segments_(reader.segments()) {}

CursorPtr KeptScores::open(std::uint32_t segment, double factor) const {
  // A boost multiplies each part of a sum, which need not give what the whole times it gives.
  const bool as_kept = factor == 0 || factor == 1;
  Segment& known = segments_[segment];
  if (as_kept && known.list == nullptr && known.asked) known.list = walked(segment);
  if (as_kept && known.list != nullptr) return scored_cursor(known.list, factor != 0);
  known.asked = true;
  const CursorOpener opener(reader_, collection_, ranking_);
  if (factor == 0) return opener.open_unscored(query_, segment);
  return opener.open(query_.times(factor), segment);
}

std::shared_ptr<const ScoredDocuments> KeptScores::walked(std::uint32_t segment) const {
  auto list = std::make_shared<ScoredDocuments>();
  const CursorOpener opener(reader_, collection_, ranking_);
  const CursorPtr cursor = opener.open(query_, segment);
  if (cursor) {
    list->docids.reserve(cursor->count());
    list->scores.reserve(cursor->count());
    for (cursor->seek(1); cursor->docid() != kNoMore; cursor->seek(cursor->docid() + 1)) {
      list->docids.push_back(cursor->docid());
      list->scores.push_back(cursor->score());
    }
    list->docids.shrink_to_fit();
    list->scores.shrink_to_fit();
    if (!list->scores.empty()) list->most = std::ranges::max(list->scores);
  }
  bytes_ += sizeof(ScoredDocuments) + list->docids.size() * sizeof(std::uint32_t) +
            list->scores.size() * sizeof(double);
  return list;
}

}  // namespace lede::query
