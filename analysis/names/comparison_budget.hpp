// SPDX-License-Identifier: GPL-2.0-or-later
// Bounds what it costs to compare each name of one article with all others.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

namespace lede::analysis {

/// A list of ten thousands of names, or an attack, would take time by the square of them.
class ComparisonBudget {
 public:
  static constexpr std::size_t kComparisons = 10'000'000;
  static constexpr std::size_t kAlwaysCompared = 16;

  explicit ComparisonBudget(std::size_t comparisons = kComparisons) : left_(comparisons) {}
  /// What one more name is to be compared with: all of them, and when that has been too many for
  /// this article, the first few.
  template <typename Item>
  [[nodiscard]] std::span<Item> take(std::span<Item> names) {
    if (names.size() > left_) left_ = 0;
    if (left_ == 0) return names.first(std::min(names.size(), kAlwaysCompared));
    left_ -= names.size();
    return names;
  }

 private:
  std::size_t left_;
};

}  // namespace lede::analysis
