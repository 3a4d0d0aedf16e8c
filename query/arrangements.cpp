// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <bit>

#include "query/spans.hpp"
#include "query/word_patterns.hpp"

namespace lede::query {
namespace {

/// Shift-And (Baeza-Yates and Gonnet, CACM 1992): bit i of the state says that the words up to here
/// are the first i + 1 of the pattern.
bool stand_in_order(std::span<const std::uint64_t> bits, std::size_t words) {
  const std::uint64_t last = std::uint64_t{1} << (words - 1);
  std::uint64_t state = 0;
  for (const std::uint64_t word : bits) {
    state = (state << 1U | 1U) & word;
    if ((state & last) != 0) return true;
  }
  return false;
}

/// Gives each word of the pattern a place of its own, by augmenting paths.
class Seats {
 public:
  explicit Seats(std::size_t words) : owner_of_(), place_of_(words, kNone) {}

  /// Whether all words of the pattern find one of `candidates`.
  bool match(const std::vector<std::uint64_t>& candidates) {
    owner_of_.assign(candidates.size(), kNone);
    std::ranges::fill(place_of_, kNone);
    for (std::size_t word = 0; word < place_of_.size(); ++word) {
      tried_.assign(candidates.size(), false);
      if (!seat(word, candidates)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  bool seat(std::size_t word, const std::vector<std::uint64_t>& candidates) {
    for (std::size_t place = 0; place < candidates.size(); ++place) {
      if (tried_[place] || (candidates[place] >> word & 1U) == 0) continue;
      tried_[place] = true;
      if (owner_of_[place] != kNone && !seat(owner_of_[place], candidates)) continue;
      owner_of_[place] = word;
      place_of_[word] = place;
      return true;
    }
    return false;
  }

  std::vector<std::size_t> owner_of_;
  std::vector<std::size_t> place_of_;
  std::vector<bool> tried_{};
};

bool lie_within(std::span<const std::uint64_t> bits, std::size_t words, std::size_t window) {
  const std::uint64_t all = all_bits(words);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i] != 0) places.push_back(i);
  }
  Seats seats(words);
  std::vector<std::uint64_t> candidates;
  for (std::size_t first = 0; first < places.size(); ++first) {
    candidates.clear();
    std::uint64_t seen = 0;
    bool shared = false;
    for (std::size_t i = first; i < places.size() && places[i] - places[first] < window; ++i) {
      const std::uint64_t word = bits[places[i]];
      candidates.push_back(word);
      seen |= word;
      shared = shared || std::popcount(word) > 1;
    }
    if (seen != all) continue;
    // Where no word can be two of the pattern, seeing them all is enough.
    if (!shared || seats.match(candidates)) return true;
  }
  return false;
}

std::uint64_t bits_of(const Run& run) {
  return all_bits(run.count) << run.first;
}

/// Where the run's words stand side by side: as in stand_in_order, but all places.
void add_in_order(const Run& run, std::span<const std::uint64_t> bits, std::vector<Span>& out) {
  const std::uint64_t last = std::uint64_t{1} << (run.count - 1);
  std::uint64_t state = 0;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    state = (state << 1U | 1U) & (bits[i] >> run.first);
    if ((state & last) == 0) continue;
    const auto end = static_cast<std::uint32_t>(i);
    out.push_back({end + 1 - static_cast<std::uint32_t>(run.count), end});
  }
}

/// From each place on, and back from each place, the shortest stretch that has all words of the
/// run: what is behind it may be near its end, and what is before it near its beginning.
void add_loose(const Run& run, std::span<const std::uint64_t> bits, bool back,
               std::vector<Span>& out) {
  const std::uint64_t own = bits_of(run);
  const std::size_t window = run.count + run.slack;
  Seats seats(run.count);
  std::vector<std::uint64_t> candidates;
  for (std::size_t first = 0; first < bits.size(); ++first) {
    if ((bits[first] & own) == 0) continue;
    candidates.clear();
    std::uint64_t seen = 0;
    const std::size_t places = back ? first + 1 : bits.size() - first;
    for (std::size_t step = 0; step < std::min(window, places); ++step) {
      const std::size_t at = back ? first - step : first + step;
      const std::uint64_t word = bits[at] & own;
      if (word == 0) continue;
      candidates.push_back(word >> run.first);
      seen |= word;
      if (seen != own || !seats.match(candidates)) continue;
      const auto [low, high] = std::minmax(first, at);
      out.push_back({static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high)});
      break;
    }
  }
}

bool runs_are_near(const WordPattern& pattern, std::span<const std::uint64_t> bits) {
  std::vector<std::vector<Span>> spans;
  for (const std::vector<Run>& operand : pattern.operands) {
    auto& found = spans.emplace_back();
    for (const Run& run : operand) {
      if (run.slack > 0) {
        add_loose(run, bits, false, found);
        add_loose(run, bits, true, found);
      } else {
        add_in_order(run, bits, found);
      }
    }
    if (found.empty()) return false;
  }
  return stand_near(spans, pattern.window - 1);
}

}  // namespace

bool fits(const WordPattern& pattern, std::span<const std::uint64_t> bits) {
  if (pattern.arrangement == Arrangement::kNear) return runs_are_near(pattern, bits);
  const std::size_t words = pattern.words.size();
  if (bits.size() < words) return false;
  return pattern.arrangement == Arrangement::kInOrder ? stand_in_order(bits, words)
                                                      : lie_within(bits, words, pattern.window);
}

}  // namespace lede::query
