// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace lede::query {

double inverse_frequency(double documents, double with_term) {
  return std::log(1 + (documents - with_term + 0.5) / (with_term + 0.5));
}

Bm25::Bm25(double k1, double b) : k1_(k1), b_(b) {
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
  return std::make_unique<Bm25>(k1_, b_).release();
}

void Bm25::init(double factor) {
  if (factor == 0) return;
  const double documents = get_collection_size();
  const double with_term = std::min<double>(get_termfreq(), documents);
  weight_ = factor * get_wqf() * inverse_frequency(documents, with_term);
  average_length_ = std::max(get_average_length(), 1.0);
}

double Bm25::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  const double count = std::max<double>(wdf, 1);
  const double norm = k1_ * (1 - b_ + b_ * length / average_length_);
  return weight_ * count * (k1_ + 1) / (count + norm);
}

double Bm25::get_maxpart() const {
  return get_sumpart(get_wdf_upper_bound(), get_doclength_lower_bound(), 0);
}

}  // namespace lede::query
