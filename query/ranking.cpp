// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace lede::query {

double inverse_frequency(double documents, double with_term) {
  return std::log(1 + (documents - with_term + 0.5) / (with_term + 0.5));
}

double term_score(const RankingParameters& ranking, double count, double length,
                  double average_length) {
  const double times = std::max(count, 1.0);
  const double b = ranking.b * average_length / (average_length + ranking.short_article);
  const double norm = ranking.k1 * (1 - b + b * length / average_length);
  return times * (ranking.k1 + 1) / (times + norm);
}

Bm25::Bm25(const RankingParameters& ranking) : ranking_(ranking) {
  need_stat(COLLECTION_SIZE);
  need_stat(TERMFREQ);
  need_stat(AVERAGE_LENGTH);
  need_stat(WQF);
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
}

Bm25* Bm25::clone() const {
  // Xapian takes ownership of what clone returns; its interface knows no smart pointer here.
  return std::make_unique<Bm25>(ranking_).release();
}

void Bm25::init(double factor) {
  if (factor == 0) return;
  const double documents = get_collection_size();
  const double with_term = std::min<double>(get_termfreq(), documents);
  weight_ = factor * get_wqf() * inverse_frequency(documents, with_term);
  average_length_ = std::max(get_average_length(), 1.0);
}

double Bm25::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  return weight_ * term_score(ranking_, wdf, length, average_length_);
}

double Bm25::get_maxpart() const {
  return get_sumpart(get_wdf_upper_bound(), get_doclength_lower_bound(), 0);
}

}  // namespace lede::query
