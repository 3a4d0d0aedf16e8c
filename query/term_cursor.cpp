// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/term_cursor.hpp"

#include <algorithm>

#include "query/score_window.hpp"

namespace lede::query {
namespace {

/// The place of the first document from `docid` on, at `low` or behind it. Mostly the next one, or
/// near: steps double until they go too far. Inlined, since a call would take as long.
[[gnu::always_inline]] inline std::size_t first_from(std::span<const std::uint32_t> docids,
                                                     std::size_t low, std::uint32_t docid) {
  const std::size_t size = docids.size();
  if (low >= size || docids[low] >= docid) return low;
  if (low + 1 == size || docids[low + 1] >= docid) return low + 1;
  std::size_t step = 1;
  while (low + step < size && docids[low + step] < docid) {
    low += step;
    step *= 2;
  }
  const auto first = docids.begin() + static_cast<std::ptrdiff_t>(low) + 1;
  const auto last = docids.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, size));
  return static_cast<std::size_t>(std::lower_bound(first, last, docid) - docids.begin());
}

void append_rows_of(std::span<const std::uint32_t> docids, std::vector<std::uint32_t>& rows) {
  const std::size_t before = rows.size();
  rows.resize(before + docids.size());
  std::ranges::transform(docids, rows.begin() + static_cast<std::ptrdiff_t>(before),
                         [](std::uint32_t docid) { return docid - 1; });
}

class TermCursor final : public BulkCursor {
 public:
  TermCursor(Postings postings, const TermWeight& weight)
      : postings_(std::move(postings)), docids_(postings_->docids), weight_(weight) {
    count_ = static_cast<std::uint32_t>(docids_.size());
    counted_ = true;
    if (weight.weight == 0) return;
    for (const store::Impact& impact : postings_->impacts) {
      max_score_ =
          std::max(max_score_, weight.weight * weight.formula.of(impact.count, impact.length));
    }
  }

  void seek(std::uint32_t docid) override {
    at_ = first_from(docids_, at_, docid);
    if (least_ > 0) pass_over();
    docid_ = at_ < docids_.size() ? docids_[at_] : kNoMore;
  }

  void append_rows(std::vector<std::uint32_t>& rows) override { append_rows_of(docids_, rows); }

  double score() override { return at_ == scored_ ? score_ : score_of(at_); }

  void fill(ScoreWindow& window) override {
    filled_ = at_;
    const std::uint32_t end = window.end();
    for (; at_ < docids_.size() && docids_[at_] < end; ++at_) {
      window.add(docids_[at_], score_of(at_));
    }
    docid_ = at_ < docids_.size() ? docids_[at_] : kNoMore;
  }

  [[nodiscard]] double filled_score(std::uint32_t docid) const override {
    const std::span<const std::uint32_t> filled(docids_.data() + filled_, at_ - filled_);
    const auto found = std::ranges::lower_bound(filled, docid);
    if (found == filled.end() || *found != docid) return 0;
    return score_of(filled_ + static_cast<std::size_t>(found - filled.begin()));
  }

  void raise(double least) override {
    least_ = least;
    if (least > max_score_) docids_ = docids_.first(at_);
  }

 private:
  /// What scores too little, before other parts are asked about it.
  void pass_over() {
    // Kept out of the members, which would be written for each document.
    const std::size_t size = docids_.size();
    const double least = least_;
    std::size_t at = at_;
    double score = 0;
    for (; at < size; ++at) {
      score = score_of(at);
      if (score >= least) break;
    }
    at_ = scored_ = at;
    score_ = score;
  }

  [[nodiscard]] double score_of(std::size_t at) const {
    if (weight_.weight == 0) return 0;
    return weight_.weight *
           weight_.formula.of(postings_->counts[at], weight_.lengths[postings_->docids[at] - 1]);
  }

  Postings postings_;
  std::span<const std::uint32_t> docids_;
  TermWeight weight_;
  std::size_t at_ = 0;
  std::size_t filled_ = 0;  ///< where the last `fill` began
  double least_ = 0;
  std::size_t scored_ = SIZE_MAX;  ///< where `score_` is the score
  double score_ = 0;
};

class ScoredCursor final : public Cursor {
 public:
  ScoredCursor(std::shared_ptr<const ScoredDocuments> list, bool scored)
      : list_(std::move(list)), docids_(list_->docids), scored_(scored) {
    count_ = static_cast<std::uint32_t>(docids_.size());
    counted_ = true;
    if (scored) max_score_ = list_->most;
  }

  void seek(std::uint32_t docid) override {
    at_ = first_from(docids_, at_, docid);
    if (least_ > 0) {
      while (at_ < docids_.size() && list_->scores[at_] < least_) ++at_;
    }
    docid_ = at_ < docids_.size() ? docids_[at_] : kNoMore;
  }
  void append_rows(std::vector<std::uint32_t>& rows) override { append_rows_of(docids_, rows); }
  double score() override { return scored_ ? list_->scores[at_] : 0; }
  void raise(double least) override {
    least_ = least;
    if (least > max_score_) docids_ = docids_.first(at_);
  }

 private:
  std::shared_ptr<const ScoredDocuments> list_;
  std::span<const std::uint32_t> docids_;
  bool scored_;
  std::size_t at_ = 0;
  double least_ = 0;
};

class EveryCursor final : public Cursor {
 public:
  explicit EveryCursor(std::uint32_t documents) {
    count_ = documents;
    counted_ = true;
  }
  void seek(std::uint32_t docid) override { docid_ = docid <= count_ ? docid : kNoMore; }
  double score() override { return 0; }
};

struct Counted {
  std::uint32_t docid = 0;
  std::uint32_t count = 0;
};

/// What the lists hold, by docid, each document once.
std::vector<Counted> summed(const std::vector<Postings>& lists, std::size_t postings) {
  std::vector<Counted> all;
  all.reserve(postings);
  for (const Postings& list : lists) {
    for (std::size_t i = 0; i < list->docids.size(); ++i) {
      all.push_back({list->docids[i], list->counts[i]});
    }
  }
  std::ranges::sort(all, {}, &Counted::docid);
  std::size_t kept = 0;
  for (const Counted& one : all) {
    if (kept > 0 && all[kept - 1].docid == one.docid) {
      all[kept - 1].count += one.count;
    } else {
      all[kept++] = one;
    }
  }
  all.resize(kept);
  return all;
}

/// The same with a place for each document: faster where many have one of the terms.
std::vector<Counted> summed_by_place(const std::vector<Postings>& lists, std::size_t documents) {
  constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<std::uint32_t> counts(documents, kNone);
  for (const Postings& list : lists) {
    for (std::size_t i = 0; i < list->docids.size(); ++i) {
      std::uint32_t& count = counts[list->docids[i] - 1];
      count = count == kNone ? list->counts[i] : count + list->counts[i];
    }
  }
  std::vector<Counted> all;
  for (std::uint32_t row = 0; row < documents; ++row) {
    if (counts[row] != kNone) all.push_back({row + 1, counts[row]});
  }
  return all;
}

Postings merged(const std::vector<Postings>& lists, std::span<const std::uint32_t> lengths) {
  constexpr std::size_t kSparse = 16;
  std::size_t postings = 0;
  for (const Postings& list : lists) postings += list->docids.size();
  auto out = std::make_shared<store::PostingList>();
  store::ImpactCollector impacts;
  for (const Counted& one : postings < lengths.size() / kSparse
                                ? summed(lists, postings)
                                : summed_by_place(lists, lengths.size())) {
    const std::uint32_t length = lengths[one.docid - 1];
    const std::uint32_t count = std::min({one.count, length, std::uint32_t{UINT16_MAX}});
    out->docids.push_back(one.docid);
    out->counts.push_back(static_cast<std::uint16_t>(count));
    impacts.add(count, length);
  }
  out->impacts = impacts.impacts();
  return out;
}

}  // namespace

std::unique_ptr<Cursor> term_cursor(Postings postings, const TermWeight& weight) {
  if (postings->docids.empty()) return {};
  return std::make_unique<TermCursor>(std::move(postings), weight);
}

std::unique_ptr<Cursor> synonym_cursor(const std::vector<Postings>& lists,
                                       const TermWeight& weight) {
  std::vector<Postings> kept;
  std::ranges::copy_if(lists, std::back_inserter(kept),
                       [](const Postings& list) { return !list->docids.empty(); });
  if (kept.size() < 2) return kept.empty() ? nullptr : term_cursor(kept.front(), weight);
  return term_cursor(merged(kept, weight.lengths), weight);
}

std::unique_ptr<Cursor> scored_cursor(std::shared_ptr<const ScoredDocuments> list, bool scored) {
  if (list->docids.empty()) return {};
  return std::make_unique<ScoredCursor>(std::move(list), scored);
}

std::unique_ptr<Cursor> every_document(std::uint32_t documents) {
  if (documents == 0) return {};
  return std::make_unique<EveryCursor>(documents);
}

}  // namespace lede::query
