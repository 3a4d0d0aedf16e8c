// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/surprise.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace lede::query {

double surprise(Frequency value, double matches, double all) {
  const auto part = [](double observed, double expected) {
    return observed > 0 && expected > 0 ? observed * std::log(observed / expected) : 0;
  };
  const double rate = value.in_all / std::max(all, 1.0);
  if (value.in_matches <= matches * rate) return 0;
  return 2 * (part(value.in_matches, matches * rate) +
              part(value.in_all - value.in_matches, (all - matches) * rate));
}

std::vector<std::size_t> by_surprise(std::span<const Frequency> values, double matches,
                                     double all) {
  std::vector<double> scores;
  scores.reserve(values.size());
  for (const Frequency& value : values) scores.push_back(surprise(value, matches, all));
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return scores[i]; });
  return order;
}

}  // namespace lede::query
