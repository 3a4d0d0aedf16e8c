// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/mistaken_people.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/aliases.hpp"
#include "analysis/names/apposition.hpp"
#include "analysis/names/ordinary_words.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/surface_kinds.hpp"
#include "analysis/names/titles.hpp"
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

// Two to four words that are all names, as far as words can tell.
bool looks_like_full_name(std::string_view surface) {
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
  return own && words >= 2 && words <= 4 && is_capitalised(last) && !is_ordinary_word(last) &&
         !ends_like_organisation(surface) && !known_alias(surface);
}

bool follows_post(std::string_view text, std::span<const Token> tokens, std::size_t first) {
  if (first == 0 || tokens[first - 1].end + 1 != tokens[first].begin) return false;
  const std::string before = fold(tokens[first - 1].of(text));
  return title_kind(before) == TitleKind::kRole && !is_post_of_firms(before);
}

bool follows_preposition(std::string_view text, std::span<const Token> tokens, std::size_t first) {
  return first > 0 && (word_info(fold(tokens[first - 1].of(text))).classes & kPreposition) != 0;
}

}  // namespace

void retype_described_people(std::string_view text, std::span<const Token> tokens,
                             std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (!may_be_mistaken(mention)) continue;
    const std::string_view surface = trim_name(mention.range.of(text));
    if (has_honorific(surface) && !ends_like_organisation(surface)) {
      mention.type = EntityType::kPerson;
      continue;
    }
    if (!looks_like_full_name(surface)) continue;
    const bool told = follows_post(text, tokens, token_at(tokens, mention.range.begin)) ||
                      is_described(text, tokens, token_at(tokens, mention.range.end));
    if (told) mention.type = EntityType::kPerson;
  }
}

void retype_parts_of_names(std::string_view text, std::span<const Token> tokens,
                           const People& people, const Organisations& organisations,
                           std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    const bool place = mention.type == EntityType::kPlace;
    if (mention.type != EntityType::kOrg && !place) continue;
    const std::string_view surface = trim_name(mention.range.of(text));
    if (known_alias(surface) || !people.names_in_full(surface, mention.range.begin)) continue;
    const bool lies_there =
        place && follows_preposition(text, tokens, token_at(tokens, mention.range.begin));
    if (!lies_there && !organisations.has_part(surface)) mention.type = EntityType::kPerson;
  }
}

}  // namespace lede::analysis
