// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases of lists of names that are compiled into the model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

inline constexpr std::size_t kGazetteerLists = 16;
inline constexpr std::size_t kLongestPhrase = 6;  ///< in tokens

/// The hash of a phrase is folded word by word with this, from kEmptyPhrase.
inline constexpr std::uint64_t kEmptyPhrase = 0x4C454445;
[[nodiscard]] constexpr std::uint64_t extend_phrase(std::uint64_t phrase, std::uint64_t folded) {
  return mix(phrase, folded);
}

/// Sets `gazetteer` of the tokens of one sentence: the longest phrase at each place, and every
/// list that holds it. Words that usually have no
/// capital begin a phrase only with one.
void mark_phrases(const Model& model, std::span<TokenAttributes> tokens);

}  // namespace lede::analysis::tagging
