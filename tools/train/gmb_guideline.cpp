// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/gmb_guideline.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lede::tools {
namespace {

constexpr std::array kTitles = std::to_array<std::string_view>(
    {"Mr.",        "Mrs.",       "Ms.",        "Dr.",         "President",
     "Vice",       "Prime",      "Minister",   "Foreign",     "Defense",
     "Interior",   "Finance",    "General",    "Gen.",        "Lieutenant",
     "Colonel",    "Major",      "Captain",    "Senator",     "Secretary",
     "Ambassador", "Chancellor", "Governor",   "Justice",     "Judge",
     "Pope",       "King",       "Queen",      "Prince",      "Princess",
     "Cardinal",   "Archbishop", "Bishop",     "Ayatollah",   "Sheikh",
     "Speaker",    "Director",   "Chairman",   "Deputy",      "Admiral",
     "Commander",  "Brigadier",  "Attorney",   "Mayor",       "Premier",
     "Professor",  "State",      "of",         "Chief",       "U.S.",
     "Former",     "Democratic", "Republican", "Congressman", "Representative",
     "Emperor",    "Mullah",     "Crown",      "Under",       "Special",
     "Envoy",      "Reverend",   "Rev.",       "Sergeant"});

/// Countries that the set calls `gpe`; other such words are adjectives or peoples.
constexpr std::array kPlaces = std::to_array<std::string_view>(
    {"U.S.",        "Nepal",       "Sudan",    "Burma",      "Iraq",      "Iran",    "Israel",
     "Pakistan",    "Afghanistan", "China",    "Russia",     "India",     "Japan",   "Syria",
     "Lebanon",     "Turkey",      "Egypt",    "Germany",    "France",    "Britain", "Spain",
     "Italy",       "Ukraine",     "Georgia",  "Cuba",       "Venezuela", "Mexico",  "Somalia",
     "Kenya",       "Nigeria",     "Ethiopia", "Kuwait",     "Jordan",    "Yemen",   "Indonesia",
     "Philippines", "Thailand",    "Vietnam",  "Bangladesh", "Colombia",  "Bolivia", "Brazil",
     "Haiti",       "Poland",      "Belarus",  "Serbia",     "Kosovo",    "Chad",    "Zimbabwe",
     "Uganda",      "Rwanda",      "Congo"});

bool is_title(const std::string& word) {
  return std::ranges::count(kTitles, word) > 0;
}

}  // namespace

void reconcile_gmb(const std::vector<std::string>& tokens, ConllSpan& span) {
  if (span.tag == "per") {
    // "General" alone, or "Prime Minister", is a title; a name must remain.
    while (span.begin < span.end && is_title(tokens[span.begin])) ++span.begin;
    return;
  }
  if (span.end - span.begin > 1 && (tokens[span.begin] == "the" || tokens[span.begin] == "The")) {
    ++span.begin;
  }
  if (span.tag == "gpe" && std::ranges::count(kPlaces, tokens[span.begin]) > 0) span.tag = "geo";
}

}  // namespace lede::tools
