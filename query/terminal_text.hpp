// SPDX-License-Identifier: GPL-2.0-or-later
// Text of articles for a terminal: harmless, wrapped, with marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lede/render.hpp"
#include "lede/text.hpp"

namespace lede::query {

enum class Ink { kPlain, kTitle, kFaint, kMark, kSpeaker, kBar };

/// ANSI codes around `text`; nothing without colour.
[[nodiscard]] std::string inked(std::string_view text, Ink ink, const TextStyle& style);

/// White space becomes one blank; control characters and those that change the direction of
/// writing become visible signs, so that no article can write to a terminal.
[[nodiscard]] std::string harmless(std::string_view text);

/// Columns that a terminal gives the text: wide East Asian letters take two, accents none.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// The text in lines of at most `style.width`, each after `indent`, with the marked ranges
/// inked, or between brackets without colour; what has no blanks is broken between letters. Ends in
/// a newline.
[[nodiscard]] std::string wrapped(std::string_view text, const std::vector<ByteRange>& marks,
                                  std::string_view indent, const TextStyle& style);

/// Cut to so many columns, with … when something is left out.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t columns);

}  // namespace lede::query
