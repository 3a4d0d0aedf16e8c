// SPDX-License-Identifier: GPL-2.0-or-later
// Nouns of an act where they mean something else: "demand for oil", "a threat to health".
#pragma once

#include <cstddef>

#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// True where the words around the cue noun tell of a thing, a trade or a game, or leave open what
/// is asked for.
[[nodiscard]] bool is_other_noun(const Sentence& sentence, std::size_t noun);

}  // namespace lede::analysis
