// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/places.hpp"

#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::array<std::string_view, 36> kAmerican = {"atlanta",
                                                        "savannah",
                                                        "florida",
                                                        "alabama",
                                                        "tennessee",
                                                        "south carolina",
                                                        "macon",
                                                        "augusta",
                                                        "athens",
                                                        "texas",
                                                        "arizona",
                                                        "pennsylvania",
                                                        "michigan",
                                                        "wisconsin",
                                                        "nevada",
                                                        "ohio",
                                                        "virginia",
                                                        "north carolina",
                                                        "biden",
                                                        "joe biden",
                                                        "donald trump",
                                                        "trump",
                                                        "kemp",
                                                        "brian kemp",
                                                        "raffensperger",
                                                        "warnock",
                                                        "raphael warnock",
                                                        "herschel walker",
                                                        "stacey abrams",
                                                        "republican",
                                                        "republicans",
                                                        "democrat",
                                                        "democrats",
                                                        "fulton county",
                                                        "fani willis",
                                                        "mississippi"};
constexpr std::array<std::string_view, 24> kCaucasian = {"tbilisi",       "batumi",
                                                         "kutaisi",       "abkhazia",
                                                         "south ossetia", "armenia",
                                                         "azerbaijan",    "georgian",
                                                         "georgians",     "georgian dream",
                                                         "saakashvili",   "mikheil saakashvili",
                                                         "zourabichvili", "salome zourabichvili",
                                                         "garibashvili",  "kobakhidze",
                                                         "ivanishvili",   "russia",
                                                         "moscow",        "ukraine",
                                                         "moldova",       "caucasus",
                                                         "gori",          "yerevan"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::string canonical_place(std::string_view surface) {
  if (const auto known = known_alias(surface, EntityType::kPlace)) return std::string(known->name);
  for (const std::string_view article : {"The ", "the "}) {
    if (surface.starts_with(article)) surface.remove_prefix(article.size());
  }
  std::string name(surface);
  std::ranges::replace(name, '\n', ' ');
  return name;
}

void GeorgiaContext::add(std::string_view surface) {
  const std::string folded = fold(surface);
  if (contains(kAmerican, folded)) ++american_;
  if (contains(kCaucasian, folded)) ++caucasian_;
}

std::string GeorgiaContext::settle(std::string name) const {
  if (name == "Georgia" && american_ > caucasian_) return "Georgia (US state)";
  return name;
}

}  // namespace lede::analysis
