// SPDX-License-Identifier: GPL-2.0-or-later
// A web page → article.
#pragma once

#include <string_view>

#include "indexer/reading.hpp"

namespace lede::indexer {

/// `page` must be valid UTF-8; `name` is the file's, whose date counts when the page has none.
/// Throws InputError kInvalidInput for a page beyond the limits (see HtmlTree).
[[nodiscard]] Reading read_html(std::string_view page, std::string_view name);

}  // namespace lede::indexer
