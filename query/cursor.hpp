// SPDX-License-Identifier: GPL-2.0-or-later
// Walks the documents of one segment that match a part of the query, and scores them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace lede::query {

/// Where a cursor stands that has no more documents.
inline constexpr std::uint32_t kNoMore = UINT32_MAX;

/// A parent either seeks, or asks `at` for rising documents; after a false `at` only another `at`,
/// of a later document, makes sense. One whose score was raised is only sought: it has passed over
/// documents that match.
class Cursor {
 public:
  virtual ~Cursor() = default;
  Cursor() = default;
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  /// Row + 1; 0 before the first call.
  [[nodiscard]] std::uint32_t docid() const { return docid_; }
  /// Goes to the first document from `docid` on; never back.
  virtual void seek(std::uint32_t docid) = 0;
  /// Whether `docid` matches; then the cursor stands there.
  virtual bool at(std::uint32_t docid) {
    if (docid_ < docid) seek(docid);
    return docid_ == docid;
  }
  /// Appends the rows of all its documents, at once where they lie in a list; instead of `seek`.
  virtual void append_rows(std::vector<std::uint32_t>& rows) {
    for (seek(1); docid_ != kNoMore; seek(docid_ + 1)) rows.push_back(docid_ - 1);
  }
  /// Of the document it stands at.
  virtual double score() = 0;
  /// From now on `seek` may pass over documents that score less; never less than before.
  virtual void raise(double least) { static_cast<void>(least); }

  /// No document scores more.
  [[nodiscard]] double max_score() const { return max_score_; }
  /// About how many documents there are.
  [[nodiscard]] std::uint32_t count() const { return count_; }
  /// Whether `count` is no estimate.
  [[nodiscard]] bool is_counted() const { return counted_; }

 protected:
  /// For `at`: stands at `docid`, or somewhere before it.
  bool settle(std::uint32_t docid, bool matches) {
    docid_ = matches ? docid : docid - 1;
    return matches;
  }

  std::uint32_t docid_ = 0;
  double max_score_ = 0;
  std::uint32_t count_ = 0;
  bool counted_ = false;
};

using CursorPtr = std::unique_ptr<Cursor>;

/// A leaf of the query that knows its rows itself.
class RowSource {
 public:
  virtual ~RowSource() = default;
  RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;

  /// Scores are multiplied by `factor`. Null when no row of the segment matches.
  [[nodiscard]] virtual CursorPtr open(std::uint32_t segment, double factor) const = 0;
};

}  // namespace lede::query
