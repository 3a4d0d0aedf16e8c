// SPDX-License-Identifier: GPL-2.0-or-later
// A name as the user wrote it → the entities of the index that it may stand for.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lede/search_result.hpp"
#include "store/lexicon.hpp"

namespace lede::query {

struct NameReading {
  store::NamedEntity entity{};
  MatchKind how = MatchKind::kAlias;
};

/// A canonical name stands for itself alone; else every entity with this spelling or surname;
/// when there is none, those that are spelled alike (how is kFuzzy).
[[nodiscard]] std::vector<NameReading> read_name(const store::Lexicon& lexicon,
                                                 std::string_view name,
                                                 std::optional<EntityType> type);

}  // namespace lede::query
