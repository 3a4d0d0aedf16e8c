// SPDX-License-Identifier: GPL-2.0-or-later
// Words in the first person that name the act which they perform: "I would like to thank the
// crew", "We strongly condemn the raid".
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/statements/sentence.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// The act that "I" or "we" at `pronoun` names, up to word `end`; none for wishes ("I want to
/// support my family"), customs, and what is denied, asked or left open.
[[nodiscard]] std::optional<Act> performed_act(const Sentence& sentence, std::size_t pronoun,
                                               std::size_t end);

}  // namespace lede::analysis
