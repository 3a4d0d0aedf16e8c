// SPDX-License-Identifier: GPL-2.0-or-later
// The "key: value" block between "---" lines that opens a Markdown file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lede::indexer {

struct FrontMatter {
  /// Keys in lower case; a list's items are entries of the same key. Values lose their quotes.
  std::vector<std::pair<std::string, std::string>> entries{};
  std::size_t bytes = 0;  ///< of the block, closing line included; 0 when there is none
};

[[nodiscard]] FrontMatter parse_front_matter(std::string_view text);

}  // namespace lede::indexer
