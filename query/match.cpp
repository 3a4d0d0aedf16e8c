// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match.hpp"

#include <algorithm>
#include <tuple>

#include "query/cursor_opener.hpp"

namespace lede::query {
namespace {

bool is_better(const Ranked& a, const Ranked& b) {
  if (a.score != b.score) return a.score > b.score;
  return std::tie(a.row.row, a.row.segment) < std::tie(b.row.row, b.row.segment);
}

void add_terms(const Query& query, std::vector<std::string>& out) {
  if (query.empty()) return;
  const QueryNode& node = query.node();
  if (node.kind == QueryNode::Kind::kTerm) out.push_back(node.term);
  for (const Query& part : node.parts) add_terms(part, out);
}

std::vector<std::string> terms_of(const Query& query) {
  std::vector<std::string> terms;
  add_terms(query, terms);
  return terms;
}

bool is_deleted(const Roaring* deleted, std::uint32_t docid) {
  return deleted != nullptr && deleted->contains(docid - 1);
}

/// Keeps the best documents seen; the worst of them lies on top of a heap.
class BestMatches {
 public:
  BestMatches(const store::IndexReader& reader, Collection collection, const Wanted& wanted)
      : reader_(reader), collection_(collection), wanted_(wanted) {
    size_ = std::size_t{wanted.offset} + wanted.limit;
    for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
      all_documents_ += reader.columns(segment, collection).rows();
    }
  }

  void walk(Cursor& cursor, std::uint32_t segment) {
    const Roaring* deleted = reader_.deleted(segment, collection_);
    const std::uint32_t documents = reader_.columns(segment, collection_).rows();
    countable_ = countable_ && deleted == nullptr && cursor.is_counted();
    if (countable_) counted_ += cursor.count();
    raise(cursor);
    for (cursor.seek(1); cursor.docid() != kNoMore; cursor.seek(cursor.docid() + 1)) {
      if (is_deleted(deleted, cursor.docid())) continue;
      ++seen_;
      const bool taken = take({{segment, cursor.docid() - 1}, cursor.score()});
      if (!may_pass_over()) continue;
      if (seen_share_ == 0) {
        seen_share_ =
            static_cast<double>(documents_ + cursor.docid()) / static_cast<double>(all_documents_);
        seen_then_ = seen_;
        raise(cursor);
      } else if (taken) {
        raise(cursor);
      }
    }
    documents_ += documents;
  }

  /// A segment of which no document matches.
  void pass(std::uint32_t segment) { documents_ += reader_.columns(segment, collection_).rows(); }

  RankedPage page() {
    std::ranges::sort(best_, is_better);
    RankedPage page;
    for (std::size_t i = wanted_.offset; i < best_.size(); ++i) page.hits.push_back(best_[i]);
    page.total = countable_ ? counted_ : seen_;
    page.total_exact = countable_ || (seen_share_ == 0 && wanted_.least == 0);
    if (!page.total_exact && seen_share_ > 0) {
      const double all = static_cast<double>(seen_then_) / seen_share_;
      page.total = std::max(page.total, static_cast<std::uint64_t>(all));
    }
    return page;
  }

 private:
  bool may_pass_over() const { return best_.size() == size_ && seen_ >= wanted_.counted; }

  void raise(Cursor& cursor) const {
    double least = wanted_.least;
    if (seen_share_ > 0 && size_ > 0) least = std::max(least, best_.front().score);
    if (least > 0) cursor.raise(slightly_less(least));
  }

  /// Bounds and scores are sums in other orders, so that they may differ in the last bits.
  static double slightly_less(double score) { return score * (1 - 1e-12); }

  bool take(const Ranked& match) {
    if (best_.size() < size_) {
      best_.push_back(match);
      std::ranges::push_heap(best_, is_better);
      return true;
    }
    if (size_ == 0 || !is_better(match, best_.front())) return false;
    std::ranges::pop_heap(best_, is_better);
    best_.back() = match;
    std::ranges::push_heap(best_, is_better);
    return true;
  }

  const store::IndexReader& reader_;
  Collection collection_;
  Wanted wanted_;
  std::size_t size_ = 0;
  std::vector<Ranked> best_{};
  std::uint64_t seen_ = 0;
  std::uint64_t all_documents_ = 0;  ///< of this shard: of all shards there may be more
  std::uint64_t documents_ = 0;      ///< of the segments that were walked
  double seen_share_ = 0;            ///< of all documents, when first some were passed over
  std::uint64_t seen_then_ = 0;
  bool countable_ = true;  ///< cursors know how many documents they have
  std::uint64_t counted_ = 0;
};

}  // namespace

RankedPage best_matches(const store::IndexReader& reader, Collection collection, const Query& query,
                        const RankingParameters& ranking, const Wanted& wanted) {
  if (reader.exchange() != nullptr) reader.learn(collection, terms_of(query));
  if (query.empty()) return {};
  const CursorOpener opener(reader, collection, ranking);
  BestMatches best(reader, collection, wanted);
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    const CursorPtr cursor = opener.open(query, segment);
    if (cursor) {
      best.walk(*cursor, segment);
    } else {
      best.pass(segment);
    }
  }
  return best.page();
}

RowSet all_matches(const store::IndexReader& reader, Collection collection, const Query& query) {
  RowSet rows;
  rows.segments.resize(reader.segments());
  const CursorOpener opener(reader, collection, {});
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    const CursorPtr cursor = opener.open_unscored(query, segment);
    if (!cursor) continue;
    const Roaring* deleted = reader.deleted(segment, collection);
    auto& found = rows.segments[segment];
    cursor->append_rows(found);
    if (deleted == nullptr) continue;
    std::erase_if(found, [deleted](std::uint32_t row) { return deleted->contains(row); });
  }
  return rows;
}

}  // namespace lede::query
