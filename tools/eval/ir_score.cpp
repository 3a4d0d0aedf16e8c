// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ir_score.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace lede::tools {
namespace {

constexpr std::size_t kCut = 10;
constexpr std::size_t kRecallCut = 100;

double discounted(double gain, std::size_t rank) {
  return gain / std::log2(static_cast<double>(rank) + 2);
}

double ideal_gain(const Judgements& judgements) {
  std::vector<int> gains;
  for (const auto& [id, score] : judgements) gains.push_back(std::max(score, 0));
  std::ranges::sort(gains, std::greater{});
  double total = 0;
  for (std::size_t rank = 0; rank < std::min(kCut, gains.size()); ++rank) {
    total += discounted(gains[rank], rank);
  }
  return total;
}

}  // namespace

IrScore score_ranking(std::span<const std::string> ranking, const Judgements& judgements) {
  IrScore score;
  const auto relevant =
      std::ranges::count_if(judgements, [](const auto& judged) { return judged.second > 0; });
  if (relevant == 0) return score;
  double gain = 0;
  double found = 0;
  for (std::size_t rank = 0; rank < ranking.size(); ++rank) {
    const auto judged = judgements.find(ranking[rank]);
    if (judged == judgements.end() || judged->second <= 0) continue;
    ++found;
    if (rank < kCut) gain += discounted(judged->second, rank);
    if (rank < kRecallCut) ++score.recall100;
    if (score.mrr == 0) score.mrr = 1 / static_cast<double>(rank + 1);
    score.map += found / static_cast<double>(rank + 1);
  }
  score.ndcg10 = gain / ideal_gain(judgements);
  score.map /= static_cast<double>(relevant);
  score.recall100 /= static_cast<double>(relevant);
  return score;
}

IrScore& operator+=(IrScore& sum, const IrScore& one) {
  sum.ndcg10 += one.ndcg10;
  sum.map += one.map;
  sum.recall100 += one.recall100;
  sum.mrr += one.mrr;
  return sum;
}

IrScore mean(const IrScore& sum, std::size_t queries) {
  const double n = queries == 0 ? 1 : static_cast<double>(queries);
  return {sum.ndcg10 / n, sum.map / n, sum.recall100 / n, sum.mrr / n};
}

}  // namespace lede::tools
