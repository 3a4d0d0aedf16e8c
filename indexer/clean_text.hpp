// SPDX-License-Identifier: GPL-2.0-or-later
// White space and invisible characters of scraped text made regular, and lines taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::indexer {

/// Line ends become "\n"; every kind of space one space, none at the ends of a line; soft hyphens,
/// zero-width spaces and control characters go. `text` must be valid UTF-8.
[[nodiscard]] std::string clean_text(std::string_view text);
/// As clean_text, with line ends as spaces too.
[[nodiscard]] std::string clean_line(std::string_view text);

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);
/// A part of `text`, even when nothing is left.
[[nodiscard]] std::string_view trim(std::string_view text);
/// Words between spaces.
[[nodiscard]] std::size_t count_words(std::string_view line);
/// True when the line ends as a sentence does, closing quotes and brackets aside.
[[nodiscard]] bool ends_sentence(std::string_view line);

}  // namespace lede::indexer
