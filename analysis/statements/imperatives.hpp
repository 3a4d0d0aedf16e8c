// SPDX-License-Identifier: GPL-2.0-or-later
// Quotations that call on the hearer to act: "Stay at home", "Do not cross the bridge".
#pragma once

#include <cstddef>

#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// True when the quoted words [begin, end) open with an imperative that asks the hearers for
/// something, unlike turns of phrase ("Don't get me wrong") and nouns ("Release dates").
[[nodiscard]] bool opens_with_imperative(const Sentence& sentence, std::size_t begin,
                                         std::size_t end);

}  // namespace lede::analysis
