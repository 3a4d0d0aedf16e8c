// SPDX-License-Identifier: GPL-2.0-or-later
// Four articles about a drone strike, and short ways to search an index of them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "small_index.hpp"

namespace lede::query::test {

using Ids = std::vector<std::string>;

inline std::vector<AnnotatedArticle> strike_articles() {
  constexpr auto kPerson = EntityType::kPerson;
  constexpr auto kPlace = EntityType::kPlace;
  return {
      SmallArticle("quoted",
                   "Zelensky has refuted claims of an attack. It was, Podolyak said, "
                   "counterproductive. The US treats it cautiously.")
          .title("Kremlin attack claims")
          .date("2023-05-03")
          .source("Daily Post")
          .names(kPerson, "Zelensky", "Volodymyr Zelensky")
          .names(kPerson, "Podolyak", "Mykhailo Podolyak")
          .names(kPlace, "US", "United States")
          .states("Volodymyr Zelensky", Act::kDenial, "refuted")
          .states("Mykhailo Podolyak", Act::kStatement, "said")
          .value(),
      SmallArticle("denies",
                   "Drones hit Moscow. Meanwhile, Mykhailo Podolyak denied Kyiv's direct "
                   "involvement. Peace talks failed.")
          .title("Drones over Moscow")
          .date("2023-05-30")
          .source("BBC News")
          .names(kPlace, "Moscow", "Moscow")
          .names(kPerson, "Mykhailo Podolyak", "Mykhailo Podolyak")
          .names(kPlace, "Kyiv", "Kyiv")
          .states("Mykhailo Podolyak", Act::kDenial, "denied", "Kyiv")
          .value(),
      SmallArticle("kiev", "Kiev was hit again. They told us nothing.")
          .date("2023-06-02")
          .source("BBC News")
          .names(kPlace, "Kiev", "Kyiv")
          .value(),
      SmallArticle("weather", "Sunny weather is expected. The talks were about peace.")
          .title("Weather")
          .source("Daily Post")
          .value(),
  };
}

inline SearchResult searched(const SmallIndex& index, const SearchRequest& request) {
  return Searcher(index.path()).search(request);
}

inline Ids ids(const SearchResult& result) {
  Ids out;
  for (const Hit& hit : result.hits) out.push_back(hit.id);
  return out;
}

inline Ids sorted_ids(const SmallIndex& index, const std::string& query) {
  Ids out = ids(searched(index, {.query = query}));
  std::ranges::sort(out);
  return out;
}

}  // namespace lede::query::test
