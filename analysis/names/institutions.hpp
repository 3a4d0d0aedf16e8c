// SPDX-License-Identifier: GPL-2.0-or-later
// Ministries, forces and other organs of a country: one name for all ways to write them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace lede::analysis {

struct Institution {
  std::string name{};     ///< "Russian Ministry of Defence"; empty when there is none
  std::size_t words = 0;  ///< how many of the given words it takes
};

/// The longest institution that starts at the first of `words`: as the text spells them, with
/// possessive "'s" split off or not ("Russian defence ministry", "Ministry of Defence of
/// Ukraine", "Ukraine 's Air Force").
[[nodiscard]] Institution institution_at(std::span<const std::string_view> words);

/// The kind of a ministry named without a country: "defence ministry" → "Ministry of Defence".
[[nodiscard]] Institution bare_ministry_at(std::span<const std::string_view> words);

}  // namespace lede::analysis
