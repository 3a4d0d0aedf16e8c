// SPDX-License-Identifier: GPL-2.0-or-later
// Which body "the ministry", "the company" or "the news agency" is, and what "it" may mean.
#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/statements/body_kinds.hpp"
#include "analysis/statements/discourse.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool is_public_body(std::string_view name) {
  constexpr std::array<std::string_view, 8> kBodies = {"overnment", "inistry",    "olice",
                                                       "Court",     "Parliament", "Commission",
                                                       "Council",   "Department"};
  return std::ranges::any_of(
      kBodies, [name](std::string_view body) { return name.find(body) != std::string_view::npos; });
}

// " bank of korea ", " reserve bank of norvia ", " federal reserve ": banks of issue, unlike most
// that are called after a city.
bool is_central_bank(std::string_view spaced) {
  if (Offices::contains_word(spaced, "reserve")) return true;
  constexpr std::string_view kBankOf = " bank of ";
  if (!spaced.starts_with(kBankOf)) return false;
  std::string_view rest = spaced.substr(kBankOf.size());
  rest.remove_suffix(1);
  if (rest == "england") return true;
  const bool lends = one_of(rest, {"america", "china", "india", "ireland", "cyprus", "scotland"});
  return !lends && !country_of(rest).empty();
}

}  // namespace

std::optional<Speaker> Discourse::government() const {
  if (federation_.empty()) return std::nullopt;
  return Speaker{federation_, false};
}

bool Discourse::only_body(std::string_view name) const {
  return std::ranges::all_of(cast_.organisations(), [&](const Cast::Organisation& body) {
    return body.name == name || cast_.last_named(body.name, sentence_) == 0;
  });
}

bool Discourse::means_only(std::string_view folded, const Speaker& speaker, std::size_t before,
                           bool strictly) const {
  const Gender gender = gender_of_pronoun(folded);
  const bool person = gender != Gender::kUnknown;
  if (person != speaker.person) return false;
  if (person && gender != cast_.gender(speaker.name)) return false;
  if (cast_.names_other(speaker, sentence_, before, gender)) return false;
  if (!strictly || sentence_ == 0) return true;
  const bool unnamed = gender == Gender::kUnknown  ? unnamed_.body
                       : gender == Gender::kFemale ? unnamed_.woman
                                                   : unnamed_.man;
  if (unnamed && unnamed_.after == sentence_) return false;
  return !cast_.names_other(speaker, sentence_ - 1, std::string_view::npos, gender);
}

// "the carmaker": the body that the article calls one, unless another that it does not describe
// spoke in between.
std::optional<Speaker> Discourse::institution_described(std::string_view folded) const {
  std::string_view only;
  std::string_view speaking;
  bool several = false;
  bool speaker_described = false;
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    if (organisation.kinds.empty()) continue;
    speaker_described = speaker_described || organisation.name == last_organisation_.name;
    if (!Offices::contains_word(organisation.kinds, folded)) continue;
    if (cast_.last_named(organisation.name, sentence_) == 0) continue;
    if (organisation.name == last_organisation_.name) speaking = organisation.name;
    several = several || !only.empty();
    only = organisation.name;
  }
  if (!speaking.empty()) return last_organisation_;
  if (several || only.empty()) return only.empty() ? std::nullopt : std::optional(Speaker{});
  const bool other_spoke = !last_organisation_.name.empty() && !speaker_described &&
                           last_organisation_sentence_ + kNearSentences >= sentence_;
  return other_spoke ? Speaker{} : Speaker{std::string(only), false};
}

bool Discourse::bodies_alternate() const {
  constexpr std::size_t kReach = 3;
  return !organisation_before_.name.empty() &&
         organisation_before_sentence_ + kReach >= sentence_ &&
         last_organisation_sentence_ + kReach >= sentence_;
}

bool Discourse::is_named_by_kind(std::string_view folded) const {
  return std::ranges::any_of(cast_.organisations(), [&](const Cast::Organisation& organisation) {
    return Offices::contains_word(organisation.words, folded) &&
           cast_.last_named(organisation.name, sentence_) > 0;
  });
}

std::optional<Speaker> Discourse::body_before() const {
  if (sentence_ == 0) return std::nullopt;
  if (spoken_ && last_sentence_ + 1 == sentence_) {
    const bool body = !last_.name.empty() && !last_.person;
    return body ? std::optional(last_) : std::nullopt;
  }
  const std::string_view topic = cast_.organisation_topic(sentence_ - 1);
  return topic.empty() ? std::nullopt : std::optional(Speaker{std::string(topic), false});
}

std::optional<Speaker> Discourse::body_of_speaker() const {
  if (last_person_.name.empty() || last_person_sentence_ + kNearSentences < sentence_) {
    return std::nullopt;
  }
  const auto described = descriptions(last_person_.name);
  std::string_view only;
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    const bool named = std::ranges::any_of(described, [&](std::string_view description) {
      return description.find(organisation.words) != std::string_view::npos;
    });
    if (!named) continue;
    if (!only.empty()) return std::nullopt;
    only = organisation.name;
  }
  return only.empty() ? std::nullopt : std::optional(Speaker{std::string(only), false});
}

std::optional<Speaker> Discourse::only_acting_body(bool business) const {
  std::string_view only;
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    if (cast_.last_named(organisation.name, sentence_) == 0) break;  // the rest come later still
    if (business && is_public_body(organisation.name)) continue;
    if (!only.empty()) return std::nullopt;
    only = organisation.name;
  }
  if (only.empty() || !cast_.acts(only)) return std::nullopt;
  return Speaker{std::string(only), false};
}

// Failing all else, "the company" is the body that spoke in the sentence before, or the only one.
std::optional<Speaker> Discourse::institution(std::string_view folded, std::size_t before,
                                              std::size_t words) const {
  if (auto described = institution_described(folded)) return described;
  if (bodies_told_of_.contains(folded) && !is_named_by_kind(folded)) return std::nullopt;
  const bool spoke = !last_.name.empty() && !last_.person && last_sentence_ + 1 >= sentence_;
  if (words > 0 && may_have_any_name(folded) && bodies_alternate()) return std::nullopt;
  if (words > 1 && !spoke) return std::nullopt;
  if (auto body = institution_told_of(folded, before)) return body;
  if (!may_have_any_name(folded)) return std::nullopt;
  const bool business = is_business(folded);
  if (!spoke) {
    auto own = body_of_speaker();
    if (own && !(business && is_public_body(own->name))) return own;
    return words > 0 || is_medium(folded) ? std::nullopt : only_acting_body(business);
  }
  return business && is_public_body(last_.name) ? std::nullopt : std::optional(last_);
}

// "Norvia Rail fell and Tidal Works rose.": whom it is about may be either.
bool Discourse::names_several_bodies(const Speaker& topic) const {
  const std::size_t named = cast_.last_named(topic.name, sentence_);
  if (named == 0 || topic.name == last_organisation_.name) return false;
  return cast_.only_organisation(named - 1, std::string_view::npos) != topic.name;
}

std::optional<Speaker> Discourse::institution_told_of(std::string_view folded,
                                                      std::size_t before) const {
  std::vector<std::string_view> names;
  const bool bank = folded == "bank";  // "Nordbank" is one
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    const std::string& words = organisation.words;
    const bool army = folded == "military" && (Offices::contains_word(words, "army") ||
                                               words.find(" armed forces ") != words.npos);
    const bool police = folded == "force" && Offices::contains_word(words, "police");
    const bool compound = bank && organisation.words.ends_with("bank ");
    const bool fits =
        (army || police || compound || Offices::contains_word(organisation.words, folded)) &&
        cast_.last_named(organisation.name, sentence_) > 0;
    if (fits) names.push_back(organisation.name);
  }
  if (names.size() == 1) {
    // "the party", where the sentence before is about a body that may be one, too
    const bool kind = folded == "party" || folded == "union";
    const std::string_view topic =
        kind && sentence_ > 0 ? cast_.organisation_topic(sentence_ - 1, std::string_view::npos)
                              : std::string_view();
    if (!topic.empty() && topic != names[0] && topic != last_organisation_.name) {
      return std::nullopt;
    }
    return Speaker{std::string(names[0]), false};
  }
  if (names.size() > 1) {
    if (std::ranges::find(names, last_organisation_.name) != names.end()) {
      return last_organisation_;
    }
    auto recent = most_recent(names);
    if (recent) recent->person = false;
    return recent;
  }
  // "the court", where "the Holm court" spoke, which is no name of its own
  const bool spoke = Offices::contains_word(' ' + fold(last_organisation_.name) + ' ', folded) &&
                     sentence_ - last_organisation_sentence_ <= kDocumentSentences;
  if (spoke) return last_organisation_;
  if (!may_have_any_name(folded)) return std::nullopt;
  // What a paper reports on stands in its sentence, not the paper.
  const std::string_view here =
      is_medium(folded) ? std::string_view() : cast_.only_organisation(sentence_, before);
  if (!here.empty()) return Speaker{std::string(here), false};
  auto current = current_organisation(kNearSentences);
  if (current && names_several_bodies(*current)) return std::nullopt;
  const bool fits = !current || !(is_business(folded) && is_public_body(current->name));
  return fits ? current : std::nullopt;
}

std::optional<Speaker> Discourse::body_called(std::string_view words) const {
  const bool central_bank = words == "central bank";
  std::string_view only;
  bool several = false;
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    const bool fits = Offices::contains_word(organisation.words, words) ||
                      (central_bank && is_central_bank(organisation.words));
    if (!fits || cast_.last_named(organisation.name, sentence_) == 0) continue;
    if (organisation.name == last_organisation_.name) return last_organisation_;
    several = several || !only.empty();
    only = organisation.name;
  }
  if (several || only.empty()) return std::nullopt;
  return Speaker{std::string(only), false};
}

std::optional<Speaker> Discourse::news_agency() const {
  constexpr std::array<std::string_view, 6> kMedia = {"news",  "press",  "media",
                                                      "times", "herald", "agency"};
  std::vector<std::string_view> names;
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    const bool medium = std::ranges::any_of(kMedia, [&organisation](std::string_view word) {
      return Offices::contains_word(organisation.words, word);
    });
    if (medium && cast_.last_named(organisation.name, sentence_) > 0) {
      names.push_back(organisation.name);
    }
  }
  auto recent = most_recent(names);
  if (recent) recent->person = false;
  return recent;
}

}  // namespace lede::analysis
