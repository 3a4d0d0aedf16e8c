// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of an index's segments, and a posting source that brings them into a Xapian query.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "lede/search_request.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// Sorted rows of each segment, segments in the reader's order.
struct RowSet {
  std::vector<std::vector<std::uint32_t>> segments{};

  [[nodiscard]] std::uint64_t size() const {
    std::uint64_t total = 0;
    for (const auto& rows : segments) total += rows.size();
    return total;
  }
};

/// Matches the rows of a set, each with the same weight. `reader` must outlive the query.
class RowSource final : public Xapian::PostingSource {
 public:
  RowSource(const store::IndexReader& reader, Collection collection,
            std::shared_ptr<const RowSet> rows, double weight);

  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  double get_weight() const override { return weight_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  bool at_end() const override { return started_ && at_ >= current().size(); }
  Xapian::docid get_docid() const override { return current()[at_] + 1; }
  RowSource* clone() const override;
  void init(const Xapian::Database& shard) override;
  std::string get_description() const override { return "rows"; }

 private:
  const std::vector<std::uint32_t>& current() const { return rows_->segments[segment_]; }
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(current().size()); }

  const store::IndexReader& reader_;
  Collection collection_;
  std::shared_ptr<const RowSet> rows_;
  double weight_;
  std::uint32_t segment_ = 0;
  std::size_t at_ = 0;
  bool started_ = false;
};

/// A query that matches `rows`; weight 0 makes it a filter.
[[nodiscard]] Xapian::Query rows_query(const store::IndexReader& reader, Collection collection,
                                       RowSet rows, double weight);

/// Rows whose "date" column lies in first..last.
[[nodiscard]] RowSet rows_of_dates(const store::IndexReader& reader, Collection collection,
                                   std::int64_t first, std::int64_t last);

/// Rows deleted since their segments were written.
[[nodiscard]] RowSet deleted_rows(const store::IndexReader& reader, Collection collection);

}  // namespace lede::query
