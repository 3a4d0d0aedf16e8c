// SPDX-License-Identifier: GPL-2.0-or-later
// A text file as people save articles → headline, credits, dateline and paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading.hpp"

namespace lede::indexer {

/// `text` must be valid UTF-8; `name` is the file's, whose date counts when the text has none.
[[nodiscard]] Reading read_plain_text(std::string_view text, std::string_view name);

/// The steps that plain text, Markdown and HTML share once a document is lines of text: furniture,
/// bylines, the dateline and credits go into the article's fields, the rest into its text. A blank
/// line, or every line when `lines_are_paragraphs`, ends a paragraph.
void read_lines(std::vector<std::string_view> lines, std::string_view name,
                bool lines_are_paragraphs, Reading& reading);

}  // namespace lede::indexer
