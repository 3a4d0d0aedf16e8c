// SPDX-License-Identifier: GPL-2.0-or-later
// Mentions that the tables know and the tagger has not found, or found in pieces.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Adds mentions of known entities in words that no mention covers, and lets organs of a state
/// ("Russian defence ministry") swallow the nationality before them. `mentions` stays sorted.
void add_known_names(std::string_view text, std::string_view language,
                     std::span<const Token> tokens, std::vector<Mention>& mentions);

}  // namespace lede::analysis
