// SPDX-License-Identifier: GPL-2.0-or-later
// A word of a phrase or of NEAR: only its forms count, since these have places in the text.
#pragma once

#include <string_view>
#include <vector>

#include "query/ast.hpp"
#include "query/concept.hpp"
#include "query/plan_context.hpp"
#include "query/word_patterns.hpp"

namespace lede::query {

struct PositionalWord {
  std::vector<WordChoice> choices{};
  Slot slot{};
};

/// In its inflections and, with `families`, those of its family.
[[nodiscard]] PositionalWord read_positional(PlanContext& context, std::string_view word,
                                             bool families);
/// The word in this form only.
[[nodiscard]] PositionalWord read_positional_form(PlanContext& context, std::string_view word);
/// The same for a pattern or fuzzy word.
[[nodiscard]] PositionalWord read_positional_forms(PlanContext& context, const Node& node);

}  // namespace lede::query
