// SPDX-License-Identifier: GPL-2.0-or-later
// "went on to deny", "took to Twitter to deny", "broke her silence to deny": words that lead from
// the subject to an infinitive that tells what is done, not what is wanted.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// True for the word before "to" where the act is done all the same: "continued", "went on".
[[nodiscard]] bool carries_out(std::string_view governor);

/// Words before the "to" at `to` that lead to it; 0 when none do.
[[nodiscard]] std::size_t leading_verb(const Sentence& sentence, std::size_t to);

}  // namespace lede::analysis
