// SPDX-License-Identifier: GPL-2.0-or-later
// What the cast of an article is asked about its sentences.
#include <algorithm>

#include "analysis/aliases.hpp"
#include "analysis/statements/cast.hpp"

namespace lede::analysis {

const Cast::Named* Cast::find(std::string_view name) const {
  const auto found = named_.find(name);
  return found == named_.end() ? nullptr : &found->second;
}

std::string_view Cast::age(std::string_view name) const {
  const Named* named = find(name);
  return named == nullptr ? std::string_view() : named->age;
}

std::string_view Cast::aged(std::string_view age, std::size_t sentence) const {
  std::string_view only;
  for (const std::string_view person : people_) {
    if (this->age(person) != age || last_named(person, sentence) == 0) continue;
    if (!only.empty()) return {};
    only = person;
  }
  return only;
}

std::size_t Cast::last_named(std::string_view name, std::size_t sentence) const {
  const Named* named = find(name);
  if (named == nullptr) return 0;
  const auto& sentences = named->sentences;
  const auto after = std::ranges::upper_bound(sentences, sentence);
  return after == sentences.begin() ? 0 : *(after - 1) + 1;
}

bool Cast::acts(std::string_view name) const {
  const Named* named = find(name);
  return named != nullptr && named->acts;
}

Gender Cast::gender(std::string_view name) const {
  const Named* named = find(name);
  return named == nullptr ? Gender::kUnknown : named->gender;
}

bool Cast::gender_is_inferred(std::string_view name) const {
  const Named* named = find(name);
  return named != nullptr && named->inferred;
}

std::size_t Cast::first_in(std::size_t sentence) const {
  const auto first = std::ranges::lower_bound(appearances_, sentence, {}, &Appearance::sentence);
  return static_cast<std::size_t>(first - appearances_.begin());
}

std::string_view Cast::topic(std::size_t sentence, bool person, std::size_t before) const {
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    const EntityType type = mentions_[m].type;
    if (!appearances_[m].subject || appearances_[m].quoted) continue;
    if (type != EntityType::kPerson && type != EntityType::kOrg) continue;
    if (mentions_[m].range.begin >= before) return {};
    // "Norvia Rail and Tidal Works met": it may be either.
    const bool several = type == EntityType::kOrg && m + 1 < mentions_.size() &&
                         appearances_[m + 1].joined && mentions_[m + 1].type == type;
    if (several && !person) return {};
    return (type == EntityType::kPerson) == person ? std::string_view(mentions_[m].name)
                                                   : std::string_view();
  }
  return {};
}

std::string_view Cast::person_topic(std::size_t sentence) const {
  return topic(sentence, true, std::string_view::npos);
}
std::string_view Cast::organisation_topic(std::size_t sentence, std::size_t before) const {
  return topic(sentence, false, before);
}

std::vector<std::string_view> Cast::joint_people(std::size_t sentence) const {
  std::vector<std::string_view> names;
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    if (mentions_[m].type != EntityType::kPerson) continue;
    const bool belongs = names.empty() ? appearances_[m].subject : appearances_[m].joined;
    if (!belongs || appearances_[m].quoted) return {};
    names.push_back(mentions_[m].name);
  }
  return names.size() > 1 ? names : std::vector<std::string_view>{};
}

std::string_view Cast::only_person_named(std::size_t sentence) const {
  if (people_.empty() || last_named(people_.front(), sentence) == 0) return {};
  const bool several = people_.size() > 1 && last_named(people_[1], sentence) > 0;
  return several ? std::string_view() : people_.front();
}

bool Cast::is_only_person(std::string_view name, Gender gender, std::size_t sentence) const {
  bool found = false;
  for (const std::string_view other : people_) {
    if (last_named(other, sentence) == 0) break;  // the rest come later still
    if (other == name) {
      found = true;
    } else if (may_agree(gender, this->gender(other))) {
      return false;
    }
  }
  return found && may_agree(gender, this->gender(name));
}

std::string_view Cast::country_topic(std::size_t sentence) const {
  const std::size_t m = first_in(sentence);
  if (m >= mentions_.size() || appearances_[m].sentence != sentence) return {};
  const bool country = mentions_[m].type == EntityType::kPlace && appearances_[m].opens &&
                       appearances_[m].subject && !country_of(mentions_[m].name).empty();
  return country ? std::string_view(mentions_[m].name) : std::string_view();
}

std::string_view Cast::only_organisation(std::size_t sentence, std::size_t before) const {
  std::string_view only;
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    const Appearance& appearance = appearances_[m];
    if (mentions_[m].type != EntityType::kOrg || mentions_[m].range.begin >= before) continue;
    if (appearance.quoted || appearance.governed || mentions_[m].name == only) continue;
    if (!only.empty()) return {};
    only = mentions_[m].name;
  }
  return only;
}

bool Cast::names_other(const Speaker& speaker, std::size_t sentence, std::size_t before,
                       Gender gender) const {
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    const Mention& mention = mentions_[m];
    if (mention.range.begin >= before || mention.name == speaker.name) continue;
    const bool person = mention.type == EntityType::kPerson;
    // A country that only tells where somebody is, "in Norvia", is no body.
    const bool body = mention.type == EntityType::kOrg ||
                      (mention.type == EntityType::kPlace && appearances_[m].subject);
    const bool other =
        gender == Gender::kUnknown ? body : person && may_agree(gender, this->gender(mention.name));
    if (other) return true;
  }
  return false;
}

std::vector<std::string_view> Cast::people(std::size_t sentence, std::size_t before,
                                           Gender gender) const {
  std::vector<std::string_view> names;
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    if (mentions_[m].type != EntityType::kPerson || mentions_[m].range.begin >= before) continue;
    const std::string_view name = mentions_[m].name;
    if (appearances_[m].quoted || !may_agree(gender, this->gender(name))) continue;
    if (named_.at(name).body) continue;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace lede::analysis
