// SPDX-License-Identifier: GPL-2.0-or-later
// One spelling for a body's name, whatever the article says around it.
#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/names/institutions.hpp"
#include "analysis/names/organisations.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/tables.hpp"

namespace lede::analysis {
namespace {

std::string_view without_kind(std::string_view name) {
  constexpr std::array<std::string_view, 7> kKinds = {
      " news agency", " News Agency", " newspaper", " station", " channel", " magazine", " daily"};
  for (const std::string_view kind : kKinds) {
    const bool own =
        name.ends_with(kind) && country_of(name.substr(0, name.size() - kind.size())).empty();
    if (own) name.remove_suffix(kind.size());
  }
  return name;
}

// "NGO Affairs Bureau": an office for what the label says.
bool is_office_for(std::string_view rest) {
  constexpr std::array<std::string_view, 6> kOffices = {"Bureau", "Board",    "Council",
                                                        "Forum",  "Division", "Directorate"};
  return rest.find(' ') == rest.npos ||
         std::ranges::any_of(kOffices,
                             [rest](std::string_view word) { return rest.ends_with(word); });
}

// "the Norvian NGO Tide Watch", "the Islamist Norvia Front": what the body is said to be.
std::string_view without_label(std::string_view name) {
  constexpr std::array<std::string_view, 6> kLabels = {"NGO ",        "Islamist ",  "Jihadist ",
                                                       "Non-profit ", "Nonprofit ", "Think-tank "};
  for (const std::string_view label : kLabels) {
    const std::size_t at = name.find(label);
    const bool leads = at == 0 || (at != std::string_view::npos && name[at - 1] == ' ' &&
                                   !country_of(name.substr(0, at - 1)).empty());
    if (!leads || is_office_for(name.substr(at + label.size()))) continue;
    return name.substr(at + label.size());
  }
  return name;
}

// "Holm-based Tide Lab" tells where the lab is.
std::string_view without_seat(std::string_view name) {
  const std::size_t space = name.find(' ');
  const bool seat = space != std::string_view::npos && name.substr(0, space).ends_with("-based");
  return seat ? name.substr(space + 1) : name;
}

}  // namespace

std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"The ", "the "}) {
    if (name.starts_with(article)) name.remove_prefix(article.size());
  }
  return name;
}

std::string canonical_organisation(std::string_view surface) {
  std::string_view name = without_seat(trim_name(surface));
  if (const auto known = known_alias(name, EntityType::kOrg)) return std::string(known->name);
  name = without_label(without_article(name));
  if (const auto known = known_alias(name, EntityType::kOrg)) return std::string(known->name);
  std::string spaced(name);
  for (const std::string_view ending : {"'s ", "\u2019s "}) {
    for (std::size_t at = spaced.find(ending); at != std::string::npos; at = spaced.find(ending)) {
      spaced.replace(at, ending.size(), " ");
    }
  }
  const std::vector<std::string_view> words = split_cells(spaced, ' ');
  Institution institution = institution_at(words);
  if (institution.words == words.size() && institution.words > 0) return institution.name;
  institution = bare_ministry_at(words);
  if (institution.words == words.size() && institution.words > 0) return institution.name;
  // "Turkey's Sabah newspaper" is Sabah.
  std::string_view own = without_kind(name);
  for (const std::string_view mark : {"'s ", "\u2019s "}) {
    const std::size_t at = own.find(mark);
    if (at != std::string_view::npos && !country_of(own.substr(0, at)).empty()) {
      own.remove_prefix(at + mark.size());
    }
  }
  // "AFP news agency" is Agence France-Presse.
  if (const auto known = known_alias(own, EntityType::kOrg)) return std::string(known->name);
  return std::string(own);
}

}  // namespace lede::analysis
