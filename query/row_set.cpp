// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/row_set.hpp"

#include <algorithm>

#include "store/schema.hpp"

namespace lede::query {

RowSource::RowSource(const store::IndexReader& reader, Collection collection,
                     std::shared_ptr<const RowSet> rows, double weight)
    : reader_(reader), collection_(collection), rows_(std::move(rows)), weight_(weight) {
  set_maxweight(weight);
}

void RowSource::next(double) {
  if (started_) {
    ++at_;
  } else {
    started_ = true;
  }
}

void RowSource::skip_to(Xapian::docid docid, double) {
  started_ = true;
  const auto& rows = current();
  const auto from = rows.begin() + static_cast<std::ptrdiff_t>(std::min(at_, rows.size()));
  at_ = static_cast<std::size_t>(std::lower_bound(from, rows.end(), docid - 1) - rows.begin());
}

RowSource* RowSource::clone() const {
  // Xapian takes ownership of what clone returns; its interface knows no smart pointer here.
  return std::make_unique<RowSource>(reader_, collection_, rows_, weight_).release();
}

void RowSource::init(const Xapian::Database& shard) {
  segment_ = reader_.segment_of(shard, collection_);
  at_ = 0;
  started_ = false;
  set_maxweight(weight_);
}

Xapian::Query rows_query(const store::IndexReader& reader, Collection collection, RowSet rows,
                         double weight) {
  if (rows.size() == 0) return Xapian::Query::MatchNothing;
  auto source = std::make_unique<RowSource>(
      reader, collection, std::make_shared<const RowSet>(std::move(rows)), weight);
  return Xapian::Query(source.release()->release());
}

RowSet rows_of_dates(const store::IndexReader& reader, Collection collection, std::int64_t first,
                     std::int64_t last) {
  RowSet rows;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    auto& found = rows.segments.emplace_back();
    const auto dates = reader.columns(segment, collection).numbers("date");
    for (std::size_t row = 0; row < dates.size(); ++row) {
      if (dates[row] >= first && dates[row] <= last && dates[row] != store::kNoDate) {
        found.push_back(static_cast<std::uint32_t>(row));
      }
    }
  }
  return rows;
}

RowSet deleted_rows(const store::IndexReader& reader, Collection collection) {
  RowSet rows;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    auto& found = rows.segments.emplace_back();
    const Roaring* deleted = reader.deleted(segment, collection);
    if (!deleted) continue;
    found.resize(deleted->cardinality());
    deleted->toUint32Array(found.data());
  }
  return rows;
}

}  // namespace lede::query
