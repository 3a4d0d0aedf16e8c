// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/merge_policy.hpp"

#include <map>
#include <set>

namespace lede::store {
namespace {

constexpr std::size_t kFanIn = 8;
/// Segments below this many rows are all of the lowest tier.
constexpr std::uint64_t kLowestTierRows = 2000;

unsigned tier_of(std::uint32_t rows) {
  unsigned tier = 0;
  for (std::uint64_t limit = kLowestTierRows; rows >= limit; limit *= kFanIn) ++tier;
  return tier;
}

}  // namespace

std::optional<MergePlan> plan_merge(std::span<const SegmentSize> sizes) {
  std::map<unsigned, std::vector<std::size_t>> tiers;
  std::set<unsigned> busy;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const unsigned tier = tier_of(sizes[i].rows);
    if (sizes[i].merging) {
      busy.insert(tier);
      continue;
    }
    if (std::uint64_t{sizes[i].deleted} * 2 > sizes[i].rows) return MergePlan{{i}, true};
    tiers[tier].push_back(i);
  }
  for (auto& [tier, segments] : tiers) {
    if (segments.size() < kFanIn || busy.contains(tier)) continue;
    std::uint64_t rows = 0;
    std::uint64_t deleted = 0;
    for (const std::size_t i : segments) {
      rows += sizes[i].rows;
      deleted += sizes[i].deleted;
    }
    return MergePlan{std::move(segments), deleted * 3 > rows};
  }
  return std::nullopt;
}

}  // namespace lede::store
