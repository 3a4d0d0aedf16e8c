// SPDX-License-Identifier: GPL-2.0-or-later
// The label set of the tagger: BILOU (begin, inside, last, outside, unit) over the entity types.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

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

/// Labels filled up to whole vector registers.
inline constexpr std::size_t kLanes = (kLabels + 7) / 8 * 8;

/// The scores of a token's labels, in steps of the model's quantum.
struct alignas(16) Scores : std::array<std::int16_t, kLanes> {
  void add(const Scores& other) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      (*this)[lane] = static_cast<std::int16_t>((*this)[lane] + other[lane]);
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
