// SPDX-License-Identifier: GPL-2.0-or-later
// What may stand between a subject and its verb: "on Monday", "also", "in a statement".
#pragma once

#include <cstddef>

#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// Where the adverbials begin that end before word `end`; `end` where there are none.
[[nodiscard]] std::size_t skip_adverbials(const Sentence& sentence, std::size_t end);

}  // namespace lede::analysis
