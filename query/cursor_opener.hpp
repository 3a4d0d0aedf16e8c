// SPDX-License-Identifier: GPL-2.0-or-later
// Opens a query on one segment after the other, with weights from the statistics of them all.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>

#include "lede/search_request.hpp"
#include "query/combining_cursors.hpp"
#include "query/query.hpp"
#include "query/ranking.hpp"
#include "query/term_cursor.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

class CursorOpener {
 public:
  /// `reader` and all queries that are opened must outlive it and its cursors.
  CursorOpener(const store::IndexReader& reader, Collection collection,
               const RankingParameters& ranking);

  /// Null when no document of the segment can match; deleted ones do match.
  [[nodiscard]] CursorPtr open(const Query& query, std::uint32_t segment) const {
    return open(query, segment, 1);
  }
  /// Without scores.
  [[nodiscard]] CursorPtr open_unscored(const Query& query, std::uint32_t segment) const {
    return open(query, segment, 0);
  }

 private:
  [[nodiscard]] CursorPtr open(const Query& query, std::uint32_t segment, double factor) const;
  [[nodiscard]] CursorPtr combined(const QueryNode& node, std::uint32_t segment,
                                   double factor) const;
  /// Whether a part that does not score leaves out no document.
  [[nodiscard]] bool keeps_all(const CursorPtr& filter, std::uint32_t segment) const;
  [[nodiscard]] CursorPtr term(const QueryNode& node, std::uint32_t segment, double factor) const;
  [[nodiscard]] CursorPtr synonym(const QueryNode& node, std::uint32_t segment,
                                  double factor) const;
  void add_alternatives(const Query& query, std::uint32_t segment, double factor,
                        std::vector<CursorPtr>& out) const;
  [[nodiscard]] TermWeight weight(double rarity, std::uint32_t segment, double factor) const;
  [[nodiscard]] double rarity(double frequency) const;
  [[nodiscard]] double joint_frequency(const QueryNode& node) const;

  /// A term of the query, looked up once and not for each segment.
  struct Leaf {
    std::shared_ptr<store::KnownTerm> term{};
    double rarity = 0;
  };
  [[nodiscard]] Leaf& leaf(const QueryNode& node) const;

  const store::IndexReader& reader_;
  Collection collection_;
  double documents_;
  ScoreFormula formula_;
  mutable std::unordered_map<const QueryNode*, Leaf> leaves_{};
};

}  // namespace lede::query
