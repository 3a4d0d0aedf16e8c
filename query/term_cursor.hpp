// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of one term, of several that count as one, or of a list that was made before.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "query/cursor.hpp"
#include "query/ranking.hpp"
#include "store/posting_list.hpp"

namespace lede::query {

using Postings = std::shared_ptr<const store::PostingList>;

/// What turns counts into scores; a weight of 0 makes a term a filter.
struct TermWeight {
  double weight = 0;
  ScoreFormula formula;
  std::span<const std::uint32_t> lengths{};  ///< of the segment's documents, by row
};

/// Null for an empty list.
[[nodiscard]] std::unique_ptr<Cursor> term_cursor(Postings postings, const TermWeight& weight);

/// Counts of the lists add up, to the length of the document at most.
[[nodiscard]] std::unique_ptr<Cursor> synonym_cursor(const std::vector<Postings>& lists,
                                                     const TermWeight& weight);

/// Documents that were found and scored before.
struct ScoredDocuments {
  std::vector<std::uint32_t> docids{};  ///< rising
  std::vector<double> scores{};
  double most = 0;  ///< of the scores
};

/// Null for an empty list; without scores unless `scored`.
[[nodiscard]] std::unique_ptr<Cursor> scored_cursor(std::shared_ptr<const ScoredDocuments> list,
                                                    bool scored);

/// Every document of a segment.
[[nodiscard]] std::unique_ptr<Cursor> every_document(std::uint32_t documents);

}  // namespace lede::query
