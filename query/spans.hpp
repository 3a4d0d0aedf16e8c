// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of words, and whether some of them lie near each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lede::query {

/// Words `first` to `last` of a text, both included.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  [[nodiscard]] bool operator==(const Span&) const = default;
  [[nodiscard]] bool overlaps(const Span& other) const {
    return first <= other.last && other.first <= last;
  }
};

/// Whether there is a stretch of each operand, no two of them overlapping, such that the last one
/// begins at most `reach` words after the end of the first: 1 is side by side. Sorts the operands.
[[nodiscard]] bool stand_near(std::vector<std::vector<Span>>& operands, std::size_t reach);

}  // namespace lede::query
