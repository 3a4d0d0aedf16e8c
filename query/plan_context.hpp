// SPDX-License-Identifier: GPL-2.0-or-later
// What the steps of planning share: the index, its languages, budgets and remarks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/concept.hpp"
#include "query/ranking.hpp"
#include "query/remarks.hpp"
#include "query/vocabulary.hpp"
#include "query/word_patterns.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

struct PlanOptions {
  bool any = false;
  bool plain = false;
  bool explain = false;  ///< concepts get labels, and shares that count where their branch does
  std::int64_t today = 0;
  std::string saved_queries_path{};
  RankingParameters ranking{};
};

class PlanContext {
 public:
  PlanContext(const store::IndexReader& reader, Collection collection, const PlanOptions& options,
              Remarks& remarks);

  /// The distinct terms of a folded word in the languages of the index.
  [[nodiscard]] std::vector<std::string> stems_of(std::string_view folded) {
    return reader.words().stems_of(folded);
  }
  /// The words that have one of these folded forms, in any of the index's languages.
  [[nodiscard]] WordChoice choice_of(const std::vector<std::string>& forms);
  [[nodiscard]] bool is_stop_word(std::string_view folded) const {
    return reader.words().is_stop_word(folded);
  }
  [[nodiscard]] std::uint64_t documents() const { return reader.documents(collection); }
  [[nodiscard]] std::uint64_t frequency(std::string_view term) const {
    return reader.frequency(collection, term);
  }
  /// idf of a number of articles, for Concept::rarity.
  [[nodiscard]] double rarity(double articles) const;

  const store::IndexReader& reader;
  Collection collection;
  const PlanOptions& options;
  Remarks& remarks;
  const store::Lexicon& lexicon;
  VocabularyScan scan;
};

}  // namespace lede::query
