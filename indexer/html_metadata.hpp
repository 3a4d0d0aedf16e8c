// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of its article: JSON-LD, meta tags, times, headings.
#pragma once

#include <string>

#include "indexer/html_tree.hpp"
#include "indexer/reading.hpp"

namespace lede::indexer {

/// Fills title, date, authors, source, section and URL. Sources in order of trust: JSON-LD, meta
/// tags, marked elements, the title element. Returns JSON-LD's articleBody, or empty.
std::string read_html_metadata(const HtmlTree& tree, Reading& reading);

}  // namespace lede::indexer
