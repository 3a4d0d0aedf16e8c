// SPDX-License-Identifier: GPL-2.0-or-later
// Which segments to merge, by their sizes alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lede::store {

struct SegmentSize {
  std::uint32_t rows = 0;
  std::uint32_t deleted = 0;
  bool merging = false;  ///< a merge of it runs
};

struct MergePlan {
  std::vector<std::size_t> segments{};  ///< in rising order
  bool drop_deleted = false;
};

/// Segments of one tier are merged when there are eight, so that an article is rewritten once a
/// tier: log8 of the number of articles. A group of which more than a third is deleted is built
/// anew without that; so is a single segment of which more than half is. One merge of a tier runs
/// at a time. Nothing: all is well.
[[nodiscard]] std::optional<MergePlan> plan_merge(std::span<const SegmentSize> sizes);

}  // namespace lede::store
