// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/recency.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>

#include "store/schema.hpp"

namespace lede::query {
namespace {

/// Of an article of today: about that of one word that a tenth of the articles have.
constexpr double kWeightToday = 2.3;

/// Matches every row; the weight comes from the date column.
class RecencySource final : public Xapian::PostingSource {
 public:
  RecencySource(const store::IndexReader& reader, Collection collection, double half_life_days,
                std::int64_t today)
      : reader_(reader), collection_(collection), half_life_(half_life_days), today_(today) {
    set_maxweight(kWeightToday);
  }

  Xapian::doccount get_termfreq_min() const override { return rows(); }
  Xapian::doccount get_termfreq_est() const override { return rows(); }
  Xapian::doccount get_termfreq_max() const override { return rows(); }
  double get_weight() const override {
    const std::int64_t date = dates_[docid_ - 1];
    if (date == store::kNoDate) return 0;
    const auto age = static_cast<double>(std::max<std::int64_t>(today_ - date, 0));
    return kWeightToday * std::exp2(-age / half_life_);
  }
  void next(double) override { ++docid_; }
  void skip_to(Xapian::docid docid, double) override { docid_ = std::max(docid_, docid); }
  bool at_end() const override { return docid_ > rows(); }
  Xapian::docid get_docid() const override { return docid_; }
  RecencySource* clone() const override {
    // Xapian takes ownership of what clone returns; its interface knows no smart pointer here.
    return std::make_unique<RecencySource>(reader_, collection_, half_life_, today_).release();
  }
  void init(const Xapian::Database& shard) override {
    dates_ = reader_.columns(reader_.segment_of(shard, collection_), collection_).numbers("date");
    docid_ = 0;
    set_maxweight(kWeightToday);
  }
  std::string get_description() const override { return "recency"; }

 private:
  Xapian::doccount rows() const { return static_cast<Xapian::doccount>(dates_.size()); }

  const store::IndexReader& reader_;
  Collection collection_;
  double half_life_;
  std::int64_t today_;
  std::span<const std::int64_t> dates_{};
  Xapian::docid docid_ = 0;
};

}  // namespace

Xapian::Query with_recency(const store::IndexReader& reader, Collection collection,
                           const Xapian::Query& query, double half_life_days, std::int64_t today) {
  if (query.empty()) return query;
  auto source = std::make_unique<RecencySource>(reader, collection, half_life_days, today);
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                       Xapian::Query(source.release()->release()));
}

}  // namespace lede::query
