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
constexpr double kScoreToday = 2.3;

/// Matches every row; the score comes from the date column.
class RecencyCursor final : public Cursor {
 public:
  RecencyCursor(std::span<const std::int64_t> dates, double factor, double half_life_days,
                std::int64_t today)
      : dates_(dates), factor_(factor), half_life_(half_life_days), today_(today) {
    max_score_ = factor * kScoreToday;
    count_ = static_cast<std::uint32_t>(dates.size());
    counted_ = true;
  }

  void seek(std::uint32_t docid) override { docid_ = docid <= count_ ? docid : kNoMore; }
  double score() override {
    const std::int64_t date = dates_[docid_ - 1];
    if (date == store::kNoDate) return 0;
    // As floating point: a damaged date may lie further off than integers can tell.
    const double age = std::max(static_cast<double>(today_) - static_cast<double>(date), 0.0);
    return factor_ * kScoreToday * std::exp2(-age / half_life_);
  }

 private:
  std::span<const std::int64_t> dates_;
  double factor_;
  double half_life_;
  std::int64_t today_;
};

class RecencySource final : public RowSource {
 public:
  RecencySource(const store::IndexReader& reader, Collection collection, double half_life_days,
                std::int64_t today)
      : reader_(reader), collection_(collection), half_life_(half_life_days), today_(today) {}

  [[nodiscard]] CursorPtr open(std::uint32_t segment, double factor) const override {
    return std::make_unique<RecencyCursor>(reader_.columns(segment, collection_).numbers("date"),
                                           factor, half_life_, today_);
  }

 private:
  const store::IndexReader& reader_;
  Collection collection_;
  double half_life_;
  std::int64_t today_;
};

}  // namespace

Query recency(const store::IndexReader& reader, Collection collection, double half_life_days,
              std::int64_t today) {
  return Query(std::make_shared<const RecencySource>(reader, collection, half_life_days, today));
}

}  // namespace lede::query
