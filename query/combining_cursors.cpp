// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/combining_cursors.hpp"

#include <algorithm>

namespace lede::query {
namespace {

/// The part that has the fewest documents leads, the others are asked about each of them.
class AllCursor final : public Cursor {
 public:
  explicit AllCursor(std::vector<CursorPtr> parts) : parts_(std::move(parts)) {
    for (const CursorPtr& part : parts_) {
      if (part->max_score() > 0) scored_.push_back(part.get());
    }
    std::ranges::stable_sort(parts_, {}, [](const CursorPtr& part) { return part->count(); });
    count_ = parts_.front()->count();
    for (const CursorPtr& part : parts_) max_score_ += part->max_score();
  }

  void seek(std::uint32_t docid) override {
    Cursor& lead = *parts_.front();
    for (lead.seek(docid); lead.docid() != kNoMore; lead.seek(lead.docid() + 1)) {
      docid_ = lead.docid();
      if (others_at(docid_) && (least_ <= 0 || score() >= least_)) return;
    }
    docid_ = kNoMore;
  }

  bool at(std::uint32_t docid) override {
    if (docid_ >= docid) return docid_ == docid;
    return settle(docid, parts_.front()->at(docid) && others_at(docid));
  }

  double score() override {
    double sum = 0;
    for (Cursor* part : scored_) sum += part->score();
    return sum;
  }

  void raise(double least) override {
    least_ = least;
    parts_.front()->raise(least - (max_score_ - parts_.front()->max_score()));
  }

 private:
  bool others_at(std::uint32_t docid) {
    return std::all_of(parts_.begin() + 1, parts_.end(),
                       [docid](const CursorPtr& part) { return part->at(docid); });
  }

  std::vector<CursorPtr> parts_;
  std::vector<Cursor*> scored_{};  ///< in the order of the query, so that equal documents tie
  double least_ = 0;
};

class WithoutCursor final : public Cursor {
 public:
  WithoutCursor(CursorPtr wanted, CursorPtr unwanted)
      : wanted_(std::move(wanted)), unwanted_(std::move(unwanted)) {
    max_score_ = wanted_->max_score();
    count_ = wanted_->count();
  }

  void seek(std::uint32_t docid) override {
    wanted_->seek(docid);
    while (wanted_->docid() != kNoMore && unwanted_->at(wanted_->docid())) {
      wanted_->seek(wanted_->docid() + 1);
    }
    docid_ = wanted_->docid();
  }

  bool at(std::uint32_t docid) override {
    if (docid_ >= docid) return docid_ == docid;
    return settle(docid, wanted_->at(docid) && !unwanted_->at(docid));
  }

  double score() override { return wanted_->score(); }
  void raise(double least) override { wanted_->raise(least); }

 private:
  CursorPtr wanted_;
  CursorPtr unwanted_;
};

class ExtraCursor final : public Cursor {
 public:
  ExtraCursor(CursorPtr wanted, CursorPtr extra)
      : wanted_(std::move(wanted)), extra_(std::move(extra)) {
    max_score_ = wanted_->max_score() + extra_->max_score();
    count_ = wanted_->count();
    counted_ = wanted_->is_counted();
  }

  void seek(std::uint32_t docid) override {
    for (wanted_->seek(docid); wanted_->docid() != kNoMore; wanted_->seek(wanted_->docid() + 1)) {
      docid_ = wanted_->docid();
      scored_ = false;
      if (least_ <= 0) return;
      // What cannot be enough even with the extra is not worth asking the extra about.
      if (wanted_->score() + extra_->max_score() >= least_ && score() >= least_) return;
    }
    docid_ = kNoMore;
  }

  bool at(std::uint32_t docid) override {
    if (docid_ >= docid) return docid_ == docid;
    scored_ = false;
    return settle(docid, wanted_->at(docid));
  }

  double score() override {
    if (!scored_) score_ = wanted_->score() + (extra_->at(docid_) ? extra_->score() : 0);
    scored_ = true;
    return score_;
  }

  void raise(double least) override {
    least_ = least;
    wanted_->raise(least - extra_->max_score());
  }

 private:
  CursorPtr wanted_;
  CursorPtr extra_;
  double least_ = 0;
  double score_ = 0;
  bool scored_ = false;
};

}  // namespace

CursorPtr intersection_of(std::vector<CursorPtr> parts) {
  if (std::ranges::any_of(parts, [](const CursorPtr& part) { return part == nullptr; })) return {};
  return std::make_unique<AllCursor>(std::move(parts));
}

CursorPtr without(CursorPtr wanted, CursorPtr unwanted) {
  if (!wanted || !unwanted) return wanted;
  return std::make_unique<WithoutCursor>(std::move(wanted), std::move(unwanted));
}

CursorPtr with_extra(CursorPtr wanted, CursorPtr extra) {
  if (!wanted || !extra) return wanted;
  return std::make_unique<ExtraCursor>(std::move(wanted), std::move(extra));
}

}  // namespace lede::query
