// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a part of the query with their scores, kept once they are asked for again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "lede/search_request.hpp"
#include "query/query.hpp"
#include "query/ranking.hpp"
#include "query/term_cursor.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// Matches and scores as `query` does. The first time a segment is opened `query` is walked as any
/// other; from the second time on, what it matches lies in one list. One thread uses it; `reader`
/// must outlive it and stay with its commit.
class KeptScores final : public RowSource {
 public:
  KeptScores(const store::IndexReader& reader, Collection collection,
             const RankingParameters& ranking, Query query);

  [[nodiscard]] CursorPtr open(std::uint32_t segment, double factor) const override;
  /// Of the lists that are kept.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Segment {
    bool asked = false;
    std::shared_ptr<const ScoredDocuments> list{};
  };

  [[nodiscard]] std::shared_ptr<const ScoredDocuments> walked(std::uint32_t segment) const;

  const store::IndexReader& reader_;
  Collection collection_;
  RankingParameters ranking_;
  Query query_;
  mutable std::vector<Segment> segments_;
  mutable std::size_t bytes_ = 0;
};

}  // namespace lede::query
