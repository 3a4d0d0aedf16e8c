// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that web pages put around an article and that are none of its text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lede::indexer {

/// Removes captions, sharing lines, newsletter and cookie notices, comment forms and what follows
/// them. Lines are of an article without markup, blank ones included.
void drop_furniture(std::vector<std::string_view>& lines);

/// How many bytes of `text` remain when known furniture is cut from its end, line by line. The
/// rest is not touched: readers that keep the source's offsets use this.
[[nodiscard]] std::size_t length_without_tail(std::string_view text);

/// Removes short unfinished lines ("More tennis", "Terms | Privacy") at the end of an article
/// whose paragraphs otherwise end as sentences do.
void drop_unfinished_tail(std::vector<std::string_view>& paragraphs);

}  // namespace lede::indexer
