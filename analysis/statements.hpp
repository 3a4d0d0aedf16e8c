// SPDX-License-Identifier: GPL-2.0-or-later
// Who denied, accused, said what: cue rules over sentences and resolved mentions.
#pragma once

#include <span>
#include <vector>

#include "analysis/names.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Sorted by sentence, then cue. Precision first: what is negated, hypothetical or asked gives
/// nothing. English only; other languages give none.
[[nodiscard]] std::vector<Statement> find_statements(const Document& document,
                                                     std::span<const Mention> mentions);

}  // namespace lede::analysis
