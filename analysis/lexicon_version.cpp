// SPDX-License-Identifier: GPL-2.0-or-later
// One version for all the tables that decide how an article is read.
#include <xxhash.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/embedded.hpp"
#include "analysis/families.hpp"

namespace lede::analysis {

LEDE_EMBEDDED(act_words)
LEDE_EMBEDDED(aliases)
LEDE_EMBEDDED(content)
LEDE_EMBEDDED(countries)
LEDE_EMBEDDED(cues)
LEDE_EMBEDDED(families)
LEDE_EMBEDDED(offices)
LEDE_EMBEDDED(stopwords)
LEDE_EMBEDDED(titles)
LEDE_EMBEDDED(words)

std::string_view lexicon_version() {
  static const std::string version = [] {
    std::uint64_t hash = 0;
    for (const auto table :
         {embedded_act_words(), embedded_aliases(), embedded_content(), embedded_countries(),
          embedded_cues(), embedded_families(), embedded_offices(), embedded_stopwords(),
          embedded_titles(), embedded_words()}) {
      hash = XXH3_64bits_withSeed(table.data(), table.size(), hash);
    }
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), hash, 16).ptr;
    return std::string(digits.begin(), end);
  }();
  return version;
}

}  // namespace lede::analysis
