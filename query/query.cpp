// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/query.hpp"

#include <algorithm>

namespace lede::query {
namespace {

using Kind = QueryNode::Kind;

bool all_needed(Query::Op op) {
  return op == Query::Op::kAnd || op == Query::Op::kFilter;
}

}  // namespace

Query::Query(std::string term)
    : node_(std::make_shared<const QueryNode>(
          QueryNode{.kind = Kind::kTerm, .term = std::move(term)})) {}

Query::Query(std::shared_ptr<const RowSource> rows)
    : node_(std::make_shared<const QueryNode>(
          QueryNode{.kind = Kind::kRows, .rows = std::move(rows)})) {}

Query::Query(Op op, const Query& left, const Query& right) : Query(op, std::vector{left, right}) {}

Query::Query(Op op, const std::vector<Query>& parts) {
  std::vector<Query> kept;
  for (const Query& part : parts) {
    if (!part.empty()) kept.push_back(part);
  }
  const bool incomplete = all_needed(op) && kept.size() < parts.size();
  const bool of_first = op == Op::kAndNot || op == Op::kAndMaybe;
  if (kept.empty() || incomplete || (of_first && parts.front().empty())) return;
  if (kept.size() == 1) {
    node_ = kept.front().node_;
    return;
  }
  node_ = std::make_shared<const QueryNode>(
      QueryNode{.kind = Kind::kCombined, .op = op, .parts = std::move(kept)});
}

Query Query::everything() {
  Query query;
  query.node_ = std::make_shared<const QueryNode>(QueryNode{.kind = Kind::kEverything});
  return query;
}

Query Query::times(double factor) const {
  if (empty() || factor == 1) return *this;
  Query query;
  query.node_ = std::make_shared<const QueryNode>(
      QueryNode{.kind = Kind::kTimes, .factor = factor, .parts = {*this}});
  return query;
}

}  // namespace lede::query
