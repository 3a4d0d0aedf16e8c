// SPDX-License-Identifier: GPL-2.0-or-later
// What an index knows of the entities behind a name.
#pragma once

#include <string_view>
#include <vector>

#include "lede/searcher.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

[[nodiscard]] std::vector<EntityCard> entity_cards(const store::IndexReader& reader,
                                                   std::string_view name);

}  // namespace lede::query
