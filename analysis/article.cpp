// SPDX-License-Identifier: GPL-2.0-or-later
// Names of entity types and acts.
#include "lede/article.hpp"

#include <algorithm>
#include <array>

namespace lede {
namespace {

constexpr std::array<std::string_view, kEntityTypes> kTypeNames = {
    "person", "org", "place", "norp", "event", "product", "date", "money", "misc"};

struct ActRow {
  std::string_view name;
  std::string_view cameo;
};
constexpr std::array<ActRow, kActs> kActRows = {{{"denial", "016"},
                                                 {"accusation", "112"},
                                                 {"acknowledgement", "015"},
                                                 {"decline", "011"},
                                                 {"appeal", "02"},
                                                 {"demand", "10"},
                                                 {"pledge", "03"},
                                                 {"threat", "13"},
                                                 {"warning", ""},
                                                 {"criticism", "111"},
                                                 {"rejection", "12"},
                                                 {"praise", "051"},
                                                 {"statement", "01"}}};

}  // namespace

std::string_view name_of(EntityType type) {
  return kTypeNames[static_cast<std::size_t>(type)];
}

std::string_view name_of(Act act) {
  return kActRows[static_cast<std::size_t>(act)].name;
}

std::string_view cameo_code(Act act) {
  return kActRows[static_cast<std::size_t>(act)].cameo;
}

bool parse_act(std::string_view name, Act& act) {
  const auto row = std::ranges::find(kActRows, name, &ActRow::name);
  if (row == kActRows.end()) return false;
  act = static_cast<Act>(row - kActRows.begin());
  return true;
}

bool parse_entity_type(std::string_view name, EntityType& type) {
  const auto found = std::ranges::find(kTypeNames, name);
  if (found == kTypeNames.end()) return false;
  type = static_cast<EntityType>(found - kTypeNames.begin());
  return true;
}

}  // namespace lede
