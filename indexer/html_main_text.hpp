// SPDX-License-Identifier: GPL-2.0-or-later
// Which part of a page is the article, and its paragraphs.
#pragma once

#include <string>
#include <vector>

#include "indexer/html_tree.hpp"

namespace lede::indexer {

/// Paragraphs of the main text in order, without navigation, scripts, forms, captions, comments
/// and lists of other stories. Inline white space is as in the page.
[[nodiscard]] std::vector<std::string> main_paragraphs(const HtmlTree& tree);

}  // namespace lede::indexer
