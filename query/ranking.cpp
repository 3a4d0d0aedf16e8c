// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace lede::query {

ScoreFormula::ScoreFormula(const RankingParameters& ranking, double average_length) {
  const double average = std::max(average_length, 1.0);
  const double b = ranking.b * average / (average + ranking.short_article);
  most_ = ranking.k1 + 1;
  flat_ = ranking.k1 * (1 - b);
  slope_ = ranking.k1 * b / average;
}

double inverse_frequency(double documents, double with_term) {
  return std::log(1 + (documents - with_term + 0.5) / (with_term + 0.5));
}

}  // namespace lede::query
