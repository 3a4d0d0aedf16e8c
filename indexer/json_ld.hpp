// SPDX-License-Identifier: GPL-2.0-or-later
// The NewsArticle of a page's JSON-LD.
#pragma once

#include <string>
#include <string_view>

#include "indexer/reading.hpp"

namespace lede::indexer {

/// Reads the first article in `script` (alone, in a list, in "@graph" or below other objects) into
/// the fields that are still empty. Returns its articleBody. Malformed scripts are passed over:
/// pages have many, and the meta tags say the same.
std::string read_json_ld(std::string_view script, Reading& reading);

}  // namespace lede::indexer
