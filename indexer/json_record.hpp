// SPDX-License-Identifier: GPL-2.0-or-later
// A JSON object with the usual field names → article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading.hpp"

namespace lede::indexer {

/// The articles of one JSON text: an object, or the objects of a list or of a member such as
/// "articles". Ids are empty where the record has none. The text keeps the record's bytes but for
/// furniture at its end. Throws InputError kInvalidInput with "what; remedy" for malformed JSON.
[[nodiscard]] std::vector<Reading> read_json(std::string_view text);

}  // namespace lede::indexer
