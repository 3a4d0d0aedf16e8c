// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown with front matter → article.
#pragma once

#include <string_view>

#include "indexer/reading.hpp"

namespace lede::indexer {

/// `text` must be valid UTF-8; `name` is the file's, whose date counts when the text has none.
[[nodiscard]] Reading read_markdown(std::string_view text, std::string_view name);

}  // namespace lede::indexer
