// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases that would perform an act of somebody else, of another thing or at another time.
#pragma once

#include <cstddef>

#include "analysis/statements/sentence.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// True where the phrase [at, next) tells of the speaker's own doings and feelings, of the weather,
/// a plot or a thing, so that it performs no `act`.
[[nodiscard]] bool is_beside_the_point(const Sentence& sentence, std::size_t at, std::size_t next,
                                       Act act);

/// "fight for every ball", "strike a balance": the verb of harm at `verb` hits nobody.
[[nodiscard]] bool names_no_target(const Sentence& sentence, std::size_t verb);

}  // namespace lede::analysis
