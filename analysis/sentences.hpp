// SPDX-License-Identifier: GPL-2.0-or-later
// Text → sentences: abbreviations, initials, quotes and headings of news in mind.
#pragma once

#include <string_view>
#include <vector>

#include "lede/text.hpp"

namespace lede::analysis {

/// Sorted, disjoint, trimmed of white space; a blank line always ends a sentence, and closing
/// quotes belong to the sentence that they close. `language` is an ISO 639-1 code or empty.
[[nodiscard]] std::vector<ByteRange> split_sentences(std::string_view text,
                                                     std::string_view language);

}  // namespace lede::analysis
