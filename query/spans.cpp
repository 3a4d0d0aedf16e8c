// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spans.hpp"

#include <algorithm>

namespace lede::query {
namespace {

/// Stretches that overlap each other in many ways can be chosen in very many; a text that needs
/// more attempts than these is none that anybody wrote.
constexpr std::size_t kMaxAttempts = 100'000;

class Nearness {
 public:
  Nearness(const std::vector<std::vector<Span>>& operands, std::size_t reach)
      : operands_(operands), reach_(reach) {}

  bool holds() {
    for (first_ = 0; first_ < operands_.size(); ++first_) {
      for (const Span& first : operands_[first_]) {
        chosen_.assign(1, first);
        if (choose(0)) return true;
      }
    }
    return false;
  }

 private:
  /// Chosen so far: the first in the text, and one of each other operand before `operand`.
  bool choose(std::size_t operand) {
    if (operand == first_) ++operand;
    if (operand == operands_.size()) return true;
    // What does not overlap the one that ends first begins behind it.
    const std::size_t end = chosen_.front().last;
    const auto& spans = operands_[operand];
    auto at = std::ranges::upper_bound(spans, end, {}, &Span::first);
    for (; at != spans.end() && at->first - end <= reach_; ++at) {
      if (++attempts_ > kMaxAttempts) return false;
      const auto overlaps = [&](const Span& other) { return other.overlaps(*at); };
      if (std::ranges::any_of(chosen_, overlaps)) continue;
      chosen_.push_back(*at);
      if (choose(operand + 1)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  const std::vector<std::vector<Span>>& operands_;
  std::size_t reach_;
  std::size_t first_ = 0;
  std::vector<Span> chosen_{};
  std::size_t attempts_ = 0;
};

}  // namespace

bool stand_near(std::vector<std::vector<Span>>& operands, std::size_t reach) {
  for (auto& spans : operands) {
    if (spans.empty()) return false;
    std::ranges::sort(spans, {}, &Span::first);
  }
  return Nearness(operands, reach).holds();
}

}  // namespace lede::query
