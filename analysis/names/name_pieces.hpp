// SPDX-License-Identifier: GPL-2.0-or-later
// Names that the tagger found in pieces, or with a piece of something else.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Makes one mention of "José Eduardo" "dos Santos" and of "Ferdinand “Bongbong” Marcos", adds the
/// first name that "Harmony" Hunter, 40, lost for being a word and what "Mr Zo Quill Vane" lost,
/// and "-hyun" to "Cho Jae", cuts the last of a minister's fields off "Tides Quill Vane", "Lady"
/// off a First Lady, and "DGP) LR Bishnoi" at its bracket.
void join_name_pieces(std::string_view text, std::span<const Token> tokens,
                      std::vector<Mention>& mentions);

/// Cuts "Hibakusha" off "Hibakusha Quill Vane" where it opens a sentence and is a word elsewhere.
void drop_common_words(std::string_view text, std::span<const Token> tokens,
                       std::vector<Mention>& mentions);

}  // namespace lede::analysis
