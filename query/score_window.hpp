// SPDX-License-Identifier: GPL-2.0-or-later
// Scores of a stretch of documents, added up list by list instead of document by document.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "query/cursor.hpp"

namespace lede::query {

/// As Lucene's BooleanScorer does it: a frequent word's postings are gone through in one loop, and
/// nothing is asked of the lists that lack a document.
class ScoreWindow {
 public:
  static constexpr std::uint32_t kDocuments = 2048;

  /// Begins anew with the documents from `first` on.
  void start(std::uint32_t first) {
    first_ = first;
    present_.fill(0);
  }
  /// One from `first` on, before `end`.
  void add(std::uint32_t docid, double score) {
    const std::uint32_t at = docid - first_;
    std::uint64_t& word = present_[at / 64];
    const std::uint64_t bit = std::uint64_t{1} << (at % 64);
    scores_[at] = (word & bit) != 0 ? scores_[at] + score : score;
    word |= bit;
  }
  [[nodiscard]] std::uint32_t end() const {
    return first_ + std::min(kDocuments, kNoMore - first_);
  }
  /// The first document from `docid` on; kNoMore without any.
  [[nodiscard]] std::uint32_t next(std::uint32_t docid) const {
    docid = std::max(docid, first_);
    const std::uint32_t at = docid - first_;
    if (at >= kDocuments) return kNoMore;
    std::uint64_t word = present_[at / 64] >> (at % 64);
    if (word != 0) return docid + static_cast<std::uint32_t>(std::countr_zero(word));
    for (std::uint32_t i = at / 64 + 1; i < present_.size(); ++i) {
      word = present_[i];
      if (word != 0) return first_ + i * 64 + static_cast<std::uint32_t>(std::countr_zero(word));
    }
    return kNoMore;
  }
  [[nodiscard]] double score(std::uint32_t docid) const { return scores_[docid - first_]; }

 private:
  std::uint32_t first_ = 0;
  std::array<double, kDocuments> scores_;  ///< of the documents present; others hold anything
  std::array<std::uint64_t, kDocuments / 64> present_{};
};

/// A cursor that can hand over many documents at once.
class BulkCursor : public Cursor {
 public:
  /// Adds its documents from where it stands, which is in the window, to the window's end, and goes
  /// to the first one behind it.
  virtual void fill(ScoreWindow& window) = 0;
  /// What the last `fill` added for a document; 0 when it has none.
  [[nodiscard]] virtual double filled_score(std::uint32_t docid) const = 0;
};

}  // namespace lede::query
