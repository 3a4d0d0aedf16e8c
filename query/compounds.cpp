// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compounds.hpp"

#include <algorithm>
#include <cmath>

namespace lede::query {
namespace {

constexpr std::size_t kShortestPart = 3;
constexpr std::size_t kLongestPart = 20;
constexpr std::size_t kLongestCompound = 60;

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// The way to a place that costs least: the sum of the words' −ln(frequency / articles).
struct Way {
  double cost = HUGE_VAL;
  std::size_t from = 0;
};

double cost_of(PlanContext& context, std::string_view word) {
  std::uint64_t articles = 0;
  for (const std::string& stem : context.stems_of(word)) {
    articles = std::max(articles, context.frequency(stem));
  }
  if (articles == 0) return HUGE_VAL;
  return std::log((static_cast<double>(context.documents()) + 1) / static_cast<double>(articles));
}

}  // namespace

std::vector<std::string> compound_parts(PlanContext& context, std::string_view folded) {
  std::vector<std::string> parts;
  if (folded.size() < 2 * kShortestPart || folded.size() > kLongestCompound) return parts;
  std::vector<Way> ways(folded.size() + 1);
  ways.front().cost = 0;
  for (std::size_t end = kShortestPart; end <= folded.size(); ++end) {
    if (!is_boundary(folded, end)) continue;
    const std::size_t first = end > kLongestPart ? end - kLongestPart : 0;
    for (std::size_t begin = first; begin + kShortestPart <= end; ++begin) {
      if (ways[begin].cost == HUGE_VAL || !is_boundary(folded, begin)) continue;
      const double cost = ways[begin].cost + cost_of(context, folded.substr(begin, end - begin));
      if (cost < ways[end].cost) ways[end] = {cost, begin};
    }
  }
  if (ways.back().cost == HUGE_VAL) return parts;
  for (std::size_t end = folded.size(); end > 0; end = ways[end].from) {
    parts.emplace_back(folded.substr(ways[end].from, end - ways[end].from));
  }
  std::ranges::reverse(parts);
  return parts;
}

}  // namespace lede::query
