// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/own_side.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "analysis/aliases.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 9> kBusinesses = {"company",      "firm",     "airline",
                                                         "carrier",      "operator", "retailer",
                                                         "manufacturer", "maker",    "developer"};
// What descriptions call offices whose names vary: "head" stands for "chief", too.
constexpr std::array<std::string_view, 1> kSpokespeople = {"spokesperson"};

bool has_any(std::string_view description, Words words) {
  return std::ranges::any_of(words, [description](std::string_view word) {
    return Offices::contains_word(description, word);
  });
}

// "former minister", "government critic": whoever is called so speaks for no such body.
bool is_outsider(std::string_view description, std::string_view noun) {
  constexpr std::array<std::string_view, 9> kOutside = {"former",   "ex",         "retired",
                                                        "critic",   "activist",   "victim",
                                                        "survivor", "campaigner", "lawyer"};
  constexpr std::array<std::string_view, 7> kOthers = {
      "opposition", "shadow", "union", "watchdog", "association", "victims", "parents"};
  if (has_any(description, kOutside)) return true;
  return std::ranges::any_of(kOthers, [&](std::string_view other) {
    const bool within = noun == other || (other == "opposition" && noun == "party");
    return !within && Offices::contains_word(description, other);
  });
}

bool holds_post(std::string_view description) {
  constexpr std::array<std::string_view, 12> kPosts = {
      "head",      "director",  "leader", "president", "chairman", "owner",
      "secretary", "executive", "ceo",    "founder",   "manager",  "principal"};
  return has_any(description, kPosts) || has_any(description, kSpokespeople);
}

bool governs(std::string_view description) {
  constexpr std::array<std::string_view, 4> kOffices = {"minister", "premier", "chancellor",
                                                        "president"};
  // "president of the club", "the bank's president"
  constexpr std::array<std::string_view, 8> kElsewhere = {
      "club", "company", "university", "group", "bank", "court", "council", "federation"};
  return has_any(description, kOffices) && !has_any(description, kElsewhere);
}

// Whether who is described so speaks for "the government", "the airline", "the family".
bool speaks_as(std::string_view description, std::string_view noun) {
  constexpr std::array<std::string_view, 8> kStates = {
      "government", "cabinet", "country", "state", "nation", "kingdom", "republic", "regime"};
  constexpr std::array<std::string_view, 12> kKin = {"father", "mother",  "son",     "daughter",
                                                     "sister", "brother", "husband", "wife",
                                                     "uncle",  "aunt",    "widow",   "cousin"};
  constexpr std::array<std::string_view, 3> kHeads = {"ceo", "head executive", "managing director"};
  if (noun == "family") {
    return has_any(description, kKin) ||
           (Offices::contains_word(description, "family") &&
            (has_any(description, kSpokespeople) || Offices::contains_word(description, "lawyer")));
  }
  if (is_outsider(description, noun)) return false;
  const bool named = Offices::contains_word(description, noun);
  if (one_of(noun, kStates)) {
    return governs(description) || (named && has_any(description, kSpokespeople));
  }
  if (noun == "ministry" && Offices::contains_word(description, "minister")) return true;
  if (one_of(noun, kBusinesses)) {
    return has_any(description, kHeads) ||
           (has_any(description, kBusinesses) && holds_post(description));
  }
  return named && holds_post(description);
}

// "Ministry of Tides", "Tidal Ministry", unlike "Police Union" for the police.
bool is_called(std::string_view name, std::string_view noun) {
  const std::string folded = ' ' + fold(name) + ' ';
  const std::string word = ' ' + std::string(noun) + ' ';
  return folded.ends_with(word) || folded.find(word + "of ") != std::string::npos;
}

bool is_own_body(std::string_view noun, const Speaker& speaker, const Discourse& discourse,
                 Told told) {
  if (!speaker.person) {
    if (is_called(speaker.name, noun)) return true;
    return told == Told::kPlan && one_of(noun, kBusinesses) && discourse.only_body(speaker.name);
  }
  return std::ranges::any_of(discourse.descriptions(speaker.name),
                             [&](std::string_view words) { return speaks_as(words, noun); });
}

// "its", "his": whether the word can mean nobody but the speaker.
bool means_speaker(const Word& word, const Speaker& speaker, const Discourse& discourse,
                   Told told) {
  constexpr std::array<std::string_view, 4> kFirst = {"we", "i", "our", "my"};
  if (one_of(word.folded, kFirst)) return true;
  // "They" may be several whom the speaker tells of.
  const bool several = word.folded == "they" || word.folded == "their";
  if (several && told == Told::kOmission) return false;
  return discourse.means_only(word.folded, speaker, word.range.begin, told == Told::kOmission);
}

// "his party", "its troops": one past the words when they belong to the speaker.
std::size_t own_party(const Sentence& sentence, std::size_t at, std::size_t end,
                      const Speaker& speaker, const Discourse& discourse, Told told) {
  constexpr std::size_t kReach = 3;
  constexpr std::array<std::string_view, 14> kLed = {
      "party",    "company",        "firm",         "office",  "team",
      "group",    "troops",         "forces",       "side",    "organisation",
      "campaign", "administration", "organization", "movement"};
  if (!sentence.is(at, kPossessive) || sentence.word_is(at, "whose")) return at;
  if (!means_speaker(sentence[at], speaker, discourse, told)) return at;
  for (std::size_t i = at + 1; i < std::min(end, at + kReach); ++i) {
    const Word& word = sentence[i];
    const bool led = one_of(word.folded, kLed);
    if (!word.is(kInstitutionNoun) && !led) continue;
    // "her school", "her government": of which one may be a pupil or a citizen.
    const bool own = led || !speaker.person || is_own_body(word.folded, speaker, discourse, told);
    return own ? i + 1 : at;
  }
  return at;
}

// "Norvia plans to", told by Norvia or its minister; "Norvia Rail plans to", by its spokesman.
bool is_own_name(const Mention& mention, const Speaker& speaker, const Discourse& discourse) {
  if (mention.name == speaker.name) return true;
  if (mention.type == EntityType::kPlace || mention.type == EntityType::kNorp) {
    return speaks_for_state(speaker, mention.name, discourse);
  }
  if (mention.type != EntityType::kOrg) return false;
  const std::string name = fold(mention.name);
  return std::ranges::any_of(discourse.descriptions(speaker.name), [&](std::string_view words) {
    return Offices::contains_word(words, name) && holds_post(words) && !is_outsider(words, name);
  });
}

}  // namespace

std::size_t own_side(const Sentence& sentence, std::size_t at, std::size_t end,
                     const Speaker& speaker, const Discourse& discourse, Told told) {
  if (speaker.name.empty()) return at;
  if (sentence.has_mention(at)) {
    const bool own = is_own_name(sentence.mention(sentence[at].mention), speaker, discourse);
    return own ? sentence.mention_end(at) : at;
  }
  const std::size_t party = own_party(sentence, at, end, speaker, discourse, told);
  if (party != at) return party;
  if (sentence.is(at, kPronoun) && !sentence.is(at, kPossessive)) {
    return means_speaker(sentence[at], speaker, discourse, told) ? at + 1 : at;
  }
  const bool body = sentence.word_is(at, "the") &&
                    (sentence.is(at + 1, kInstitutionNoun) || sentence.word_is(at + 1, "family"));
  return body && is_own_body(sentence[at + 1].folded, speaker, discourse, told) ? at + 2 : at;
}

bool speaks_for_state(const Speaker& speaker, std::string_view country,
                      const Discourse& discourse) {
  constexpr std::array<std::string_view, 13> kOffices = {
      "minister", "president", "premier", "chancellor", "ambassador", "envoy",  "king",
      "queen",    "secretary", "head",    "leader",     "official",   "general"};
  if (!discourse.speaks_for(speaker.name, country)) return false;
  return std::ranges::any_of(discourse.descriptions(speaker.name), [&](std::string_view words) {
    const bool official = has_any(words, kOffices) || has_any(words, kSpokespeople);
    return official && !is_outsider(words, "state");
  });
}

}  // namespace lede::analysis
