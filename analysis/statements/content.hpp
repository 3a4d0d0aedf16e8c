// SPDX-License-Identifier: GPL-2.0-or-later
// The act that the said words themselves perform: "we will …", "they should …", "is not true".
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/statements/sentence.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

struct Content {
  Act act = Act::kStatement;
  bool loaded = false;  ///< judges somebody though no phrase tells how: no plain statement
};

[[nodiscard]] Content content_of(const Sentence& sentence, std::size_t begin, std::size_t end);

/// The act in words [begin, end); kStatement when they perform none.
[[nodiscard]] Act act_of_content(const Sentence& sentence, std::size_t begin, std::size_t end);

/// True when one of the phrases of `act` occurs in words [begin, end), each taken for a predicate:
/// what somebody calls another.
[[nodiscard]] bool content_has(const Sentence& sentence, std::size_t begin, std::size_t end,
                               Act act);

}  // namespace lede::analysis
