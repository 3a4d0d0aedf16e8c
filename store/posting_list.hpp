// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of one term in one segment, decoded from Xapian into arrays.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

namespace lede::store {

/// An occurrence count and the length of the shortest document that has it.
struct Impact {
  std::uint32_t count = 0;
  std::uint32_t length = 0;
};

/// Finds the impacts of a list.
class ImpactCollector {
 public:
  ImpactCollector() { shortest_.fill(UINT32_MAX); }
  void add(std::uint32_t count, std::uint32_t length) {
    std::uint32_t& shortest = shortest_[count < kLast ? count : kLast];
    shortest = length < shortest ? length : shortest;
    highest_ = count > highest_ ? count : highest_;
  }
  [[nodiscard]] std::vector<Impact> impacts() const;

 private:
  static constexpr std::uint32_t kLast = 127;  ///< the place of all higher counts
  std::array<std::uint32_t, kLast + 1> shortest_{};
  std::uint32_t highest_ = 0;
};

struct PostingList {
  std::vector<std::uint32_t> docids{};  ///< rising; row + 1
  std::vector<std::uint16_t> counts{};  ///< of the term in each document, at most 65,535
  /// No document has a higher count and a smaller length than one of these (Lucene's competitive
  /// impacts): what bounds the score of any.
  std::vector<Impact> impacts{};

  /// Set when it is used, so that what is not used is dropped first.
  mutable std::atomic<bool> used{true};

  [[nodiscard]] std::size_t bytes() const;
};

/// The list of a term, empty when no document has it. `lengths` are those of the same database.
/// Throws Xapian::Error.
[[nodiscard]] std::shared_ptr<const PostingList> read_postings(
    const Xapian::Database& database, const std::string& term,
    std::span<const std::uint32_t> lengths);

}  // namespace lede::store
