// SPDX-License-Identifier: GPL-2.0-or-later
// People whom the tagger missed, or of whose names it found a part.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/names/people.hpp"
#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Extends people's mentions over adjoining capitalised words and adds what an honorific or a
/// verb of saying or a pen name's quotes mark as a person ("Mr Adamu", "Madi told").
void recover_people(std::string_view text, std::span<const Token> tokens,
                    std::vector<Mention>& mentions);

/// Adds further mentions of the people that the article names in full.
void repeat_people(std::string_view text, std::span<const Token> tokens, const People& people,
                   std::vector<Mention>& mentions);

}  // namespace lede::analysis
