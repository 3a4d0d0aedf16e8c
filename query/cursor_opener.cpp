// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cursor_opener.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lede::query {
namespace {

using Kind = QueryNode::Kind;
using Op = Query::Op;

}  // namespace

CursorOpener::CursorOpener(const store::IndexReader& reader, Collection collection,
                           const RankingParameters& ranking)
    : reader_(reader),
      collection_(collection),
      documents_(static_cast<double>(reader.documents(collection))),
      formula_(ranking, reader.average_length(collection)) {}

CursorPtr CursorOpener::open(const Query& query, std::uint32_t segment, double factor) const {
  if (query.empty()) return {};
  const QueryNode& node = query.node();
  switch (node.kind) {
    case Kind::kTerm:
      return term(node, segment, factor);
    case Kind::kRows:
      return node.rows->open(segment, factor);
    case Kind::kEverything:
      return every_document(reader_.columns(segment, collection_).rows());
    case Kind::kTimes:
      return open(node.parts.front(), segment, factor * node.factor);
    case Kind::kCombined:
      break;
  }
  return combined(node, segment, factor);
}

CursorPtr CursorOpener::combined(const QueryNode& node, std::uint32_t segment,
                                 double factor) const {
  if (node.op == Op::kSynonym) return synonym(node, segment, factor);
  std::vector<CursorPtr> parts;
  if (node.op == Op::kOr) {
    for (const Query& part : node.parts) add_alternatives(part, segment, factor, parts);
    return union_of(std::move(parts));
  }
  for (const Query& part : node.parts) {
    const bool scored = node.op == Op::kAnd || node.op == Op::kAndMaybe || parts.empty();
    parts.push_back(open(part, segment, scored ? factor : 0));
    if (!parts.front()) return {};
    if (parts.size() > 1 && node.op == Op::kFilter && keeps_all(parts.back(), segment)) {
      parts.pop_back();
    }
  }
  if (node.op == Op::kAndNot) return without(std::move(parts[0]), std::move(parts[1]));
  if (node.op == Op::kAndMaybe) return with_extra(std::move(parts[0]), std::move(parts[1]));
  if (parts.size() == 1) return std::move(parts.front());
  return intersection_of(std::move(parts));
}

bool CursorOpener::keeps_all(const CursorPtr& filter, std::uint32_t segment) const {
  return filter && filter->is_counted() &&
         filter->count() == reader_.columns(segment, collection_).rows();
}

CursorOpener::Leaf& CursorOpener::leaf(const QueryNode& node) const {
  const auto [at, fresh] = leaves_.try_emplace(&node);
  if (fresh) {
    at->second.term = reader_.known(collection_, node.term);
    at->second.rarity = rarity(static_cast<double>(at->second.term->frequency));
  }
  return at->second;
}

CursorPtr CursorOpener::term(const QueryNode& node, std::uint32_t segment, double factor) const {
  const Leaf& term = leaf(node);
  return term_cursor(reader_.postings(segment, collection_, *term.term),
                     weight(term.rarity, segment, factor));
}

CursorPtr CursorOpener::synonym(const QueryNode& node, std::uint32_t segment, double factor) const {
  std::vector<Postings> lists;
  lists.reserve(node.parts.size());
  for (const Query& part : node.parts) {
    lists.push_back(reader_.postings(segment, collection_, *leaf(part.node()).term));
  }
  const double joint = factor == 0 ? 0 : rarity(joint_frequency(node));
  return synonym_cursor(lists, weight(joint, segment, factor));
}

void CursorOpener::add_alternatives(const Query& query, std::uint32_t segment, double factor,
                                    std::vector<CursorPtr>& out) const {
  const QueryNode& node = query.node();
  if (node.kind == Kind::kTimes) {
    return add_alternatives(node.parts.front(), segment, factor * node.factor, out);
  }
  if (node.kind != Kind::kCombined || node.op != Op::kOr) {
    return out.push_back(open(query, segment, factor));
  }
  for (const Query& part : node.parts) add_alternatives(part, segment, factor, out);
}

TermWeight CursorOpener::weight(double rarity, std::uint32_t segment, double factor) const {
  return {factor * rarity, formula_, reader_.lengths(segment, collection_)};
}

double CursorOpener::rarity(double frequency) const {
  return inverse_frequency(documents_, std::min(frequency, documents_));
}

/// Of terms that occur independently of each other, pair by pair from the rarest on, as Xapian
/// estimates it.
double CursorOpener::joint_frequency(const QueryNode& node) const {
  std::vector<double> frequencies;
  frequencies.reserve(node.parts.size());
  for (const Query& part : node.parts) {
    frequencies.push_back(static_cast<double>(leaf(part.node()).term->frequency));
  }
  std::ranges::make_heap(frequencies, std::greater{});
  while (frequencies.size() > 1) {
    std::ranges::pop_heap(frequencies, std::greater{});
    const double rarest = frequencies.back();
    frequencies.pop_back();
    std::ranges::pop_heap(frequencies, std::greater{});
    double& joint = frequencies.back();
    joint = std::floor(joint + rarest - joint * rarest / documents_ + 0.5);
    std::ranges::push_heap(frequencies, std::greater{});
  }
  return frequencies.front();
}

}  // namespace lede::query
