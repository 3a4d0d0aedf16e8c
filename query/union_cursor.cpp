// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <memory>
#include <numeric>

#include "query/combining_cursors.hpp"
#include "query/score_window.hpp"

namespace lede::query {
namespace {

/// MaxScore (Turtle and Flood 1995): parts that together cannot bring a document to the score that
/// is asked for are not walked; they only add to what the others find. Several lists that are
/// walked go through a window of documents each at once.
class UnionCursor final : public Cursor {
 public:
  explicit UnionCursor(std::vector<CursorPtr> parts) {
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return parts[i]->max_score(); });
    as_asked_.resize(parts.size());
    for (const std::size_t i : order) {
      as_asked_[i] = parts_.size();
      max_score_ += parts[i]->max_score();
      bounds_.push_back(max_score_);
      count_ = std::min(count_, kNoMore - 1 - parts[i]->count()) + parts[i]->count();
      lists_.push_back(dynamic_cast<BulkCursor*>(parts[i].get()));
      parts_.push_back(std::move(parts[i]));
    }
    docids_.resize(parts_.size(), 0);
    if (std::ranges::find(lists_, nullptr) != lists_.end()) lists_.clear();
  }

  void seek(std::uint32_t docid) override {
    while (true) {
      docid_ = next(docid);
      known_ = false;
      if (docid_ == kNoMore || least_ <= 0 || is_enough()) return;
      docid = docid_ + 1;
    }
  }

  bool at(std::uint32_t docid) override {
    if (docid_ >= docid) return docid_ == docid;
    known_ = false;
    bool found = false;
    for (std::size_t i = 0; i < parts_.size() && !(found && max_score_ == 0); ++i) {
      found = ask(i, docid) || found;
    }
    return settle(docid, found);
  }

  double score() override { return known_ ? score_ : sum(); }

  void raise(double least) override {
    least_ = least;
    while (first_ < parts_.size() && bounds_[first_] < least) ++first_;
    // One part that is left must bring what the others cannot.
    if (first_ + 1 == parts_.size()) {
      parts_.back()->raise(first_ == 0 ? least : least - bounds_[first_ - 1]);
    }
  }

 private:
  /// Whether a part that is not walked has the document.
  bool ask(std::size_t i, std::uint32_t docid) {
    const bool found = parts_[i]->at(docid);
    docids_[i] = found ? docid : 0;
    return found;
  }

  /// In the order of the query, so that equal documents have equal scores.
  double sum() {
    double sum = 0;
    for (const std::size_t i : as_asked_) {
      if (i >= unfilled()) {
        sum += lists_[i]->filled_score(docid_);
      } else if (docids_[i] == docid_) {
        sum += parts_[i]->score();
      }
    }
    return sum;
  }

  /// The parts before this one have not gone through the document in a window.
  [[nodiscard]] std::size_t unfilled() const {
    return docid_ < window_end_ ? first_filled_ : parts_.size();
  }

  /// The next document of the parts that are walked.
  std::uint32_t next(std::uint32_t docid) {
    while (true) {
      if (docid < window_end_) {
        const std::uint32_t found = window_->next(docid);
        if (found != kNoMore) return found;
        docid = window_end_;
      }
      // A list alone is as fast by itself; without a least score, each document is wanted.
      if (lists_.empty() || least_ <= 0 || first_ + 1 >= parts_.size()) return nearest(docid);
      docid = nearest(docid);
      if (docid == kNoMore) return kNoMore;
      fill(docid);
    }
  }

  void fill(std::uint32_t docid) {
    if (!window_) window_ = std::make_unique<ScoreWindow>();
    window_->start(docid);
    window_end_ = window_->end();
    first_filled_ = first_;
    for (std::size_t i = first_; i < parts_.size(); ++i) {
      if (docids_[i] < window_end_) lists_[i]->fill(*window_);
      docids_[i] = parts_[i]->docid();
    }
  }

  std::uint32_t nearest(std::uint32_t docid) {
    std::uint32_t found = kNoMore;
    for (std::size_t i = first_; i < parts_.size(); ++i) {
      if (docids_[i] < docid) {
        parts_[i]->seek(docid);
        docids_[i] = parts_[i]->docid();
      }
      found = std::min(found, docids_[i]);
    }
    return found;
  }

  bool is_enough() {
    const bool filled = docid_ < window_end_;
    double reached = filled ? window_->score(docid_) : 0;
    for (std::size_t i = first_; !filled && i < parts_.size(); ++i) {
      if (docids_[i] == docid_) reached += parts_[i]->score();
    }
    for (std::size_t i = filled ? first_filled_ : first_; i-- > 0;) {
      if (reached + bounds_[i] < least_) return false;
      if (ask(i, docid_)) reached += parts_[i]->score();
    }
    if (reached < least_) return false;
    score_ = sum();
    known_ = true;
    return true;
  }

  std::vector<CursorPtr> parts_{};  ///< by rising bound of their scores
  /// Where each part stands; together, since looking them up is most of the work.
  std::vector<std::uint32_t> docids_{};
  std::vector<double> bounds_{};         ///< of the parts up to each
  std::vector<std::size_t> as_asked_{};  ///< numbers of the parts in the order of the query
  std::size_t first_ = 0;                ///< of the parts that are walked
  std::vector<BulkCursor*> lists_{};     ///< the parts, when each can fill a window
  std::unique_ptr<ScoreWindow> window_{};
  std::uint32_t window_end_ = 0;
  std::size_t first_filled_ = 0;  ///< of the parts that have filled the window
  double least_ = 0;
  double score_ = 0;
  bool known_ = false;
};

}  // namespace

CursorPtr union_of(std::vector<CursorPtr> parts) {
  std::erase(parts, nullptr);
  if (parts.empty()) return {};
  if (parts.size() == 1) return std::move(parts.front());
  return std::make_unique<UnionCursor>(std::move(parts));
}

}  // namespace lede::query
