// SPDX-License-Identifier: GPL-2.0-or-later
// What feature templates read and write: a token among its neighbours, and a list of hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

/// Stands before the first and after the last token of a sentence.
inline constexpr TokenAttributes kEdge = [] {
  TokenAttributes edge;
  constexpr std::uint64_t kSentenceEdge = 0x5EA7;
  edge.exact = edge.folded = edge.shape = kSentenceEdge;
  edge.case_class = CaseClass::kSentenceEnd;
  return edge;
}();

/// One token's view of its sentence.
class Window {
 public:
  Window(std::span<const TokenAttributes> sentence, std::size_t at)
      : sentence_(sentence), at_(static_cast<std::ptrdiff_t>(at)) {}

  [[nodiscard]] const TokenAttributes& operator[](std::ptrdiff_t offset) const {
    return inside(offset) ? sentence_[static_cast<std::size_t>(at_ + offset)] : kEdge;
  }
  [[nodiscard]] bool inside(std::ptrdiff_t offset) const {
    return static_cast<std::size_t>(at_ + offset) < sentence_.size();
  }

 private:
  std::span<const TokenAttributes> sentence_;
  std::ptrdiff_t at_;
};

class Sink {
 public:
  explicit Sink(std::vector<std::uint64_t>& out) : out_(out) {}
  void add(std::uint64_t name, std::uint64_t value) { out_.push_back(mix(name, value)); }
  void add(std::uint64_t name, std::uint64_t a, std::uint64_t b) { add(name, mix(a, b)); }
  void add(std::uint64_t name, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    add(name, mix(mix(a, b), c));
  }

 private:
  std::vector<std::uint64_t>& out_;
};

[[nodiscard]] inline std::uint64_t case_of(const TokenAttributes& token) {
  return static_cast<std::uint64_t>(token.case_class);
}

}  // namespace lede::analysis::tagging
