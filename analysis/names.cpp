// SPDX-License-Identifier: GPL-2.0-or-later
// The order in which mentions get their names; the steps live in names/.
#include "analysis/names.hpp"

#include <algorithm>

#include "analysis/aliases.hpp"
#include "analysis/corrections.hpp"
#include "analysis/names/descriptions.hpp"
#include "analysis/names/inflection.hpp"
#include "analysis/names/known_names.hpp"
#include "analysis/names/mistaken_people.hpp"
#include "analysis/names/name_pieces.hpp"
#include "analysis/names/organisations.hpp"
#include "analysis/names/other_names.hpp"
#include "analysis/names/people.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/places.hpp"
#include "analysis/names/recovered_names.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/surface_kinds.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

// The tables know better than the model what kind of thing a known name is; but a person's full
// name, or a surname that the article explains, is the model's to judge.
void settle_type(Mention& mention, std::string_view surface, const People& people) {
  if (mention.type == EntityType::kDate || mention.type == EntityType::kMoney) return;
  if (people.has_other_name(surface)) {
    mention.type = EntityType::kPerson;
    return;
  }
  const auto known = known_alias(surface);
  if (!known) {
    if (!country_of_demonym(surface).empty()) mention.type = EntityType::kNorp;
    return;
  }
  if (known_alias(surface, mention.type)) return;
  if (mention.type == EntityType::kPerson && people.knows(surface)) return;
  mention.type = known->type;
}

bool is_name_type(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kPlace;
}

// Cuts title and possessive off a mention's range, so that it covers the name alone.
std::string_view shrink_to_name(Mention& mention, std::string_view text) {
  const std::string_view whole = mention.range.of(text);
  std::string_view name = trim_name(whole);
  if (mention.type == EntityType::kPerson) name = parse_person(name).name;
  if (name.empty()) return name;
  mention.range.begin += static_cast<std::size_t>(name.data() - whole.data());
  mention.range.end = mention.range.begin + name.size();
  return name;
}

// "Rector of Norvia College" leaves the college.
void drop_office(std::string_view text, Mention& mention) {
  constexpr std::string_view kOf = " of ";
  const std::size_t of = mention.range.of(text).find(kOf);
  if (of != std::string_view::npos) mention.range.begin += of + kOf.size();
}

struct Resolver {
  People people{};
  Organisations organisations{};
  GeorgiaContext georgia{};
  const Corrections* corrections = nullptr;
  std::span<const ByteRange> sentences{};
  bool english = true;
  std::string_view language{};

  [[nodiscard]] bool starts_sentence(const Mention& mention) const {
    const auto found =
        std::ranges::lower_bound(sentences, mention.range.begin, {}, &ByteRange::begin);
    return found != sentences.end() && found->begin == mention.range.begin;
  }

  // `headline`: its names stand before all of the text.
  void learn(std::string_view text, const std::vector<Mention>& mentions, bool headline) {
    for (const Mention& mention : mentions) {
      const std::string_view surface = trim_name(mention.range.of(text));
      if (is_mere_title(surface) || is_mere_initials(surface) || people.has_other_name(surface))
        continue;
      const std::size_t at = headline ? 0 : mention.range.begin;
      if (mention.type == EntityType::kPerson) people.learn(surface, at);
      if (mention.type == EntityType::kOrg) organisations.learn(surface);
      georgia.add(surface);
    }
  }

  // False when the mention is not a name.
  [[nodiscard]] bool name(std::string_view text, Mention& mention, bool headline) const {
    settle_type(mention, trim_name(mention.range.of(text)), people);
    if (mention.type == EntityType::kPerson &&
        organisations.abbreviates(trim_name(mention.range.of(text))) &&
        !people.knows(mention.range.of(text))) {
      mention.type = EntityType::kOrg;
    }
    const std::string_view surface = shrink_to_name(mention, text);
    if (surface.empty() || is_in_web_address(text, mention)) return false;
    if (mention.type == EntityType::kPerson &&
        (is_mere_initials(surface) || ends_abbreviation(text, mention))) {
      return false;
    }
    const bool thing = mention.type == EntityType::kMisc || mention.type == EntityType::kProduct;
    if ((thing || is_name_type(mention.type)) && is_mere_title(surface)) return false;
    if (english && is_no_name_of_its_own(surface, mention.type)) return false;
    if (is_name_type(mention.type) && organisations.is_short_for_office(surface)) return false;
    if (is_name_type(mention.type) && starts_sentence(mention) && is_one_ordinary_word(surface) &&
        !people.knows(surface)) {
      return false;
    }
    // A headline may mean whom only the text names.
    const std::size_t at = headline ? std::string_view::npos : mention.range.begin;
    mention.name = canonical(surface, mention.type, at);
    if (mention.type == EntityType::kPerson && is_common_in_person_slot(mention.name)) {
      return false;
    }
    const bool one_word = mention.name.find(' ') == std::string::npos;
    if (english && mention.type == EntityType::kPerson && one_word &&
        follows_indefinite_article(text, mention)) {
      return false;
    }
    return corrections == nullptr || corrections->apply(surface, mention);
  }

  [[nodiscard]] std::string canonical(std::string_view surface, EntityType type,
                                      std::size_t at) const {
    if (const auto known = known_inflected(surface, language)) return std::string(known->name);
    switch (type) {
      case EntityType::kPerson:
        return people.resolve(surface, at);
      case EntityType::kOrg:
        return organisations.resolve(surface);
      case EntityType::kPlace:
        return georgia.settle(canonical_place(surface));
      case EntityType::kNorp: {
        const std::string_view country = country_of_demonym(surface);
        return std::string(country.empty() ? surface : demonym_of(country));
      }
      default: {
        std::string name(surface);
        std::ranges::replace(name, '\n', ' ');
        return name;
      }
    }
  }

  void name_all(std::string_view text, std::vector<Mention>& mentions, bool headline) const {
    std::erase_if(mentions, [&](Mention& mention) { return !name(text, mention, headline); });
    settle_mentions(mentions);
  }
};

// What a surface says of its kind goes before what the tagger thought.
void settle_kinds(std::string_view text, bool english, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    const std::string_view surface = trim_name(mention.range.of(text));
    const bool organ = ends_like_organisation(surface);
    if (organ && is_office(surface)) drop_office(text, mention);
    const bool thing = mention.type == EntityType::kMisc || mention.type == EntityType::kProduct ||
                       mention.type == EntityType::kEvent;
    if (organ && (thing || is_name_type(mention.type))) mention.type = EntityType::kOrg;
    if (!organ && mention.type == EntityType::kOrg && english && !known_alias(surface) &&
        is_titled_person(surface)) {
      mention.type = EntityType::kPerson;
    }
  }
}

}  // namespace

void resolve_names(const Document& document, std::string_view title, std::vector<Mention>& mentions,
                   std::vector<Mention>& title_mentions, const Corrections* corrections) {
  const std::vector<Token> title_tokens = tokenize(title);
  Resolver resolver;
  resolver.corrections = corrections;
  resolver.sentences = document.sentences;
  resolver.language = document.language;
  resolver.english = document.language == "en";
  for (auto* list : {&mentions, &title_mentions}) {
    const std::string_view text = list == &mentions ? document.text : title;
    settle_kinds(text, resolver.english, *list);
  }
  if (resolver.english) {
    join_name_pieces(document.text, document.tokens, mentions);
    recover_people(document.text, document.tokens, mentions);
    drop_common_words(document.text, document.tokens, mentions);
  }
  join_places_of_organisations(document.text, document.tokens, mentions);
  resolver.organisations.learn_acronyms(document.text, document.tokens, mentions);
  add_known_names(document.text, document.language, document.tokens, mentions);
  add_known_names(title, document.language, title_tokens, title_mentions);
  if (resolver.english) {
    retype_full_names(document.text, mentions);
    retype_described_bodies(document.text, document.tokens, mentions);
    retype_described_people(document.text, document.tokens, mentions);
    retype_things(document.text, document.tokens, mentions);
  }
  if (resolver.english) {
    learn_other_names(document.text, document.tokens, resolver.people, mentions);
  }
  resolver.learn(document.text, mentions, false);
  resolver.learn(title, title_mentions, true);
  if (resolver.english) {
    retype_parts_of_names(document.text, document.tokens, resolver.people, resolver.organisations,
                          mentions);
    repeat_people(document.text, document.tokens, resolver.people, mentions);
  }
  resolver.name_all(document.text, mentions, false);
  resolver.name_all(title, title_mentions, true);
  describe_people(document.text, document.tokens, mentions);
}

}  // namespace lede::analysis
