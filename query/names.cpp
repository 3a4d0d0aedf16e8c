// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/names.hpp"

#include <algorithm>
#include <functional>

#include "store/terms.hpp"

namespace lede::query {
namespace {

/// A surname as common as this says little; the first ones are kept.
constexpr std::size_t kMaxEntities = 32;

}  // namespace

std::vector<NameReading> read_name(const store::Lexicon& lexicon, std::string_view name,
                                   std::optional<EntityType> type) {
  std::vector<NameReading> readings;
  const auto take = [&](std::vector<store::NamedEntity> entities, MatchKind how) {
    for (store::NamedEntity& entity : entities) {
      if ((type && entity.type != *type) || readings.size() >= kMaxEntities) continue;
      readings.push_back({std::move(entity), how});
    }
  };
  take(lexicon.entities(name), MatchKind::kAlias);
  const std::string folded = store::fold_value(name);
  for (NameReading& reading : readings) {
    if (store::fold_value(reading.entity.name) == folded) reading.how = MatchKind::kExact;
  }
  const auto exact = [](const NameReading& reading) { return reading.how == MatchKind::kExact; };
  if (std::ranges::any_of(readings, exact)) std::erase_if(readings, std::not_fn(exact));
  if (readings.empty()) take(lexicon.similar(name), MatchKind::kFuzzy);
  return readings;
}

}  // namespace lede::query
