// SPDX-License-Identifier: GPL-2.0-or-later
// What an article says a person is: "Russia's defence minister", "a Ukrainian presidential aide".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Fills `description` of people's mentions from the words beside them, in one line.
void describe_people(std::string_view text, std::span<const Token> tokens,
                     std::vector<Mention>& mentions);

}  // namespace lede::analysis
