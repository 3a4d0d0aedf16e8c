// SPDX-License-Identifier: GPL-2.0-or-later
// How much a match weighs: BM25 and the constants of docs/ranking.md.
#pragma once

#include <cstdint>

namespace lede::query {

/// Chosen on development collections; docs/ranking.md has the table.
struct RankingParameters {
  double k1 = 1.2;
  double b = 0.85;            ///< for long articles; see length_share
  double short_article = 60;  ///< words at which length tells half as much
  double family = 0.5;        ///< of a word of the same family, against the word itself
  double alias = 0.5;         ///< of an entity that the word names
  double act = 0.5;           ///< of an article in which the act that the word names is reported
  double similar = 0.4;       ///< of names that are spelled alike
  double fuzzy = 0.5;         ///< for each edit
  double pair = 0.15;         ///< of neighbours in the query that are neighbours in the article
  unsigned long_query = 12;   ///< words beyond which neighbours and feedback only distract
  unsigned feedback_articles = 10;
  unsigned feedback_terms = 20;
  double feedback = 0.3;      ///< of all added terms, against one word of the query
  double feedback_words = 8;  ///< a longer query says enough by itself: it gets no more of them
  double evidence = 4.0;      ///< of a statement in which the people and acts of the query meet
};

/// BM25 (Robertson et al., TREC-3) for one average length of articles. Where articles are a line or
/// two, their length tells less about them than about chance: b grows with the average length.
class ScoreFormula {
 public:
  ScoreFormula(const RankingParameters& ranking, double average_length);

  /// What a term that occurs `count` times in an article of `length` words adds, for a weight of 1.
  /// Boolean terms count as if they occurred once, so that names and acts weigh too.
  [[nodiscard]] double of(std::uint32_t count, std::uint32_t length) const {
    const double times = count > 0 ? count : 1;
    return times * most_ / (times + flat_ + slope_ * length);
  }

 private:
  double most_;
  double flat_;
  double slope_;
};

/// The part of BM25 that depends on how many of `documents` have the term.
[[nodiscard]] double inverse_frequency(double documents, double with_term);

}  // namespace lede::query
