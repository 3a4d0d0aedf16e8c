// SPDX-License-Identifier: GPL-2.0-or-later
// Character references of HTML and Markdown.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexer {

/// "&eacute;", "&#233;", "&#xE9;" → "é"; what is no reference comes back as it is.
[[nodiscard]] std::string decode_entity(std::string_view reference);
/// Every reference in `text`, once: "&amp;lt;" → "&lt;".
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace lede::indexer
