// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/mistaken_people.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "analysis/aliases.hpp"
#include "analysis/names/apposition.hpp"
#include "analysis/names/ordinary_words.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/surface_kinds.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/genders.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool may_be_mistaken(const Mention& mention) {
  return mention.type == EntityType::kOrg || mention.type == EntityType::kPlace ||
         mention.type == EntityType::kMisc || mention.type == EntityType::kProduct ||
         mention.type == EntityType::kEvent;
}

bool has_honorific(std::string_view surface) {
  constexpr std::array<std::string_view, 6> kHonorifics = {"Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms."};
  const std::size_t space = surface.find(' ');
  return space != std::string_view::npos &&
         std::ranges::find(kHonorifics, surface.substr(0, space)) != kHonorifics.end();
}

// Two to four words that are all names, as far as words can tell; `surname` tells that the last is.
bool looks_like_full_name(std::string_view surface, bool surname = false) {
  std::size_t words = 0;
  bool own = true;
  std::string_view last;
  for (const std::string_view word : Cells(surface, ' ')) {
    const bool particle = words > 0 && !word.empty() && word.size() < 4 && !is_capitalised(word);
    own = own && (particle || is_capitalised(word)) && country_of(word).empty() &&
          country_of_demonym(word).empty();
    last = word;
    ++words;
  }
  return own && words >= 2 && words <= 4 && is_capitalised(last) &&
         (surname || !is_ordinary_word(last)) && !ends_like_organisation(surface) &&
         !known_alias(surface);
}

bool follows_post(std::string_view text, std::span<const Token> tokens, std::size_t first) {
  if (first == 0 || tokens[first - 1].end + 1 != tokens[first].begin) return false;
  return is_post_of_person(fold(tokens[first - 1].of(text)));
}

bool follows_preposition(std::string_view text, std::span<const Token> tokens, std::size_t first) {
  return first > 0 && (word_info(fold(tokens[first - 1].of(text))).classes & kPreposition) != 0;
}

// "President of the" Federation Quill Vane: where the name begins behind the body that the office
// is one of, or npos.
std::size_t name_behind_body(std::string_view surface) {
  const std::size_t space = surface.find(' ');
  if (space == std::string_view::npos) return space;
  const std::string_view name = surface.substr(space + 1);
  const bool body = (word_info(fold(surface.substr(0, space))).classes & kInstitutionNoun) != 0;
  const bool full = name.find(' ') != name.npos &&
                    std::ranges::all_of(Cells(name, ' '), [](std::string_view word) {
                      return is_capitalised(word) && !is_ordinary_word(word);
                    });
  return body && full && !ends_like_organisation(name) ? space + 1 : std::string_view::npos;
}

// "Minister of" Economic Affairs Quill Vor-lin: the office goes on into the mention. Where the name
// begins, or npos.
std::size_t name_behind_office(std::string_view text, std::span<const Token> tokens,
                               const Mention& mention) {
  std::size_t first = token_at(tokens, mention.range.begin);
  const bool article = first > 2 && tokens[first - 1].of(text) == "the";
  if (article) --first;
  if (first < 2 || tokens[first - 1].of(text) != "of") return std::string_view::npos;
  if (title_kind(fold(tokens[first - 2].of(text))) != TitleKind::kRole) {
    return std::string_view::npos;
  }
  const std::string_view surface = mention.range.of(text);
  if (article) return name_behind_body(surface);
  std::size_t at = 0;
  for (std::size_t space = surface.find(' ');
       space != std::string_view::npos && surface.find(' ', space + 1) != std::string_view::npos;
       space = surface.find(' ', space + 1)) {
    if (!is_ordinary_word(surface.substr(at, space - at))) break;
    at = space + 1;
  }
  return at > 0 && looks_like_full_name(surface.substr(at)) ? at : std::string_view::npos;
}

// The surnames by which the article calls people, more than once, whom no mention gives in full.
std::set<std::string_view> unexplained_surnames(std::string_view text,
                                                std::span<const Mention> mentions) {
  struct Uses {
    std::size_t person = 0;
    std::size_t other = 0;
    bool explained = false;
  };
  std::map<std::string_view, Uses> words;
  for (const Mention& mention : mentions) {
    const bool person = mention.type == EntityType::kPerson;
    const std::string_view surface = trim_name(mention.range.of(text));
    const std::size_t space = surface.rfind(' ');
    if (space != std::string_view::npos) {
      if (person) words[surface.substr(space + 1)].explained = true;
    } else {
      ++(person ? words[surface].person : words[surface].other);
    }
  }
  std::set<std::string_view> surnames;
  for (const auto& [word, uses] : words) {
    if (uses.person > 1 && uses.person > uses.other && !uses.explained) surnames.insert(word);
  }
  return surnames;
}

// "Quillvane Temple", which is no Ada Temple
bool is_building(std::string_view surface) {
  constexpr std::array<std::string_view, 9> kBuildings = {"Temple",    "Mosque",    "Mausoleum",
                                                          "Stadium",   "Airport",   "Hospital",
                                                          "Cathedral", "Monastery", "Fort"};
  const std::size_t space = surface.rfind(' ');
  return space != std::string_view::npos && gender_of_name(surface) == Gender::kUnknown &&
         std::ranges::find(kBuildings, surface.substr(space + 1)) != kBuildings.end();
}

}  // namespace

void retype_full_names(std::string_view text, std::vector<Mention>& mentions) {
  const std::set<std::string_view> surnames = unexplained_surnames(text, mentions);
  if (surnames.empty()) return;
  for (Mention& mention : mentions) {
    if (!may_be_mistaken(mention)) continue;
    const std::string_view surface = trim_name(mention.range.of(text));
    const std::size_t space = surface.rfind(' ');
    const bool full = space != std::string_view::npos && looks_like_full_name(surface, true) &&
                      surnames.contains(surface.substr(space + 1));
    const bool capitals = std::ranges::all_of(
        Cells(surface, ' '), [](std::string_view word) { return is_capitalised(word); });
    if (full && capitals) mention.type = EntityType::kPerson;
  }
}

void retype_described_bodies(std::string_view text, std::span<const Token> tokens,
                             std::vector<Mention>& mentions) {
  std::set<std::string_view> bodies;
  for (const Mention& mention : mentions) {
    const bool mistaken = may_be_mistaken(mention) && mention.type != EntityType::kOrg;
    const std::string_view surface = mention.range.of(text);
    if (mistaken && !known_alias(surface) &&
        is_described_as_body(text, tokens, token_at(tokens, mention.range.end))) {
      bodies.insert(surface);
    }
  }
  for (Mention& mention : mentions) {
    if (may_be_mistaken(mention) && bodies.contains(mention.range.of(text))) {
      mention.type = EntityType::kOrg;
    }
  }
}

void retype_described_people(std::string_view text, std::span<const Token> tokens,
                             std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (!may_be_mistaken(mention)) continue;
    const std::string_view surface = trim_name(mention.range.of(text));
    if (has_honorific(surface) && !ends_like_organisation(surface)) {
      mention.type = EntityType::kPerson;
      continue;
    }
    const std::size_t name = name_behind_office(text, tokens, mention);
    if (name != std::string_view::npos) {
      mention.range.begin += name;
      mention.type = EntityType::kPerson;
      continue;
    }
    if (!looks_like_full_name(surface)) continue;
    const bool told = follows_post(text, tokens, token_at(tokens, mention.range.begin)) ||
                      is_described(text, tokens, token_at(tokens, mention.range.end));
    if (told) mention.type = EntityType::kPerson;
  }
}

void retype_things(std::string_view text, std::span<const Token> tokens,
                   std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    if (is_building(mention.range.of(text))) mention.type = EntityType::kPlace;
    const std::size_t end = token_at(tokens, mention.range.end);
    if (end + 1 >= tokens.size() || tokens[end].of(text) != ",") continue;
    if (tokens[end + 1].of(text) != "which") continue;
    const std::size_t first = token_at(tokens, mention.range.begin);
    const std::string_view before = first == 0 ? std::string_view() : tokens[first - 1].of(text);
    const bool governed = follows_preposition(text, tokens, first) || before == "." ||
                          title_kind(fold(before)) != TitleKind::kNone;
    if (!governed && !known_alias(mention.range.of(text))) mention.type = EntityType::kMisc;
  }
}

void retype_parts_of_names(std::string_view text, std::span<const Token> tokens,
                           const People& people, const Organisations& organisations,
                           std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    const bool place = mention.type == EntityType::kPlace;
    if (mention.type != EntityType::kOrg && !place) continue;
    std::string_view surface = trim_name(mention.range.of(text));
    const std::size_t space = surface.rfind(' ');
    // "IO Vanek": an abbreviated post before the surname
    const bool post =
        space != std::string_view::npos && space <= 4 && is_all_capitals(surface.substr(0, space));
    if (post) surface.remove_prefix(space + 1);
    if (known_alias(surface) || !people.names_in_full(surface, mention.range.begin)) continue;
    const bool lies_there =
        place && follows_preposition(text, tokens, token_at(tokens, mention.range.begin));
    if (lies_there || (!post && organisations.has_part(surface))) continue;
    mention.type = EntityType::kPerson;
    if (post) mention.range.begin = mention.range.end - surface.size();
  }
}

}  // namespace lede::analysis
