// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ner_types.hpp"

#include <algorithm>
#include <array>

#include "lede/error.hpp"

namespace lede::tools {
namespace {

struct TagName {
  std::string_view tag;
  EntityType type;
};

constexpr std::array kTags = std::to_array<TagName>({
    {"PER", EntityType::kPerson},
    {"per", EntityType::kPerson},
    {"PERSON", EntityType::kPerson},
    {"person", EntityType::kPerson},
    {"politician", EntityType::kPerson},
    {"ORG", EntityType::kOrg},
    {"org", EntityType::kOrg},
    {"organisation", EntityType::kOrg},
    {"politicalparty", EntityType::kOrg},
    {"corporation", EntityType::kOrg},
    {"group", EntityType::kOrg},
    {"LOC", EntityType::kPlace},
    {"GPE", EntityType::kPlace},
    {"FAC", EntityType::kPlace},
    {"geo", EntityType::kPlace},
    {"location", EntityType::kPlace},
    {"country", EntityType::kPlace},
    {"NORP", EntityType::kNorp},
    {"gpe", EntityType::kNorp},
    {"EVENT", EntityType::kEvent},
    {"event", EntityType::kEvent},
    {"election", EntityType::kEvent},
    {"eve", EntityType::kEvent},
    {"PRODUCT", EntityType::kProduct},
    {"product", EntityType::kProduct},
    {"DATE", EntityType::kDate},
    {"TIME", EntityType::kDate},
    {"tim", EntityType::kDate},
    {"MONEY", EntityType::kMoney},
    {"MISC", EntityType::kMisc},
    {"misc", EntityType::kMisc},
    {"creative-work", EntityType::kMisc},
    {"art", EntityType::kMisc},
    {"nat", EntityType::kMisc},
});

}  // namespace

std::optional<EntityType> type_of_tag(std::string_view tag) {
  const auto found = std::ranges::find(kTags, tag, &TagName::tag);
  if (found == kTags.end()) return std::nullopt;
  return found->type;
}

std::vector<EntityType> parse_types(std::string_view list) {
  std::vector<EntityType> types;
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(',', begin), list.size());
    const auto name = list.substr(begin, end - begin);
    auto type = EntityType::kMisc;
    if (!parse_entity_type(name, type)) {
      throw Error(ErrorCode::kInvalidArgument, "unknown entity type \"" + std::string(name) +
                                                   "\"; known are person, org, place, norp, event, "
                                                   "product, date, money, misc");
    }
    types.push_back(type);
    begin = end + 1;
  }
  return types;
}

}  // namespace lede::tools
