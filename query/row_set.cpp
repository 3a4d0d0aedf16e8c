// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/row_set.hpp"

#include <algorithm>
#include <memory>
#include <span>

#include "store/schema.hpp"

namespace lede::query {

namespace {

class RowCursor final : public Cursor {
 public:
  RowCursor(std::span<const std::uint32_t> rows, double score) : rows_(rows), score_(score) {
    max_score_ = score;
    count_ = static_cast<std::uint32_t>(rows.size());
    counted_ = true;
  }

  /// In growing steps: mostly the next row is wanted, or one close by.
  void seek(std::uint32_t docid) override {
    const std::uint32_t row = docid - 1;
    std::ptrdiff_t step = 1;
    while (step < rows_.end() - at_ && at_[step] < row) {
      at_ += step;
      step *= 2;
    }
    at_ = std::lower_bound(at_, at_ + std::min(step + 1, rows_.end() - at_), row);
    docid_ = at_ == rows_.end() ? kNoMore : *at_ + 1;
  }
  void append_rows(std::vector<std::uint32_t>& rows) override {
    rows.insert(rows.end(), rows_.begin(), rows_.end());
  }
  double score() override { return score_; }

 private:
  std::span<const std::uint32_t> rows_;
  std::span<const std::uint32_t>::iterator at_ = rows_.begin();
  double score_;
};

class RowSetSource final : public RowSource {
 public:
  RowSetSource(RowSet rows, double score) : rows_(std::move(rows)), score_(score) {}

  [[nodiscard]] CursorPtr open(std::uint32_t segment, double factor) const override {
    if (rows_.segments[segment].empty()) return {};
    return std::make_unique<RowCursor>(rows_.segments[segment], score_ * factor);
  }

 private:
  RowSet rows_;
  double score_;
};

}  // namespace

const store::RowBits& MatchedRows::bits(std::size_t segment, std::uint32_t count) {
  if (bits_[segment].empty()) bits_[segment] = store::bits_of(rows_.segments[segment], count);
  return bits_[segment];
}

Query rows_query(RowSet rows, double score) {
  if (rows.size() == 0) return {};
  return Query(std::make_shared<const RowSetSource>(std::move(rows), score));
}

RowSet rows_of_dates(const store::IndexReader& reader, Collection collection, std::int64_t first,
                     std::int64_t last) {
  RowSet rows;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    auto& found = rows.segments.emplace_back();
    const auto dates = reader.columns(segment, collection).numbers("date");
    // Written each time and kept only when it fits: no branch that can't be foreseen.
    found.resize(dates.size());
    std::size_t size = 0;
    for (std::size_t row = 0; row < dates.size(); ++row) {
      found[size] = static_cast<std::uint32_t>(row);
      const std::int64_t date = dates[row];
      size += static_cast<std::size_t>((date >= first) & (date <= last) & (date != store::kNoDate));
    }
    found.resize(size);
    if (size < dates.size() / 2) found.shrink_to_fit();
  }
  return rows;
}

}  // namespace lede::query
