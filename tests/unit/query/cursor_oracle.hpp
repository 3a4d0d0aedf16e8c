// SPDX-License-Identifier: GPL-2.0-or-later
// Cursors over lists written down, and what any cursor must do on its way through them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "query/cursor.hpp"

namespace lede::query::test {

/// Document → score.
using Scored = std::map<std::uint32_t, double>;

class ListCursor final : public Cursor {
 public:
  explicit ListCursor(Scored documents) : documents_(std::move(documents)) {
    for (const auto& [docid, score] : documents_) max_score_ = std::max(max_score_, score);
    count_ = static_cast<std::uint32_t>(documents_.size());
  }
  void seek(std::uint32_t docid) override {
    const auto at = documents_.lower_bound(docid);
    docid_ = at == documents_.end() ? kNoMore : at->first;
  }
  double score() override { return documents_.at(docid_); }

 private:
  Scored documents_;
};

inline CursorPtr list(Scored documents) {
  return std::make_unique<ListCursor>(std::move(documents));
}

inline Scored walked(Cursor& cursor) {
  Scored found;
  for (cursor.seek(1); cursor.docid() != kNoMore; cursor.seek(cursor.docid() + 1)) {
    found[cursor.docid()] = cursor.score();
  }
  return found;
}

inline void check_scores(const Scored& found, const Scored& expected) {
  REQUIRE(found.size() == expected.size());
  for (const auto& [docid, score] : expected) {
    REQUIRE(found.contains(docid));
    CHECK(found.at(docid) == doctest::Approx(score));
  }
}

/// `make` gives a fresh cursor. Seeking in steps, asking document by document, and passing over
/// what scores too little must all agree with `expected`.
template <typename Make>
void check_cursor(const Make& make, const Scored& expected, std::uint32_t last) {
  const CursorPtr whole = make();
  check_scores(walked(*whole), expected);
  for (const auto& [docid, score] : expected) CHECK(score <= whole->max_score() + 1e-9);
  for (std::uint32_t docid = 1; docid <= last; ++docid) {
    const CursorPtr fresh = make();
    fresh->seek(docid);
    const auto at = expected.lower_bound(docid);
    CHECK(fresh->docid() == (at == expected.end() ? kNoMore : at->first));
  }
  for (const std::uint32_t step : {1U, 2U, 3U}) {
    const CursorPtr asked = make();
    for (std::uint32_t docid = 1; docid <= last; docid += step) {
      REQUIRE(asked->at(docid) == expected.contains(docid));
      if (expected.contains(docid)) CHECK(asked->score() == doctest::Approx(expected.at(docid)));
    }
  }
  for (const double least : {0.5, 1.0, 2.0, 4.0}) {
    const CursorPtr raised = make();
    raised->raise(least);
    const Scored found = walked(*raised);
    for (const auto& [docid, score] : expected) {
      if (score >= least) CHECK(found.contains(docid));
    }
    for (const auto& [docid, score] : found) {
      REQUIRE(expected.contains(docid));
      CHECK(score == doctest::Approx(expected.at(docid)));
    }
  }
}

}  // namespace lede::query::test
