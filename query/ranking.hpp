// SPDX-License-Identifier: GPL-2.0-or-later
// How much a match weighs: BM25 and the constants of docs/ranking.md.
#pragma once

#include <xapian.h>

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

/// BM25 (Robertson et al., TREC-3) with an idf that never turns negative and query weights that
/// grow linearly. Boolean terms count as if they occurred once, so that names and acts weigh too.
class Bm25 final : public Xapian::Weight {
 public:
  explicit Bm25(const RankingParameters& ranking);

  Bm25* clone() const override;
  std::string name() const override { return "lede-bm25"; }
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount unique_terms) const override;
  double get_maxpart() const override;
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  void init(double factor) override;

  RankingParameters ranking_;
  double weight_ = 0;
  double average_length_ = 1;
};

/// What a word that occurs `count` times in an article of `length` words adds, for a weight of 1.
/// Where articles are a line or two, their length tells less about them than about chance: b grows
/// with the average length.
[[nodiscard]] double term_score(const RankingParameters& ranking, double count, double length,
                                double average_length);

/// The part of BM25 that depends on how many of `documents` have the term.
[[nodiscard]] double inverse_frequency(double documents, double with_term);

}  // namespace lede::query
