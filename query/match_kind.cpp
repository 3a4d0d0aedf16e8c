// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "lede/search_result.hpp"

namespace lede {

std::string_view name_of(MatchKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"exact", "stem",     "family", "alias",
                                                      "act",   "wildcard", "fuzzy"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lede
