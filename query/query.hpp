// SPDX-License-Identifier: GPL-2.0-or-later
// What to match and how much it weighs: the planner's output, opened as cursors segment by segment.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "query/cursor.hpp"

namespace lede::query {

struct QueryNode;

/// A value; copies share their parts. Parts that match nothing vanish where they are combined.
class Query {
 public:
  enum class Op : unsigned char {
    kAnd,
    kOr,
    kAndNot,    ///< the first without the second
    kAndMaybe,  ///< the first, which gains where the second matches
    kFilter,    ///< the first where the second matches, which adds no score
    kSynonym    ///< terms that count as one
  };

  /// Matches nothing.
  Query() = default;
  explicit Query(std::string term);
  explicit Query(std::shared_ptr<const RowSource> rows);
  Query(Op op, const Query& left, const Query& right);
  Query(Op op, const std::vector<Query>& parts);
  /// Every document, with no score.
  [[nodiscard]] static Query everything();
  /// The same documents with scores that are multiplied.
  [[nodiscard]] Query times(double factor) const;

  [[nodiscard]] bool empty() const { return node_ == nullptr; }
  /// Of a query that is not empty.
  [[nodiscard]] const QueryNode& node() const { return *node_; }

 private:
  std::shared_ptr<const QueryNode> node_{};
};

struct QueryNode {
  enum class Kind : unsigned char { kTerm, kRows, kEverything, kTimes, kCombined };

  Kind kind = Kind::kTerm;
  Query::Op op = Query::Op::kAnd;
  double factor = 1;
  std::string term{};
  std::shared_ptr<const RowSource> rows{};
  std::vector<Query> parts{};
};

}  // namespace lede::query
