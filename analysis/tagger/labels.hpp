// SPDX-License-Identifier: GPL-2.0-or-later
// The label set of the tagger: BILOU (begin, inside, last, outside, unit) over the entity types.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "analysis/tagger/registers.hpp"
#include "lede/article.hpp"

namespace lede::analysis::tagging {

enum class SpanPart : std::uint8_t { kBegin, kInside, kLast, kUnit };

inline constexpr std::size_t kLabels = 1 + 4 * kEntityTypes;
inline constexpr std::size_t kOutside = 0;

/// One value for each label, for instance the scores of a token.
template <typename Value>
using PerLabel = std::array<Value, kLabels>;

[[nodiscard]] constexpr std::size_t label_of(EntityType type, SpanPart part) {
  return 1 + 4 * static_cast<std::size_t>(type) + static_cast<std::size_t>(part);
}
[[nodiscard]] constexpr EntityType type_of(std::size_t label) {
  return static_cast<EntityType>((label - 1) / 4);
}
[[nodiscard]] constexpr SpanPart part_of(std::size_t label) {
  return static_cast<SpanPart>((label - 1) % 4);
}

/// A model knows few types, so that a token's scores fill one line of the processor's cache.
inline constexpr std::size_t kMostTypes = 7;
inline constexpr std::size_t kBlock = 1 + kMostTypes;  ///< lanes of one part of a span
inline constexpr std::size_t kLanes = 4 * kBlock;

/// Where the weights of a model's labels lie: outside and the types' kBegin, then their kUnit, all
/// of which may start a sentence, then kInside, then kLast. A block's lane 0 is no label's but for
/// outside.
class Lanes {
 public:
  /// Bit set of at most kMostTypes types; takes the first of more.
  explicit constexpr Lanes(std::uint32_t types) {
    for (std::size_t type = 0; type < kEntityTypes && count_ < kMostTypes; ++type) {
      if ((types >> type & 1) != 0) types_[count_++] = static_cast<EntityType>(type);
    }
  }
  [[nodiscard]] static constexpr std::size_t of(SpanPart part, std::size_t rank) {
    constexpr std::array<std::size_t, 4> kBlocks = {0, 2, 3, 1};
    return kBlocks[static_cast<std::size_t>(part)] * kBlock + 1 + rank;
  }
  /// kLanes for the labels of other types.
  [[nodiscard]] constexpr std::size_t of(std::size_t label) const {
    if (label == kOutside) return kOutside;
    for (std::size_t rank = 0; rank < count_; ++rank) {
      if (types_[rank] == type_of(label)) return of(part_of(label), rank);
    }
    return kLanes;
  }

 private:
  std::array<EntityType, kMostTypes> types_{};
  std::size_t count_ = 0;
};

/// The scores of a token's labels by lane, in steps of the model's quantum.
struct alignas(64) Scores : std::array<std::int16_t, kLanes> {
  void add(const Scores& other) {
    for (std::size_t lane = 0; lane < kLanes; lane += 8) {
      store(load<EightShorts>(&(*this)[lane]) + load<EightShorts>(&other[lane]), &(*this)[lane]);
    }
  }
};

/// May a sentence start with `label`?
[[nodiscard]] constexpr bool may_start(std::size_t label) {
  return label == kOutside || part_of(label) == SpanPart::kBegin ||
         part_of(label) == SpanPart::kUnit;
}
/// May a sentence end after `label`?
[[nodiscard]] constexpr bool may_end(std::size_t label) {
  return label == kOutside || part_of(label) == SpanPart::kLast ||
         part_of(label) == SpanPart::kUnit;
}
/// May `next` follow `previous`?
[[nodiscard]] constexpr bool may_follow(std::size_t previous, std::size_t next) {
  if (may_end(previous)) return may_start(next);
  return !may_start(next) && type_of(previous) == type_of(next);
}

}  // namespace lede::analysis::tagging
